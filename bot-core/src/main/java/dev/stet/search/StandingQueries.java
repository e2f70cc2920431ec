package dev.stet.search;

import dev.stet.corpus.Document;
import dev.stet.text.FoldedText;
import dev.stet.text.Passage;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Queries that are asked of every new document, where {@link SearchIndex} asks all documents one.
 *
 * <p>A passage matches if all words of the query stand in a window and the one behind it, or in the
 * title: inflected, folded and stemmed as everywhere here. That is a question about sets of terms,
 * so sets of terms answer it; no index is built of a single document. Safe for use by many threads.
 */
public final class StandingQueries {
  private final Analyzers analyzers = new Analyzers();
  private final Detached analysis = new Detached(analyzers);
  private final Map<Long, StandingQuery> queries = new TreeMap<>();
  private final SpeakerFilter ofSpeakers = new SpeakerFilter();
  private final Map<String, TermFilter> filters = new HashMap<>();

  /**
   * A match.
   *
   * @param id of the query
   * @param span whole sentences, or a quotation
   */
  public record Match(long id, Span span, boolean isQuotation) {}

  /** Asks this from now on, too. */
  public synchronized void put(StandingQuery query) {
    remove(query.id());
    queries.put(query.id(), query);
    if (query.wantsQuotations()) {
      ofSpeakers.put(query);
    }
    filters.values().forEach(filter -> filter.put(query));
  }

  /** Asks it no longer. */
  public synchronized void remove(long id) {
    if (queries.remove(id) != null) {
      ofSpeakers.remove(id);
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
    return !QueryWords.of(words, Set.of("en"), analysis).isEmpty();
  }

  /** The filter of a language is made when its first document comes: most languages never do. */
  private TermFilter filter(String language) {
    return filters.computeIfAbsent(
        language,
        l -> {
          TermFilter filter = new TermFilter(l, analysis);
          queries.values().forEach(filter::put);
          return filter;
        });
  }

  /**
   * Asks a document, each query once.
   *
   * @param quotations of the document
   */
  public synchronized List<Match> match(Document document, List<QuotationHit> quotations) {
    if (queries.isEmpty()) {
      return List.of();
    }
    TermFilter filter = filter(document.header().language());
    List<Match> matches = new ArrayList<>(passages(new Windowed(document), filter));
    List<QuotationHit> sure =
        quotations.stream()
            .filter(hit -> QuotationSchema.rank(hit.quotation()) != QuotationSchema.DOUBTFUL)
            .toList();
    for (SpeakerFilter.Asked asked : ofSpeakers.candidates(sure)) {
      sure.stream()
          .filter(hit -> asked.isBy(hit.quotation(), document.text()))
          .filter(hit -> isAbout(filter.words(asked.query().id()), hit, document))
          .map(hit -> new Match(asked.query().id(), hit.quotation().passage().span(), true))
          .forEach(matches::add);
    }
    return matches;
  }

  private List<Match> passages(Windowed document, TermFilter filter) {
    List<Match> matches = new ArrayList<>();
    filter
        .candidates(document.all())
        .forEach((id, words) -> {
          int window = ofSpeakers.holds(id) ? -1 : document.best(words);
          if (window >= 0) {
            matches.add(new Match(id, document.cut(words, window), false));
          }
        });
    return matches;
  }

  private boolean isAbout(QueryWords words, QuotationHit hit, Document document) {
    String sentences = document.text().slice(hit.sentences());
    String language = document.header().language();
    return words.isEmpty() || TermFilter.holds(words, List.of(terms(language, sentences)));
  }

  private Set<String> terms(String language, String displayed) {
    Set<String> terms = new HashSet<>();
    for (Token token : analyzers.tokens(language, FoldedText.of(displayed).characters())) {
      terms.add(token.term());
    }
    return terms;
  }

  /** A document with the terms of each of its windows. */
  private final class Windowed {
    private final Document document;
    private final List<Span> windows;
    private final List<Set<String>> terms = new ArrayList<>();
    private final Set<String> title;

    Windowed(Document document) {
      this.document = document;
      this.windows = Windows.of(document.text().characters());
      String language = document.header().language();
      windows.forEach(window -> terms.add(terms(language, document.text().slice(window))));
      @Nullable String source = document.header().source();
      String head = document.header().title() + (source == null ? "" : " / " + source);
      this.title = terms(language, head);
    }

    Set<String> all() {
      Set<String> all = new HashSet<>(title);
      terms.forEach(all::addAll);
      return all;
    }

    /** The window that says most of those that match; -1: none does. */
    int best(QueryWords words) {
      int best = -1;
      double most = -1;
      for (int i = 0; i < windows.size(); i++) {
        Set<String> next = i + 1 < windows.size() ? terms.get(i + 1) : Set.of();
        double own = TermFilter.coverage(words, terms.get(i));
        if (own > most && TermFilter.holds(words, List.of(terms.get(i), next, title))) {
          best = i;
          most = own;
        }
      }
      return best;
    }

    Span cut(QueryWords words, int window) {
      Span area = windows.get(window);
      if (window + 1 < windows.size()) {
        area = area.cover(windows.get(window + 1));
      }
      Passage passage = document.text().passage(windows.get(window));
      Hit hit = new Hit(passage, area, document.header().language(), new Strength(0, 0, 0, 0));
      return new PassageSelector(analyzers, words).select(document, hit).span();
    }
  }
}
