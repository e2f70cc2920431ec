package dev.stet.launcher;

import java.util.List;
import java.util.Locale;

/** What {@code eval --json} writes: the sums, then each question. */
record EvalReport(Scores scores, List<Line> questions) {
  EvalReport {
    questions = List.copyOf(questions);
  }

  static EvalReport of(List<Grade> grades) {
    return new EvalReport(Scores.of(grades), grades.stream().map(Line::of).toList());
  }

  /**
   * One question.
   *
   * @param verdict the words of a {@link Grade.Verdict} with hyphens, "wrong-abstention"
   */
  record Line(
      String id,
      String question,
      String verdict,
      boolean answered,
      double confidence,
      Ranking ranking,
      List<Grade.Found> found) {
    private static Line of(Grade grade) {
      return new Line(
          grade.id(),
          grade.question(),
          grade.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          grade.verdict().isAnswered(),
          grade.confidence(),
          grade.ranking(),
          grade.found());
    }
  }
}
