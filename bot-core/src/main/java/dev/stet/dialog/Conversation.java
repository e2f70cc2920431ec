package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.answer.Excerpt;
import dev.stet.answer.Voice;
import dev.stet.question.Question;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in a conversation.
 *
 * @param answer the last one they got
 * @param shown how many of its excerpts or sayings they have seen
 */
record Conversation(Answer answer, int shown) {
  private static final int NAME = 8;

  /** The name of an answer, short enough for a button. */
  static String name(Answer answer) {
    return answer.inquiry().id().substring(0, NAME);
  }

  /** What was asked, completed where it had to be. */
  Question question() {
    return answer.inquiry().question();
  }

  /** Who was quoted; null: nobody, or several people. */
  @Nullable String speaker() {
    if (!(answer instanceof Answer.Quotations it)) {
      return null;
    }
    List<String> speakers =
        it.quotes().stream()
            .map(quote -> quote.by().speaker())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return speakers.size() == 1 ? speakers.getFirst() : null;
  }

  List<Excerpt> excerpts() {
    return excerpts(answer);
  }

  /** What an answer has to show: its passages, or what came nearest. */
  static List<Excerpt> excerpts(Answer answer) {
    return switch (answer) {
      case Answer.Passages it -> it.passages();
      case Answer.Quotations it -> it.passages();
      case Answer.Verification it -> it.passages();
      case Answer.Abstention it -> it.nearest();
      case Answer.Help _ -> List.of();
    };
  }

  /** How many things "more" could show in all. */
  int length() {
    return answer instanceof Answer.Quotations it ? sayings(it).size() : excerpts().size();
  }

  /** What people said, voice by voice. */
  static List<Voice.Saying> sayings(Answer.Quotations answer) {
    return answer.voices().stream().flatMap(voice -> voice.sayings().stream()).toList();
  }

  static double confidence(Answer answer) {
    return switch (answer) {
      case Answer.Passages it -> it.confidence();
      case Answer.Quotations it -> it.confidence();
      case Answer.Verification _ -> 1;
      case Answer.Abstention it -> it.confidence();
      case Answer.Help _ -> 0;
    };
  }
}
