package dev.stet.answer;

import dev.stet.corpus.Document;
import dev.stet.question.Question;
import dev.stet.question.Speech;
import dev.stet.question.SpeechParser;
import dev.stet.quotes.Name;
import dev.stet.quotes.Namesakes;
import dev.stet.quotes.QuoteVerifier;
import dev.stet.quotes.Verdict;
import dev.stet.search.QuotationHit;
import dev.stet.search.QuotationIndex;
import dev.stet.search.SearchIndex;
import dev.stet.search.Wanted;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Quotation;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers about who said what. Deterministic, as {@link Answerer} is. */
public final class SpeechAnswerer {
  /** A quotation is on a topic if it covers this much of it, with the sentence it stands in. */
  private static final double ON_TOPIC = 0.5;

  /** "Who said …?" is answered where this much of it is covered: there is no name to go by. */
  private static final double SAID_BY_SOMEBODY = 0.7;

  /** Those who come close to the best answer to "who said …?" are named with it. */
  private static final double AS_GOOD = 0.9;

  private static final int MOST_SPEAKERS = 3;
  private static final int MOST_PLACES = 10;
  private static final int DOCUMENTS_TO_VERIFY = 40;

  private static final Comparator<Document> OLDEST_FIRST =
      Comparator.comparing((Document document) ->
              document.header().published() == null
                  ? Instant.MAX
                  : document.header().published().moment())
          .thenComparing(Document::id);

  private final Answerer answerer;
  private final QuotationIndex quotations;
  private final Texts texts;

  SpeechAnswerer(Answerer answerer, SearchIndex index, Texts texts) {
    this.answerer = answerer;
    this.quotations = index.quotations();
    this.texts = texts;
  }

  /** All quotations of a document, in order; none if it is gone. */
  public List<Quote> quotes(DocumentId id) {
    QuoteReader reader = new QuoteReader(quotations, texts.once());
    return reader
        .document(id)
        .map(document -> reader.in(document.text().passage(new Span(0, document.text().length()))))
        .orElse(List.of());
  }

  /** Whether the documents quote anybody of a name. */
  public boolean knows(Question question, String name) {
    return !meant(question, Name.asked(name)).isEmpty();
  }

  /**
   * What one person said.
   *
   * @param top the most quotations to return, and the most passages where there are none
   */
  public Answer who(Question asked, Speech.Who who, int top) {
    Question question = asked.within(who.window());
    Heard heard = hear(question, who, top);
    return heard.voice.sayings().isEmpty()
        ? nothingOf(question, who, top)
        : quotations(question, List.of(heard), who);
  }

  /** What two people said on one topic. */
  public Answer compare(Question asked, Speech.Compare pair, int top) {
    Question question = asked.within(pair.one().window());
    Heard one = hear(question, pair.one(), top);
    Heard other = hear(question, pair.other(), top);
    if (one.voice.sayings().isEmpty() && other.voice.sayings().isEmpty()) {
      return nothingOf(question, pair.one(), top);
    }
    return quotations(question, List.of(one, other), pair.one());
  }

  private Answer quotations(Question question, List<Heard> heard, Speech.Who asked) {
    List<Excerpt> passages = new ArrayList<>();
    heard.forEach(each -> addDistinct(each.passages, passages));
    List<Voice> voices = heard.stream().map(Heard::voice).toList();
    return new Answer.Quotations(
        inquiry(question, subject(asked), passages), voices, passages, asked.window(), 1);
  }

  /** Nobody else's words in place of theirs: only what is said about them. */
  private Answer nothingOf(Question question, Speech.Who who, int top) {
    Name asked = Name.asked(who.name());
    Answerer.Ranked ranked = answerer.ranked(question.about(subject(who)), top);
    List<Excerpt> about =
        ranked.excerpts().stream().filter(excerpt -> names(excerpt, asked)).toList();
    return new Answer.Abstention(
        Answerer.inquiry(question, ranked.hits(), about), Answer.Reason.NO_QUOTATION, about, 0);
  }

  private static boolean names(Excerpt excerpt, Name asked) {
    return !asked.isEmpty()
        && excerpt.matches().stream()
            .map(match -> Name.of(excerpt.text().substring(match.start(), match.end())))
            .anyMatch(word -> !word.isEmpty() && word.mayBe(asked.shortest()));
  }

