package dev.stet.launcher;

import dev.stet.api.AnswerJson;
import dev.stet.api.PassageJson;
import dev.stet.api.QuestionJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of one question.
 *
 * @param verdict whether that was right
 * @param confidence of the answer or the abstention
 * @param found the passages, or the nearest ones of an abstention, best first: finding and
 *     abstaining are judged apart
 */
record Grade(
    String id,
    String question,
    Verdict verdict,
    double confidence,
    Ranking ranking,
    List<Found> found) {
  Grade {
    found = List.copyOf(found);
  }

  /** Grades an answer. */
  static Grade of(QuestionJson question, AnswerJson answer) {
    List<PassageJson> nearest = answer.nearest() == null ? List.of() : answer.nearest();
    List<PassageJson> passages = answer.answered() ? answer.passages() : nearest;
    passages = passages.subList(0, Math.min(Ranking.DEPTH, passages.size()));
    boolean answerable = !Boolean.FALSE.equals(question.answerable());
    Ranking ranking = Ranking.of(answerable ? Gold.of(question) : Gold.NONE, passages);
    return new Grade(
        question.id(),
        question.question(),
        answerable ? Verdict.of(answer.answered(), ranking) : Verdict.of(answer.answered()),
        answer.confidence(),
        ranking,
        found(passages, ranking));
  }

  private static List<Found> found(List<PassageJson> passages, Ranking ranking) {
    List<Found> found = new ArrayList<>();
    for (PassageJson it : passages) {
      int rank = found.size() + 1;
      boolean relevant = ranking.ranks().contains(rank);
      found.add(new Found(rank, relevant, it.doc(), it.start(), it.end(), it.text()));
    }
    return found;
  }

  /** A passage, where it stands, and whether it is relevant. */
  record Found(int rank, boolean relevant, String doc, int start, int end, String text) {}

  /** Whether it was right to answer or to abstain, and what came first. */
  enum Verdict {
    /** A relevant passage came first. */
    FIRST,
    /** One came later. */
    LATER,
    /** None was found. */
    MISSED,
    /** The question does not say what is relevant. */
    ANSWERED,
    /** It should have been answered. */
    WRONG_ABSTENTION,
    /** It should not have been. */
    WRONG_ANSWER,
    /** It can not be answered, and was not. */
    RIGHT_ABSTENTION;

    /** On a question that can be answered. */
    private static Verdict of(boolean answered, Ranking ranking) {
      if (!answered) {
        return WRONG_ABSTENTION;
      }
      if (!ranking.judged()) {
        return ANSWERED;
      }
      return ranking.hits(1) ? FIRST : ranking.hits(Ranking.DEPTH) ? LATER : MISSED;
    }

    /** On a question that can not be answered. */
    private static Verdict of(boolean answered) {
      return answered ? WRONG_ANSWER : RIGHT_ABSTENTION;
    }

    boolean isAnswered() {
      return this != WRONG_ABSTENTION && this != RIGHT_ABSTENTION;
    }

    /** Whether the question can be answered. */
    boolean isAnswerable() {
      return this != WRONG_ANSWER && this != RIGHT_ABSTENTION;
    }

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
