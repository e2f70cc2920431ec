package dev.stet.answer;

import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.question.Question;
import dev.stet.search.Hit;
import dev.stet.search.Hits;
import dev.stet.search.PassageSelector;
import dev.stet.search.SearchIndex;
import dev.stet.text.DocumentId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Answers questions. Deterministic: the same question, documents and clock give the same answer.
 */
public final class Answerer {
  /** An answer needs this much confidence. */
  public static final double THRESHOLD = AbstentionRule.THRESHOLD;

  /** A longer text is a document, not a question. */
  private static final int LONGEST_QUESTION = 2_000;

  /** Windows that are cut and compared for each passage that is returned. */
  private static final int BREADTH = 4;

  /** Each further passage of one document must be this much better to come before another's. */
  private static final double REPETITION = 0.6;

  private static final Comparator<Excerpt> BEST_FIRST =
      Comparator.comparingDouble(Excerpt::score)
          .reversed()
          .thenComparing(excerpt -> excerpt.citation().passage().document())
          .thenComparing(excerpt -> excerpt.citation().passage().span());

  private final SearchIndex index;
  private final Revisions revisions;

  public Answerer(SearchIndex index, Revisions revisions) {
    this.index = index;
    this.revisions = revisions;
  }

  /**
   * Answers a question.
   *
   * @param top the most passages to return, or nearest ones of an abstention
   */
  public Answer answer(Question question, int top) {
    if (question.text().isEmpty()) {
      return help(question, Answer.Cause.EMPTY);
    }
    if (question.text().length() > LONGEST_QUESTION) {
      return help(question, Answer.Cause.TOO_LONG);
    }
    Ranked found = ranked(question, top);
    if (found.hits().words().isEmpty()) {
      return help(question, Answer.Cause.UNCLEAR);
    }
    List<Excerpt> ranked = found.excerpts();
    Inquiry inquiry = inquiry(question, found.hits(), ranked);
    Optional<Answer> said = speech().answer(inquiry, ranked);
    if (said.isPresent()) {
      return said.get();
    }
    double confidence = AbstentionRule.confidence(ranked);
    if (AbstentionRule.answers(confidence)) {
      return new Answer.Passages(inquiry, ranked, confidence);
    }
    Answer.Reason reason = ranked.isEmpty() ? Answer.Reason.NO_MATCH : Answer.Reason.LOW_CONFIDENCE;
    return new Answer.Abstention(inquiry, reason, ranked, confidence);
  }

  /** Answers about who said what. */
  public SpeechAnswerer speech() {
    return new SpeechAnswerer(this, index, revisions);
  }

  /** The best passages for some words, whether they answer or not, and what they were found by. */
  Ranked ranked(Question question, int top) {
    Hits hits = index.search(question, top * BREADTH);
    return new Ranked(hits, quoted(question, distinct(excerpts(question, hits), top)));
  }

  /** Passages, best first. */
  record Ranked(Hits hits, List<Excerpt> excerpts) {}

  private List<Excerpt> quoted(Question question, List<Excerpt> ranked) {
    QuoteReader reader = new QuoteReader(index.quotations(), Readings.of(revisions, question));
    return ranked.stream().map(e -> e.quoting(reader.in(e.passage()))).toList();
  }

  private Answer help(Question question, Answer.Cause cause) {
    return new Answer.Help(
        new Inquiry(id(question, List.of()), question, List.of(), index.coverage(question)), cause);
  }

  private List<Excerpt> excerpts(Question question, Hits hits) {
    Function<DocumentId, Optional<Document>> documents = Readings.of(revisions, question);
    PassageSelector selector = index.selector(hits.words());
    Map<DocumentId, Optional<Document>> read = new HashMap<>();
    List<Excerpt> excerpts = new ArrayList<>();
    for (Hit hit : hits.hits()) {
      // A document may have changed or gone since the index was read: then it answers nothing.
      read.computeIfAbsent(hit.window().document(), documents)
          .filter(document -> document.revision().equals(hit.window().revision()))
          .ifPresent(document -> excerpts.add(excerpt(document, hit, selector)));
    }
    excerpts.sort(BEST_FIRST);
    return excerpts;
  }

  private static Excerpt excerpt(Document document, Hit hit, PassageSelector selector) {
    PassageSelector.Selection cut = selector.select(document.text(), hit);
    double score = hit.score() + cut.relevance();
    return Excerpt.of(
        document.text(),
        Citations.of(document, cut.span()),
        cut.matches(),
        new Excerpt.Rating(score, cut.coverage()));
  }

  /** The best excerpts, no two from the same place, and not all from the same document. */
  private static List<Excerpt> distinct(List<Excerpt> ranked, int top) {
    List<Excerpt> left = new ArrayList<>(ranked);
    List<Excerpt> kept = new ArrayList<>();
    Map<DocumentId, Double> worth = new HashMap<>();
    while (kept.size() < top && !left.isEmpty()) {
      Excerpt best = left.getFirst();
      for (Excerpt excerpt : left) {
        best = worth(excerpt, worth) > worth(best, worth) ? excerpt : best;
      }
      kept.add(best);
      worth.merge(document(best), REPETITION, (before, factor) -> before * factor);
      Excerpt taken = best;
      left.removeIf(taken::overlaps);
    }
    return kept;
  }

  private static double worth(Excerpt excerpt, Map<DocumentId, Double> worth) {
    return excerpt.score() * worth.getOrDefault(document(excerpt), 1.0);
  }

  private static DocumentId document(Excerpt excerpt) {
    return excerpt.citation().passage().document();
  }

  private static Inquiry inquiry(Question question, Hits hits, List<Excerpt> ranked) {
    return new Inquiry(id(question, ranked), question, hits.words().words(), hits.coverage());
  }

  static String id(Question question, List<Excerpt> ranked) {
    StringBuilder named = new StringBuilder().append(question);
    ranked.forEach(excerpt -> named.append(excerpt.citation().passage()));
    return UUID.nameUUIDFromBytes(named.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