  private static String subject(Speech.Who who) {
    return who.name() + " " + who.topic();
  }

  private Inquiry inquiry(Question question, String subject, List<Excerpt> passages) {
    return Answerer.inquiry(question, answerer.hits(question.about(subject)), passages);
  }

  /** Everybody who may be meant, by the name most documents use, with the names they go by. */
  private Map<String, Set<String>> meant(Question question, Name asked) {
    return asked.isEmpty()
        ? Map.of()
        : Namesakes.of(quotations.speakers(question, asked.shortest())).meant(asked);
  }

  /** In a question a given name alone names nobody: "Louis" of another king was another man. */
  private Map<String, Set<String>> bySurname(Question question, Speech.Who who) {
    Name asked = Name.asked(who.name());
    Map<String, Set<String>> people = new LinkedHashMap<>(meant(question, asked));
    people.keySet().removeIf(p -> !Name.of(p).shortest().mayBe(asked.shortest()));
    return people;
  }

  private Heard hear(Question question, Speech.Who who, int top) {
    return hear(question, meant(question, Name.asked(who.name())), who, top);
  }

  private Heard hear(Question question, Map<String, Set<String>> people, Speech.Who who, int top) {
    boolean office = people.isEmpty() && Name.isOffice(who.name());
    if (people.isEmpty() && !office) {
      return new Heard(new Voice(who.name(), 0, List.of()), List.of());
    }
    Map<String, String> personOf = new HashMap<>();
    people.forEach((person, names) -> names.forEach(name -> personOf.put(name, person)));
    Wanted wanted = new Wanted(personOf.keySet(), office ? who.name() : "", who.topic());
    QuotationIndex.Found found = quotations.find(question, wanted, top);
    List<QuotationHit> hits =
        found.hits().stream().filter(hit -> hit.coverage() >= ON_TOPIC).toList();
    String name = people.size() == 1 ? people.keySet().iterator().next() : who.name();
    int total = who.topic().isEmpty() ? found.total() : hits.size();
    return heard(question, hits, personOf, new Voice(name, total, List.of()));
  }

  /** What was heard: a voice, and the sentences that its quotations stand in. */
  private record Heard(Voice voice, List<Excerpt> passages) {
    /** A passage elsewhere that covers as much of the question answers it better. */
    boolean isAsGoodAs(List<Excerpt> ranked) {
      return ranked.isEmpty()
          || passages.getFirst().overlaps(ranked.getFirst())
          || passages.getFirst().coverage() > ranked.getFirst().coverage();
    }
  }

  private Heard heard(
      Question question, List<QuotationHit> hits, Map<String, String> personOf, Voice empty) {
    QuoteReader reader = new QuoteReader(quotations, texts.readBy(question));
    List<Quote> quotes = new ArrayList<>();
    List<Excerpt> passages = new ArrayList<>();
    for (QuotationHit hit : hits) {
      reader.read(hit).ifPresent(quote -> quotes.add(named(quote, personOf)));
      addDistinct(reader.sentences(hit).stream().toList(), passages);
    }
    // A stable sort: verbatim words come before indirect speech, otherwise the order stays.
    quotes.sort(Comparator.comparing(Sayings::isIndirect));
    return new Heard(new Voice(empty.name(), empty.total(), Sayings.of(quotes)), passages);
  }

  private static Quote named(Quote quote, Map<String, String> personOf) {
    @Nullable String name = quote.by().speaker();
    return name == null ? quote : quote.spokenBy(personOf.getOrDefault(name, name));
  }

  private static void addDistinct(List<Excerpt> more, List<Excerpt> into) {
    for (Excerpt excerpt : more) {
      if (into.stream().noneMatch(excerpt::overlaps)) {
        into.add(excerpt);
      }
    }
  }

