package dev.stet.answer;

import dev.stet.corpus.Document;
import dev.stet.question.FunctionWords;
import dev.stet.question.Question;
import dev.stet.search.Hit;
import dev.stet.search.Hits;
import dev.stet.search.PassageSelector;
import dev.stet.search.SearchIndex;
import dev.stet.text.DocumentId;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts passages out of what a search found, and puts the best first. */
final class PassageFinder {
  /** Windows that are cut and compared, however many passages are wanted of them. */
  static final int WINDOWS = 48;

  /**
   * By so much a further passage of one document must score more to come before another's. Scores
   * are log odds: it must be twice as likely to be right.
   */
  private static final double REPETITION = Math.log(2);

  /** Within this many UTF-16 units of its head a document says what it is about. */
  private static final double HEAD = 500;

  /** Words of a question that is neither short nor long. */
  private static final double MOST_WORDS = 20;

  private static final Comparator<Candidate> STRONGEST_FIRST =
      Comparator.comparingDouble(Candidate::strength)
          .reversed()
          .thenComparing(Candidate::document)
          .thenComparing(candidate -> candidate.excerpt().passage().span());

  private static final Comparator<Excerpt> BEST_FIRST =
      Comparator.comparingDouble(Excerpt::score)
          .reversed()
          .thenComparing(excerpt -> excerpt.passage().document())
          .thenComparing(excerpt -> excerpt.passage().span());

  private final SearchIndex index;
  private final Texts texts;

  /**
   * A finder for one question.
   *
   * @param texts what its asker may read
   */
  PassageFinder(SearchIndex index, Texts texts) {
    this.index = index;
    this.texts = texts;
  }

  /**
   * A passage and what speaks for it.
   *
   * @param strength by which the first of all are chosen, before they are compared
   * @param others the stems of its words that are not the question's
   */
  record Candidate(Excerpt excerpt, Traits traits, double strength, Set<String> others) {
    DocumentId document() {
      return excerpt.passage().document();
    }

    /** Where no word was asked for, it covers all of them. */
    Excerpt unasked() {
      return excerpt.rated(new Excerpt.Rating(strength, 1, 1));
    }

    Candidate rated() {
      return new Candidate(excerpt.rated(Rater.rate(traits)), traits, strength, others);
    }
  }

  /** The best, no two from the same place, and not all from the same document. */
  List<Excerpt> find(Question question, Hits hits, int top) {
    List<Excerpt> left = new ArrayList<>();
    for (Candidate candidate : candidates(question, hits)) {
      left.add(hits.words().isEmpty() ? candidate.unasked() : candidate.excerpt());
    }
    left.sort(BEST_FIRST);
    List<Excerpt> kept = new ArrayList<>();
    Map<DocumentId, Integer> taken = new HashMap<>();
    Copies copies = new Copies();
    while (kept.size() < top && !left.isEmpty()) {
      Excerpt best = left.getFirst();
      for (Excerpt excerpt : left) {
        best = worth(excerpt, taken) > worth(best, taken) ? excerpt : best;
      }
      taken.merge(best.passage().document(), 1, Integer::sum);
      left.removeIf(best::overlaps);
      kept.add(copies.fold(best, left));
    }
    return kept;
  }

  private static double worth(Excerpt excerpt, Map<DocumentId, Integer> taken) {
    return excerpt.score() - REPETITION * taken.getOrDefault(excerpt.passage().document(), 0);
  }

  /** All that may answer, rated, in no order of their rating. */
  List<Candidate> candidates(Question question, Hits hits) {
    Cutter cutter = new Cutter(question, hits);
    List<Candidate> candidates = new ArrayList<>();
    for (Hit hit : hits.hits()) {
      // A document may have changed or gone since the index was read: then it answers nothing.
      texts
          .document(hit.window().document())
          .filter(document -> document.revision().equals(hit.window().revision()))
          .ifPresent(document -> candidates.add(cutter.cut(document, hit)));
    }
    candidates.sort(STRONGEST_FIRST);
    Agreement agreement = new Agreement(candidates, index);
    candidates.forEach(each -> each.traits().with(Trait.AGREEMENT, agreement.of(each)));
    return candidates.stream().map(Candidate::rated).toList();
  }

  /** Cuts passages for one question. */
  private final class Cutter {
    private final PassageSelector selector;
    private final Expectation expectation;
    private final boolean strict;
    private final boolean denies;
    private final double words;

    Cutter(Question question, Hits hits) {
      this.selector = index.selector(hits.words());
      this.expectation = Expectation.of(question.kind());
      // The dates and the verbs of saying of other languages are not known.
      this.strict =
          expectation.isStrict() && FunctionWords.language(question.searched()).equals("en");
      this.denies = Denial.in(question.searched());
      this.words = Math.min(1, hits.words().words().size() / MOST_WORDS);
    }

    Candidate cut(Document document, Hit hit) {
      PassageSelector.Selection cut = selector.select(document, hit);
      Excerpt excerpt =
          Excerpt.of(document.text(), Citations.of(document, cut.span()), cut.matches());
      boolean isMet = expectation.isMetBy(excerpt);
      Span best = cut.best().shift(-cut.span().start());
      Traits traits =
          Traits.of(hit.strength(), cut.evidence())
              .with(Trait.LEAD, HEAD / (HEAD + cut.span().start()))
              .with(Trait.EXPECTED, isMet ? 1 : 0)
              .with(Trait.LACKING, !isMet && strict ? 1 : 0)
              .with(Trait.POLARITY, polarity(excerpt.text().substring(best.start(), best.end())))
              .with(Trait.QUESTION, words);
      double strength = hit.strength().total() + cut.evidence().relevance();
      return new Candidate(excerpt, traits, strength, cut.others());
    }

    /** A question that denies is answered by a denial; another may be answered by one. */
    private double polarity(String sentence) {
      if (denies == Denial.in(sentence)) {
        return 1;
      }
      return denies ? 0 : 0.7;
    }
  }
}
