package dev.stet.launcher;

import dev.stet.answer.Answer;
import dev.stet.answer.Excerpt;
import dev.stet.api.QuestionJson;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Counts how good answers are: whether a relevant passage is among the first k (hit@k), where the
 * first one stands (MRR), how well they are ordered (nDCG; Järvelin and Kekäläinen 2002), and
 * whether Stet answered and abstained where it should.
 */
final class Scoreboard {
  private static final int DEPTH = 10;

  private int answerable;
  private int unanswerable;
  private int hitAt1;
  private int hitAt3;
  private int hitAt10;
  private double reciprocal;
  private double gain;
  private int answered;
  private int rightlyAnswered;
  private int abstained;
  private int rightlyAbstained;

  /** Scores one answer. */
  Verdict add(QuestionJson question, Answer answer) {
    boolean expected = !Boolean.FALSE.equals(question.answerable());
    boolean given = answer instanceof Answer.Passages || answer instanceof Answer.Quotations;
    answered += given ? 1 : 0;
    abstained += given ? 0 : 1;
    rightlyAnswered += given && expected ? 1 : 0;
    rightlyAbstained += !given && !expected ? 1 : 0;
    if (!expected) {
      unanswerable++;
      return given ? Verdict.FALSE_ANSWER : Verdict.RIGHT_ABSTENTION;
    }
    answerable++;
    int rank = rank(question, answer);
    if (!given) {
      return Verdict.FALSE_ABSTENTION;
    }
    return rank == 1
        ? Verdict.FIRST
        : rank <= 3 ? Verdict.TOP_3 : rank <= DEPTH ? Verdict.TOP_10 : Verdict.MISSED;
  }

  /** The place of the first relevant passage, from 1; beyond the depth: none. */
  private int rank(QuestionJson question, Answer answer) {
    List<Excerpt> excerpts =
        switch (answer) {
          case Answer.Passages it -> it.passages();
          case Answer.Quotations it -> it.passages();
          case Answer.Verification it -> it.passages();
          case Answer.Abstention it -> it.nearest();
          case Answer.Help _ -> List.of();
        };
    int[] relevant =
        IntStream.range(0, Math.min(DEPTH, excerpts.size()))
            .filter(i -> isRelevant(question, excerpts.get(i)))
            .toArray();
    int first = relevant.length == 0 ? DEPTH + 1 : relevant[0] + 1;
    hitAt1 += first == 1 ? 1 : 0;
    hitAt3 += first <= 3 ? 1 : 0;
    hitAt10 += first <= DEPTH ? 1 : 0;
    reciprocal += first <= DEPTH ? 1.0 / first : 0;
    gain += ndcg(relevant);
    return first;
  }

  private static double ndcg(int[] relevant) {
    double found = 0;
    double ideal = 0;
    for (int i = 0; i < relevant.length; i++) {
      found += 1 / Math.log(relevant[i] + 2);
      ideal += 1 / Math.log(i + 2);
    }
    return ideal == 0 ? 0 : found / ideal;
  }

  /** By the evidence where the question names some, else by the document. */
  private static boolean isRelevant(QuestionJson question, Excerpt excerpt) {
    List<String> evidence = question.evidence();
    if (evidence != null && !evidence.isEmpty()) {
      return evidence.stream()
          .anyMatch(e -> excerpt.text().contains(e) || e.contains(excerpt.text()));
    }
    List<String> relevant = question.relevant();
    String path = excerpt.citation().passage().document().path();
    String bare = path.replaceFirst("\\.[^./]+$", "");
    return relevant != null && (relevant.contains(path) || relevant.contains(bare));
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%nanswerable %d, hit@1 %.3f, hit@3 %.3f, hit@10 %.3f, MRR %.3f, nDCG %.3f%n",
        answerable,
        share(hitAt1, answerable),
        share(hitAt3, answerable),
        share(hitAt10, answerable),
        share(reciprocal, answerable),
        share(gain, answerable));
    out.printf(
        Locale.ROOT,
        "answers: precision %.3f, recall %.3f%n",
        share(rightlyAnswered, answered),
        share(rightlyAnswered, answerable));
    out.printf(
        Locale.ROOT,
        "unanswerable %d, abstentions: precision %.3f, recall %.3f%n",
        unanswerable,
        share(rightlyAbstained, abstained),
        share(rightlyAbstained, unanswerable));
  }

  private static double share(double part, int all) {
    return all == 0 ? 0 : part / all;
  }

  /** What became of one question. */
  enum Verdict {
    FIRST,
    TOP_3,
    TOP_10,
    MISSED,
    FALSE_ABSTENTION,
    FALSE_ANSWER,
    RIGHT_ABSTENTION;

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