  /**
   * Answers a question about speech with quotations; empty: it is no such question, or no quotation
   * answers it.
   *
   * @param ranked what plain search found
   */
  Optional<Answer> answer(Inquiry inquiry, List<Excerpt> ranked) {
    Question question = inquiry.question();
    return new SpeechParser(question.asked(), question.zone())
        .question(question.searched())
        .flatMap(speech ->
            switch (speech) {
              case Speech.Who who ->
                  Optional.of(hear(question, bySurname(question, who), who, ranked.size()));
              case Speech.Whose whose ->
                  whose(question, whose).filter(heard -> heard.isAsGoodAs(ranked));
              case Speech.Compare _ -> Optional.empty();
            })
        .filter(heard -> !heard.voice.sayings().isEmpty())
        .map(heard -> {
          List<Excerpt> passages = new ArrayList<>(heard.passages);
          addDistinct(ranked, passages);
          double confidence = passages.getFirst().coverage();
          List<Excerpt> first = passages.stream().limit(Math.max(1, ranked.size())).toList();
          return new Answer.Quotations(
              inquiry, List.of(heard.voice), first, question.window(), confidence);
        });
  }

  private Optional<Heard> whose(Question question, Speech.Whose whose) {
    List<QuotationHit> hits = new ArrayList<>();
    if (!whose.words().isEmpty()) {
      Set<Passage> places = Set.copyOf(places(verdict(question, whose.words(), null)));
      places.forEach(place -> hits.addAll(quotations.in(place)));
      hits.removeIf(hit -> hit.quotation().confidence() < QuoteReader.LIKELY);
      hits.sort(Comparator.comparing(hit -> hit.quotation().passage().toString()));
    }
    if (hits.isEmpty()) {
      hits.addAll(quotations.find(question, Wanted.about(whose.topic()), MOST_PLACES).hits());
      double best = hits.isEmpty() ? 1 : Math.max(SAID_BY_SOMEBODY, hits.getFirst().coverage());
      hits.removeIf(hit -> hit.coverage() < best * AS_GOOD || hit.inside() == 0);
      hits.removeIf(hit -> hit.quotation().speaker().resolved().isEmpty());
    }
    hits.removeIf(hit -> speaksOfThemselves(hit, whose.topic()));
    List<QuotationHit> first = hits.stream().limit(MOST_SPEAKERS).toList();
    return first.isEmpty()
        ? Optional.empty()
        : Optional.of(heard(question, first, Map.of(), new Voice(null, first.size(), List.of())));
  }

  /** Who accused Moss was not Moss. */
  private static boolean speaksOfThemselves(QuotationHit hit, String topic) {
    Set<String> words = new TreeSet<>(Name.of(topic).parts());
    return hit.quotation()
        .speaker()
        .resolved()
        .filter(name -> words.containsAll(Name.of(name).shortest().parts()))
        .isPresent();
  }

  /**
   * Looks a quotation up.
   *
   * @param by who is said to have said it; null: nobody in particular
   */
  public Answer verify(Question question, String quote, @Nullable String by) {
    Verdict verdict = verdict(question, quote, by);
    QuoteReader reader = new QuoteReader(quotations, texts.readBy(question));
    List<Excerpt> passages = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (Passage place : places(verdict).stream().limit(MOST_PLACES).toList()) {
      addDistinct(reader.sentences(place).stream().toList(), passages);
      reader.in(place).stream()
          .filter(q -> q.quotation().confidence() >= QuoteReader.LIKELY && !quotes.contains(q))
          .forEach(quotes::add);
    }
    Inquiry inquiry = inquiry(question, quote, passages);
    return new Answer.Verification(inquiry, verdict, quotes, passages);
  }

  private Verdict verdict(Question question, String quote, @Nullable String by) {
    QuoteReader reader = new QuoteReader(quotations, texts.readBy(question));
    List<Document> documents = new ArrayList<>();
    for (DocumentId id : quotations.documentsWith(question, quote, DOCUMENTS_TO_VERIFY)) {
      reader.document(id).ifPresent(documents::add);
    }
    documents.sort(OLDEST_FIRST);
    List<SourceText> texts = documents.stream().map(Document::text).toList();
    return new QuoteVerifier(this::quotationsOf).verify(quote, by, texts);
  }

  private List<Quotation> quotationsOf(SourceText text) {
    Passage all = text.passage(new Span(0, text.length()));
    return quotations.in(all).stream().map(QuotationHit::quotation).toList();
  }

  private static List<Passage> places(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Exact exact -> exact.places();
      case Verdict.OtherSpeaker other -> other.places();
      case Verdict.Altered altered -> List.of(altered.place());
      case Verdict.Stitched stitched -> stitched.places();
      case Verdict.Absent _ -> List.of();
    };
  }
}
