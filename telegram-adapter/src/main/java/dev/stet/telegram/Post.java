package dev.stet.telegram;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * A message on its way out.
 *
 * @param thread the topic; null: none, or the one named "General"
 * @param answers the number of the message that it hangs on; null: on none
 * @param silent whether it arrives without a sound
 */
record Post(
    String chat,
    @Nullable Integer thread,
    Words words,
    @Nullable InlineKeyboardMarkup keyboard,
    @Nullable Integer answers,
    boolean silent) {
  /** Stands for the number of a message that is posted and whose number was lost. */
  static final int NUMBER_LOST = 0;

  /** What it says, with offsets of entities in UTF-16 units. */
  record Words(String text, List<MessageEntity> entities) {
    Words {
      entities = List.copyOf(entities);
    }
  }

  String text() {
    return words.text();
  }

  List<MessageEntity> entities() {
    return words.entities();
  }

  /** The same, shown as a reply to another message. */
  Post hangingOn(int number) {
    Integer on = number == NUMBER_LOST ? null : number;
    return new Post(chat, thread, words, keyboard, on, silent);
  }

  /** The same, which calls nobody. */
  Post quiet() {
    return new Post(chat, thread, words, keyboard, answers, true);
  }

  /** What hangs on a message that is gone is sent all the same. */
  @Nullable ReplyParameters replyParameters() {
    return answers == null
        ? null
        : ReplyParameters.builder().messageId(answers).allowSendingWithoutReply(true).build();
  }

  /**
   * The same without what Telegram did not like about it; empty: there is nothing to leave out.
   * Each thing can be left out once, so that this comes to an end.
   */
  Optional<Post> without(Refusal refusal) {
    Refusal.Cause cause = refusal.cause();
    return switch (cause) {
      case MOVED -> {
        String to = String.valueOf(refusal.movedTo());
        yield when(!to.equals(chat), new Post(to, thread, words, keyboard, null, silent));
      }
      case TOPIC -> when(thread != null, new Post(chat, null, words, keyboard, answers, silent));
      case ENTITIES -> {
        Words plain = new Words(text(), List.of());
        yield when(!entities().isEmpty(), new Post(chat, thread, plain, keyboard, answers, silent));
      }
      case KEYBOARD -> when(keyboard != null, new Post(chat, thread, words, null, answers, silent));
      case ANSWERED -> when(answers != null, new Post(chat, thread, words, keyboard, null, silent));
      case UNMODIFIED, OTHER -> Optional.empty();
    };
  }

  private static Optional<Post> when(boolean differs, Post post) {
    return differs ? Optional.of(post) : Optional.empty();
  }
}
