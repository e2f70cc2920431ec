package dev.stet.dialog;

import dev.stet.briefing.Recipient;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;

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

  /** The same, as if they had said it there. */
  Asker at(Place place) {
    Inbound.Message there =
        new Inbound.Message(
            message.id(),
            place,
            message.author(),
            message.text(),
            message.audience(),
            message.sent(),
            message.language(),
            message.attachments());
    return new Asker(there, rights, knowledge);
  }

  boolean isAlone() {
    return message.audience().isAlone();
  }
}
