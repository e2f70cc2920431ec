package dev.stet.answer;

import dev.stet.compare.Figures;
import dev.stet.question.Question;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two passages that answer, and give different figures for the same thing.
 *
 * @param one the one that answers better
 * @param figure the figure in it, with the noun it counts, in units of its text
 * @param other the other, from another document
 * @param otherFigure the figure in that one
 */
public record Disagreement(Excerpt one, Span figure, Excerpt other, Span otherFigure) {
  /** Passages that are held against each other. */
  private static final int MOST = 5;

  /**
   * The disagreements with the first of some passages. Who asks for the latest wants what has
   * changed by now, not what it was before.
   */
  static List<Disagreement> among(Question question, List<Excerpt> ranked, AbstentionRule rule) {
    List<Disagreement> found = new ArrayList<>();
    if (question.timing().newestFirst()) {
      return found;
    }
    Figures figures = ranked.isEmpty() ? Figures.of("") : figures(ranked.getFirst());
    for (Excerpt other : ranked.subList(0, Math.min(MOST, ranked.size()))) {
      if (rule.answers(other.confidence())) {
        between(ranked.getFirst(), figures, other).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Figures figures(Excerpt excerpt) {
    return Figures.of(excerpt.text(), excerpt.citation().title());
  }

  private static Optional<Disagreement> between(Excerpt one, Figures figures, Excerpt other) {
    return one.passage().document().equals(other.passage().document())
        ? Optional.empty()
        : figures
            .differFrom(figures(other))
            .map(it -> new Disagreement(one, it.first(), other, it.second()));
  }

  /** The first side's figure, in its characters. */
  public String said() {
    return one.text().substring(figure.start(), figure.end());
  }

  /** The other side's. */
  public String otherwise() {
    return other.text().substring(otherFigure.start(), otherFigure.end());
  }

  /** The same passages; those that disagree with the first one stand beside it. */
  static List<Excerpt> sideBySide(List<Excerpt> ranked, List<Disagreement> found) {
    List<Excerpt> ordered = new ArrayList<>(ranked);
    List<Excerpt> others = found.stream().map(Disagreement::other).toList();
    ordered.removeAll(others);
    ordered.addAll(Math.min(1, ordered.size()), others);
    return ordered;
  }
}
