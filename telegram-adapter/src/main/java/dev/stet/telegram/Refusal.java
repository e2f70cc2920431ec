package dev.stet.telegram;

import dev.stet.chat.DeliveryException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Telegram's own no, which is definite: the message was not posted.
 *
 * @param description in Telegram's words
 * @param movedTo the chat in whose place it now is; null: it did not move
 */
record Refusal(int code, String description, @Nullable Long movedTo) {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  /** Telegram's words, in lower case, by what is wrong. */
  private static final Map<String, Cause> SIGNS =
      Map.ofEntries(
          Map.entry("message is not modified", Cause.UNMODIFIED),
          Map.entry("message thread not found", Cause.TOPIC),
          Map.entry("topic_closed", Cause.TOPIC),
          Map.entry("topic_deleted", Cause.TOPIC),
          Map.entry("parse entities", Cause.ENTITIES),
          Map.entry("entity beginning", Cause.ENTITIES),
          Map.entry("entity_", Cause.ENTITIES),
          Map.entry("button_", Cause.KEYBOARD),
          Map.entry("reply_markup", Cause.KEYBOARD),
          Map.entry("keyboard", Cause.KEYBOARD),
          Map.entry("message to be replied not found", Cause.ANSWERED),
          Map.entry("reply_message_id_invalid", Cause.ANSWERED));

  /** What Telegram did not like. */
  enum Cause {
    /** The chat is another one now. */
    MOVED,
    /** The topic is closed or gone. */
    TOPIC,
    /** The formatting. */
    ENTITIES,
    /** The buttons. */
    KEYBOARD,
    /** The message that was to be replied to. */
    ANSWERED,
    /** The message stands there like this already. */
    UNMODIFIED,
    /** Something about which nothing can be done. */
    OTHER
  }

  /** The no behind a failure; empty: it was not Telegram that failed it. */
  static Optional<Refusal> behind(DeliveryException e) {
    return e.getCause() instanceof TelegramApiRequestException said ? of(said) : Optional.empty();
  }

  /** The no in an answer; empty: the answer says something else, or nothing. */
  static Optional<Refusal> of(TelegramApiRequestException said) {
    if (said.getApiResponse() == null || said.getErrorCode() == null) {
      return Optional.empty();
    }
    Long moved = said.getParameters() == null ? null : said.getParameters().getMigrateToChatId();
    return Optional.of(new Refusal(said.getErrorCode(), said.getApiResponse(), moved));
  }

  /** Whether Telegram knows no bot with this token. */
  boolean isOfTheToken() {
    return code == UNAUTHORIZED || code == NOT_FOUND;
  }

  /** Whether the bot may not write there any more. */
  boolean isFarewell() {
    return code == FORBIDDEN;
  }

  Cause cause() {
    if (movedTo != null) {
      return Cause.MOVED;
    }
    String words = description.toLowerCase(Locale.ROOT);
    return SIGNS.entrySet().stream()
        .filter(sign -> words.contains(sign.getKey()))
        .map(Map.Entry::getValue)
        .min(Cause::compareTo)
        .orElse(Cause.OTHER);
  }
}
