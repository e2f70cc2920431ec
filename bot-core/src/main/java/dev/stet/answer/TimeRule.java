package dev.stet.answer;

import dev.stet.question.Kind;
import dev.stet.question.Question;
import dev.stet.question.TimeWindow;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Decides whether the time that a question names is a filter on the documents or part of what it is
 * about, by what the documents hold: "before 1914" asks a newspaper's archive for old issues and a
 * textbook for history.
 */
final class TimeRule {
  /** Within a time, an answer may be this much less certain than without it. */
  private static final double AS_GOOD = 0.8;

  private static final Pattern DIGITS = Pattern.compile("\\D+");

  private final Answerer answerer;
  private final int top;

  TimeRule(Answerer answerer, int top) {
    this.answerer = answerer;
    this.top = top;
  }

  /** Answers a question from the documents of its time, if that is what it asks for. */
  Answer answer(Question question) {
    TimeWindow window = question.window();
    if (window == null) {
      return of(question);
    }
    return switch (question.timing().force()) {
      case FILTER -> filtered(question);
      case AS_OF -> asOf(question, window);
      case PERHAPS -> perhaps(question, answerer.ranked(question.whenever(), top));
      case PERHAPS_DATE -> {
        Answerer.Ranked plain = answerer.ranked(question.whenever(), top);
        yield isAbout(plain, window)
            ? answer(question.whenever(), plain)
            : perhaps(question, plain);
      }
    };
  }

  private Answer of(Question question) {
    return answer(question, answerer.ranked(question, top));
  }

  private Answer answer(Question question, Answerer.Ranked ranked) {
    return answerer.answer(question, ranked);
  }

  private Answer filtered(Question question) {
    Answerer.Ranked found = answerer.ranked(question, top);
    return found.hits().coverage().searched() == 0
        ? nothingThen(question, answerer.ranked(question.whenever(), top))
        : answer(question, found);
  }

  /** Nothing that became known later is shown, not even as what comes nearest. */
  private Answer asOf(Question question, TimeWindow window) {
    Answerer.Ranked found = answerer.ranked(question, top);
    if (found.hits().coverage().searched() > 0) {
      return answer(question, found);
    }
    Answerer.Ranked plain = answerer.ranked(question.whenever(), top);
    return isAbout(plain, window)
        ? answer(question.whenever(), plain)
        : nothingThen(question, new Answerer.Ranked(plain.hits(), List.of()));
  }

  /** How many documents there are, and how new, is told of all of them: in the time is none. */
  private static Answer nothingThen(Question question, Answerer.Ranked plain) {
    List<Excerpt> nearest = plain.excerpts();
    return new Answer.Abstention(
        Answerer.inquiry(question, plain.hits(), nearest), Answer.Reason.NOTHING_THEN, nearest, 0);
  }

  private Answer perhaps(Question question, Answerer.Ranked plain) {
    Answerer.Ranked found = answerer.ranked(question, top);
    int within = found.hits().coverage().searched();
    double confidence = AbstentionRule.confidence(found.excerpts());
    boolean answers =
        answerer.rule().answers(confidence)
            && confidence >= AS_GOOD * AbstentionRule.confidence(plain.excerpts());
    boolean divides = within > 0 && within < plain.hits().coverage().searched();
    // What is quoted in a document was mostly said when that was published.
    boolean speech = question.kind() == Kind.SPEECH;
    if (divides && (answers || speech)) {
      Answer then = answer(question, found);
      if (answers || then instanceof Answer.Quotations) {
        return then;
      }
    }
    return answer(question.whenever(), plain);
  }

  /** Whether the best passage answers and speaks of the date itself. */
  private boolean isAbout(Answerer.Ranked plain, TimeWindow window) {
    List<Excerpt> ranked = plain.excerpts();
    List<String> figures =
        DIGITS.splitAsStream(window.phrase()).filter(figure -> !figure.isEmpty()).toList();
    return answerer.rule().answers(AbstentionRule.confidence(ranked))
        && !figures.isEmpty()
        && figures.stream().allMatch(Objects.requireNonNull(ranked.getFirst()).text()::contains);
  }
}
