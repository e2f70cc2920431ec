package dev.stet.dialog;

import dev.stet.briefing.Recipient;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import java.time.ZoneId;

/**
 * Somebody who wants something of the bot.
 *
 * @param knowledge as far as they may read, and those who read along
 * @param wording how they are spoken to
 */
record Asker(Inbound.Message message, Rights rights, Knowledge knowledge, Wording wording) {
  /** How briefings speak to them, in a zone. */
  BriefingWords words(ZoneId zone) {
    return new BriefingWords(wording.locale(), zone);
  }

  /** Where briefings for them go. */
  Recipient recipient() {
    return Recipients.of(message.place());
  }

  /** The same, as if they had said it there. */
  Asker at(Place place) {
    return new Asker(message.at(place), rights, knowledge, wording);
  }

  boolean isAlone() {
    return message.audience().isAlone();
  }
}
