package dev.stet.telegram;

import dev.stet.chat.Attachment;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A text that somebody hands on instead of writing it: a file, as far as the bot is concerned. The
 * server hands no message out a second time, so that the text itself is the file's identifier.
 */
final class ForwardedText {
  private static final String PREFIX = "text:";

  private ForwardedText() {}

  /** The text of a message that was written elsewhere; empty: it is none. */
  static Optional<Attachment> of(Message message) {
    String text = message.getText();
    if (message.getForwardOrigin() == null || text == null || !message.getChat().isUserChat()) {
      return Optional.empty();
    }
    String day = Instant.ofEpochSecond(message.getDate()).toString().substring(0, 10);
    String name = "forwarded-" + day + "-" + message.getMessageId() + ".txt";
    long size = text.getBytes(StandardCharsets.UTF_8).length;
    return Optional.of(new Attachment(PREFIX + text, name, size));
  }

  /** What such a file holds; empty: it is another file. */
  static Optional<InputStream> open(Attachment attachment) {
    return attachment.id().startsWith(PREFIX)
        ? Optional.of(
            new ByteArrayInputStream(
                attachment.id().substring(PREFIX.length()).getBytes(StandardCharsets.UTF_8)))
        : Optional.empty();
  }
}
