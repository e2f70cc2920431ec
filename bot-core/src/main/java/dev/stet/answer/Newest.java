package dev.stet.answer;

import dev.stet.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the newest of those passages first that answer about as well as the best one. */
final class Newest {
  private static final double AS_GOOD = 0.75;

  private static final Comparator<Excerpt> NEWEST_FIRST =
      Comparator.comparing(
          (Excerpt excerpt) -> Optional.ofNullable(excerpt.citation().published()).orElse(""),
          Comparator.reverseOrder());

  private Newest() {}

  /** The same passages, in the order that the question wants. */
  static List<Excerpt> first(Question question, List<Excerpt> ranked) {
    if (!question.timing().newestFirst() || ranked.isEmpty()) {
      return ranked;
    }
    Excerpt best = ranked.getFirst();
    List<Excerpt> good = new ArrayList<>();
    List<Excerpt> rest = new ArrayList<>();
    for (Excerpt each : ranked) {
      boolean isGood = each.coverage() >= best.coverage() * AS_GOOD;
      (isGood ? good : rest).add(each);
    }
    good.sort(NEWEST_FIRST);
    good.addAll(rest);
    return good;
  }
}
