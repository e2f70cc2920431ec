package dev.stet.telegram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Reads what Telegram answers to a message, by one rule: where it says "ok", the message is posted,
 * whatever else the library cannot read.
 */
final class Confirmation {
  private static final Pattern OK = Pattern.compile("^\\s*\\{\\s*\"ok\"\\s*:\\s*true\\b");
  private static final Pattern NUMBER =
      Pattern.compile("\"message_id\"\\s*:\\s*(\\d{1,9})\\s*[,}]");

  private Confirmation() {}

  /** The library's own way to read an answer. */
  @FunctionalInterface
  interface Reading {
    Message of(String answer) throws TelegramApiRequestException;
  }

  static Message read(String answer, Reading library) throws TelegramApiRequestException {
    try {
      Message message = library.of(answer);
      return message == null || message.getMessageId() == null ? salvaged(answer) : message;
    } catch (TelegramApiRequestException | RuntimeException e) {
      if (OK.matcher(answer).find()) {
        return salvaged(answer);
      }
      throw e;
    }
  }

  private static Message salvaged(String answer) {
    Matcher number = NUMBER.matcher(answer);
    Message message = new Message();
    message.setMessageId(number.find() ? Integer.parseInt(number.group(1)) : Post.NUMBER_LOST);
    return message;
  }
}
