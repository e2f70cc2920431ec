package dev.stet.launcher;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How good the answers to many questions are. A share of nothing is null.
 *
 * @param answers made by answering; due to questions that can be answered
 * @param abstentions made by abstaining; due to those that can not
 */
record Scores(int questions, Finding finding, Decisions answers, Decisions abstentions) {

  static Scores of(List<Grade> grades) {
    return new Scores(
        grades.size(),
        Finding.of(grades.stream().map(Grade::ranking).filter(Ranking::judged).toList()),
        Decisions.of(grades, Grade.Verdict::isAnswered, Grade.Verdict::isAnswerable),
        Decisions.of(grades, it -> !it.isAnswered(), it -> !it.isAnswerable()));
  }

  private static @Nullable Double share(double part, int all) {
    return all == 0 ? null : part / all;
  }

  /**
   * How well relevant passages are found, whether Stet answered with them or only came near.
   *
   * @param judged questions that say what is relevant; the rest is of these
   * @param hitAt1 the share with a relevant passage first, and so on for the first 3, 5 and 10
   * @param mrr mean of 1 / the first relevant rank (mean reciprocal rank)
   * @param ndcg mean of {@link Gold#ndcg}
   */
  record Finding(
      int judged,
      @Nullable Double hitAt1,
      @Nullable Double hitAt3,
      @Nullable Double hitAt5,
      @Nullable Double hitAt10,
      @Nullable Double mrr,
      @Nullable Double ndcg) {
    private static Finding of(List<Ranking> rankings) {
      return new Finding(
          rankings.size(),
          mean(rankings, it -> it.hits(1) ? 1 : 0),
          mean(rankings, it -> it.hits(3) ? 1 : 0),
          mean(rankings, it -> it.hits(5) ? 1 : 0),
          mean(rankings, it -> it.hits(Ranking.DEPTH) ? 1 : 0),
          mean(rankings, Ranking::reciprocal),
          mean(rankings, Ranking::ndcg));
    }

    private static @Nullable Double mean(List<Ranking> of, ToDoubleFunction<Ranking> measure) {
      return share(of.stream().mapToDouble(measure).sum(), of.size());
    }
  }

  /**
   * How often a decision was right.
   *
   * @param made how often it was made
   * @param due how often it should have been
   * @param right how often both
   * @param precision the right among the made
   * @param recall the right among the due
   */
  record Decisions(
      int made, int due, int right, @Nullable Double precision, @Nullable Double recall) {
    private static Decisions of(
        List<Grade> grades, Predicate<Grade.Verdict> made, Predicate<Grade.Verdict> due) {
      int all = count(grades, made);
      int wanted = count(grades, due);
      int right = count(grades, made.and(due));
      return new Decisions(all, wanted, right, share(right, all), share(right, wanted));
    }

    private static int count(List<Grade> grades, Predicate<Grade.Verdict> which) {
      return (int) grades.stream().map(Grade::verdict).filter(which).count();
    }
  }
}
