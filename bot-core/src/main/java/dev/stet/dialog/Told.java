package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.answer.Voice;
import dev.stet.text.Passage;
import java.util.List;

/**
 * What a person was shown of an answer.
 *
 * @param after the name of the answer that completed the question; empty: it stood alone
 * @param from the first of its excerpts or sayings that was shown
 * @param to the one behind the last
 */
record Told(Conversation conversation, String after, int from, int to) {
  Answer answer() {
    return conversation.answer();
  }

  /** What stands in the documents of what was shown. */
  List<Passage> passages() {
    return switch (answer()) {
      case Answer.Passages _, Answer.Verification _, Answer.Abstention _ ->
          part(conversation.excerpts()).stream()
              .map(excerpt -> excerpt.citation().passage())
              .toList();
      case Answer.Quotations it ->
          part(Conversation.sayings(it)).stream()
              .flatMap(Voice.Saying::quotes)
              .map(quote -> quote.quotation().passage())
              .toList();
      case Answer.Help _ -> List.of();
    };
  }

  private <T> List<T> part(List<T> all) {
    return all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
  }

  /** Whoever asks for more knows already whether there was an answer. */
  boolean answered() {
    return from > 0 || hasAnswer();
  }

  private boolean hasAnswer() {
    return switch (answer()) {
      case Answer.Passages _, Answer.Quotations _, Answer.Verification _ -> true;
      case Answer.Abstention _, Answer.Help _ -> false;
    };
  }
}
