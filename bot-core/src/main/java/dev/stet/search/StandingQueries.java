package dev.stet.search;

import dev.stet.corpus.Document;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Queries that are asked of every new document, where {@link SearchIndex} asks all documents one.
 *
 * <p>A passage matches if all words of the query stand in a window and the one behind it, or in the
 * title: inflected, folded and stemmed as everywhere here. That is a question about sets of stems,
 * so sets answer it. What stands between quotation marks must stand in that order in one of the
 * windows or the title: where the sets allow it, an index of that one window in memory tells. Safe
 * for use by many threads.
 */
public final class StandingQueries {
  private final Analyzers analyzers = new Analyzers();
  private final Map<Long, StandingQuery> queries = new TreeMap<>();
  private final SpeakerFilter ofSpeakers = new SpeakerFilter();
  private final Map<String, TermFilter> filters = new HashMap<>();
  private final Map<Long, RuntimeException> unreadable = new TreeMap<>();
  private final Reader reader;

  /** No queries. */
  public StandingQueries() {
    Detached analysis = new Detached(analyzers);
    this.reader = (words, language) -> Sought.of(words, language, analysis);
  }

  /** The same for tests: with their own way to read queries. */
  StandingQueries(Reader reader) {
    this.reader = reader;
  }

  /** Reads the words of a query. */
  interface Reader {
    Sought read(String words, String language);
  }

  /**
   * A match.
   *
   * @param id of the query
   * @param span whole sentences, or a quotation
   */
  public record Match(long id, Span span, boolean isQuotation) {}

  /**
   * What came of asking a document.
   *
   * @param failed queries that could not be asked, by number, and why; those that cannot be read
   *     are told once
   */
  public record Outcome(List<Match> matches, Map<Long, RuntimeException> failed) {
    public Outcome {
      matches = List.copyOf(matches);
      failed = Map.copyOf(failed);
    }
  }

  /** Asks this from now on, too. */
  public synchronized void put(StandingQuery query) {
    remove(query.id());
    queries.put(query.id(), query);
    if (query.wantsQuotations()) {
      ofSpeakers.put(query);
    }
    filters.forEach((language, filter) -> put(query, language, filter));
  }

  private void put(StandingQuery query, String language, TermFilter filter) {
    try {
      filter.put(query.id(), reader.read(query.words(), language));
    } catch (RuntimeException e) {
      unreadable.put(query.id(), e);
    }
  }

  /** Asks it no longer. */
  public synchronized void remove(long id) {
    if (queries.remove(id) != null) {
      ofSpeakers.remove(id);
      unreadable.remove(id);
      filters.values().forEach(filter -> filter.remove(id));
    }
  }

  /** The queries that are asked. */
  public synchronized Set<Long> ids() {
    return Set.copyOf(queries.keySet());
  }

  /** Whether anybody wants to know what is quoted. */
  public synchronized boolean wantQuotations() {
    return !ofSpeakers.isEmpty();
  }

  /** Whether words say anything that could be looked for. */
  public boolean saysSomething(String words) {
    return !reader.read(words, "en").isNothing();
  }

  /** The filter of a language is made when its first document comes: most languages never do. */
  private TermFilter filter(String language) {
    return filters.computeIfAbsent(
        language,
        l -> {
          TermFilter filter = new TermFilter();
          queries.values().forEach(query -> put(query, l, filter));
          return filter;
        });
  }

  /**
   * Asks a document, each query once. One that fails keeps no other from being asked.
   *
   * @param quotations of the document
   */
  public synchronized Outcome match(Document document, List<QuotationHit> quotations) {
    if (queries.isEmpty()) {
      return new Outcome(List.of(), Map.of());
    }
    TermFilter filter = filter(document.header().language());
    Map<Long, RuntimeException> failed = new TreeMap<>(unreadable);
    unreadable.clear();
    Asking asking = new Asking(new ReadDocument(document, analyzers), filter, failed);
    List<Match> matches = new ArrayList<>(passages(asking));
    matches.addAll(quotations(asking, document, quotations));
    return new Outcome(matches, failed);
  }

  /** One document that is asked all queries. */
  private record Asking(
      ReadDocument document, TermFilter filter, Map<Long, RuntimeException> failed) {
    void each(long id, Runnable question) {
      try {
        question.run();
      } catch (RuntimeException e) {
        failed.put(id, e);
      }
    }

    boolean isAbout(long id, QuotationHit hit) {
      return document.holds(filter.sought(id), hit.sentences());
    }
  }

  private List<Match> passages(Asking asking) {
    List<Match> matches = new ArrayList<>();
    asking
        .filter
        .candidates(asking.document.stems())
        .forEach((id, sought) -> {
          if (!ofSpeakers.holds(id)) {
            asking.each(
                id,
                () -> {
                  Optional<Span> best = asking.document.best(sought);
                  best.ifPresent(span -> matches.add(new Match(id, span, false)));
                });
          }
        });
    return matches;
  }

  private List<Match> quotations(Asking asking, Document document, List<QuotationHit> quotations) {
    List<Match> matches = new ArrayList<>();
    List<QuotationHit> sure =
        quotations.stream()
            .filter(hit -> QuotationSchema.rank(hit.quotation()) != QuotationSchema.DOUBTFUL)
            .toList();
    for (SpeakerFilter.Asked asked : ofSpeakers.candidates(sure)) {
      long id = asked.query().id();
      asking.each(
          id,
          () ->
              sure.stream()
                  .filter(hit -> asked.isBy(hit.quotation(), document.text()))
                  .filter(hit -> asking.isAbout(id, hit))
                  .map(hit -> new Match(id, hit.quotation().passage().span(), true))
                  .forEach(matches::add));
    }
    return matches;
  }
}
