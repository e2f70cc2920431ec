package dev.stet.answer;

import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
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
import java.util.Optional;

/** Cuts passages out of what a search found, and puts the best first. */
final class PassageFinder {
  /** Each further passage of one document must be this much better to come before another's. */
  private static final double REPETITION = 0.6;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate c) -> c.excerpt().score())
          .reversed()
          .thenComparing(c -> c.excerpt().passage().document())
          .thenComparing(c -> c.excerpt().passage().span());

  private final SearchIndex index;
  private final Revisions revisions;

  PassageFinder(SearchIndex index, Revisions revisions) {
    this.index = index;
    this.revisions = revisions;
  }

  /** A passage and what speaks for it. */
  record Candidate(Excerpt excerpt, Traits traits, java.util.Set<String> terms) {}

  List<Candidate> candidates(Question question, Hits hits) {
    PassageSelector selector = index.selector(hits.words());
    Map<DocumentId, Optional<Document>> read = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Hit hit : hits.hits()) {
      // A document may have changed or gone since the index was read: then it answers nothing.
      read.computeIfAbsent(hit.window().document(), revisions::document)
          .filter(document -> document.revision().equals(hit.window().revision()))
          .ifPresent(document -> candidates.add(candidate(question, document, hit, selector)));
    }
    candidates.sort(BEST_FIRST);
    agree(candidates);
    return candidates;
  }

  private void agree(List<Candidate> candidates) {
    List<Candidate> top = candidates.subList(0, Math.min(10, candidates.size()));
    Map<String, Map<DocumentId, Double>> mass = new HashMap<>();
    double total = 0;
    for (Candidate c : top) {
      total += c.excerpt.score();
      for (String t : c.terms) {
        mass.computeIfAbsent(t, x -> new HashMap<>())
            .merge(document(c.excerpt), c.excerpt.score(), Double::sum);
      }
    }
    mass.values().removeIf(m -> m.size() < 2);
    Map<String, Double> idf = index.weigh(mass.keySet());
    double all = 0;
    for (var e : mass.entrySet())
      all += idf.get(e.getKey()) * e.getValue().values().stream().mapToDouble(x -> x).sum();
    for (Candidate c : candidates) {
      double a = 0;
      double own = 0;
      for (var e : mass.entrySet()) {
        double m =
            e.getValue().values().stream().mapToDouble(x -> x).sum()
                - e.getValue().getOrDefault(document(c.excerpt), 0.0);
        own += idf.get(e.getKey()) * m;
        if (c.terms.contains(e.getKey())) a += idf.get(e.getKey()) * m;
      }
      c.traits
          .with(Trait.AGREE, total == 0 ? 0 : a / total / 60)
          .with(Trait.AGREE2, own == 0 ? 0 : a / own);
    }
  }

  private static Candidate candidate(
      Question question, Document document, Hit hit, PassageSelector selector) {
    PassageSelector.Selection cut =
        selector.select(document.text(), document.header().title(), hit);
    Traits traits =
        Traits.of(hit.strength(), cut.evidence())
            .with(Trait.LEAD, 1.0 / (1 + cut.span().start() / 500.0))
            .with(Trait.LENGTH, Math.min(1, cut.span().length() / 600.0));
    Excerpt e =
        Excerpt.of(
            document.text(), Citations.of(document, cut.span()), cut.matches(), Rater.rate(traits));
    traits.with(
        Trait.POINTING,
        e.text()
                .matches(
                    "(?s)^(He|She|They|It|This|That|These|Those|His|Her|Their|But|And|Yet|However)\\b.*")
            ? 1
            : 0);
    traits.with(Trait.EXPECTED, Expectation.of(question.text()).met(e) ? 1 : 0);
    Span b = cut.evidence().best();
    Excerpt c =
        Excerpt.of(
            document.text(),
            Citations.of(document, b),
            cut.matches().stream().filter(m -> m.overlaps(b)).toList(),
            e.rating());
    traits.with(Trait.CTYPE, Expectation.of(question.text()).met(c) ? 1 : 0);
    traits.with(Trait.KIND, Expectation.of(question.text()).ordinal());
    java.util.regex.Pattern no =
        java.util.regex.Pattern.compile(
            "(?iU)\\b(?:not?|never|none|neither|nor|cannot|without|\\w+n['’]t|fail\\w*|except|least|fewest|un\\w{5,})\\b");
    traits.with(
        Trait.NEGATED,
        no.matcher(question.text()).find() == no.matcher(c.text()).find()
            ? 0
            : no.matcher(question.text()).find() ? 1 : 0.3);
    String t = e.text().strip();
    traits.with(Trait.ASKING, t.endsWith("?") || t.endsWith("?\"") ? 1 : 0);
    traits.with(Trait.FRAGMENT, t.matches("(?s).*[.!?…]['\"”’)\\]]*") ? 0 : 1);
    return new Candidate(e, traits, cut.terms());
  }

  /** The best, no two from the same place, and not all from the same document. */
  List<Excerpt> find(Question question, Hits hits, int top) {
    List<Excerpt> left = new ArrayList<>();
    candidates(question, hits).forEach(c -> left.add(c.excerpt()));
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
}
