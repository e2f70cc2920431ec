package dev.stet.telegram;

import dev.stet.chat.DeliveryException;
import java.time.Duration;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** A way to hear from Telegram, from when it is begun until it dies or is closed. */
interface Run extends AutoCloseable {
  void start() throws TelegramApiException, DeliveryException;

  /** Whether nothing will be heard from it any more. */
  boolean isDead() throws DeliveryException;

  /** The last update that is in safe hands. */
  int taken();

  /** Ends it; what the inbox has begun goes on. */
  @Override
  void close();

  /** Whether it ended within the time. */
  boolean awaitEnd(Duration limit);
}
