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
 * @param name of the answer, short enough for a button
 * @param answer the last one they got
 * @param first how many of its excerpts or sayings were shown with it
 * @param shown how many of them they have seen
 */
record Conversation(String name, Answer answer, int first, int shown) {
  private static final int NAME = 8;

  /** How many excerpts are shown at once. */
  private static final int EXCERPTS = 3;

  /** An answer that was just given. */
  Conversation(Answer answer, int shown) {
    this(answer.inquiry().id().substring(0, NAME), answer, shown, shown);
  }

  /** The same, when more of it has been seen. */
  Conversation seen(int upTo) {
    return new Conversation(name, answer, first, Math.max(shown, upTo));
  }

  /** The same, under the name that buttons know it by. */
  Conversation named(String known) {
    return new Conversation(known, answer, first, shown);
  }

  /** How many excerpts or sayings are shown at once after the first ones. */
  int step() {
    return answer instanceof Answer.Quotations ? QuotationComposer.PAGE : EXCERPTS;
  }

  /** Where the page begins that shows an excerpt: its number, from 1; 0: the first page. */
  int page(int index) {
    return index < first ? 0 : first + (index - first) / step() * step() + 1;
  }

  /** The page before the one that begins with an excerpt. */
  int pageBefore(int index) {
    return index <= first ? 0 : page(index - 1);
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
