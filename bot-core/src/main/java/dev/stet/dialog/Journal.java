package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import dev.stet.answer.AnswerLog.Asked;
import dev.stet.chat.Inbound;
import dev.stet.chat.UserRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Notes what people were told, and forgets it in time. */
final class Journal {
  private static final Duration TIDYING = Duration.ofHours(1);

  private final AnswerLog log;
  private final Desk desk;
  private Instant tidied = Instant.MIN;

  Journal(Desk desk) {
    this.log = desk.memory().answers();
    this.desk = desk;
  }

  void note(Inbound.Message message, Told told) {
    if (desk.memory().keep().isZero()) {
      return;
    }
    tidy();
    log.note(
        new AnswerLog.Entry(
            asked(message),
            person(message.author()),
            told.answer().inquiry().question().text(),
            told.conversation().name(),
            told.answered(),
            desk.clock().instant(),
            told.passages(),
            new AnswerLog.Telling(message.text(), told.after(), told.to())));
  }

  private synchronized void tidy() {
    Instant now = desk.clock().instant();
    if (now.isAfter(tidied.plus(TIDYING))) {
      tidied = now;
      log.forgetBefore(now.minus(desk.memory().keep()));
    }
  }

  static Asked asked(Inbound.Message message) {
    return new Asked(
        message.place().platform(),
        message.id(),
        message.place().conversation(),
        Optional.ofNullable(message.place().thread()).orElse(""));
  }

  static String person(UserRef author) {
    return author.platform() + ":" + author.id();
  }
}
