package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import java.time.Duration;

/**
 * What dialogs remember.
 *
 * @param inbox what came in
 * @param admissions who was let in
 * @param answers what was asked and answered
 * @param keep for how long that is kept; zero: not at all
 */
public record Memory(DurableInbox inbox, Admissions admissions, AnswerLog answers, Duration keep) {
  /** The same, for a place of the owner's own that lasts as long as the process. */
  public Memory ofOwner() {
    return new Memory(new VolatileInbox(), new NobodyElse(), answers, keep);
  }

  /** A memory that lasts as long as the process, of one person. */
  static Memory brief() {
    return new Memory(new VolatileInbox(), new NobodyElse(), new NoLog(), Duration.ZERO);
  }
}
