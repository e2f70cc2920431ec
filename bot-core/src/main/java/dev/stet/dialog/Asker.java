package dev.stet.dialog;

import dev.stet.briefing.Recipient;
import dev.stet.chat.Inbound;

/**
 * Somebody who wants something of the bot.
 *
 * @param knowledge as far as they may read, and those who read along
 */
record Asker(Inbound.Message message, Rights rights, Knowledge knowledge) {
  /** Where briefings for them go. */
  Recipient recipient() {
    return Recipients.of(message.place());
  }

  boolean isAlone() {
    return message.audience().isAlone();
  }
}
