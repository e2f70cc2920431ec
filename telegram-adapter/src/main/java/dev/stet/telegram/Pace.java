package dev.stet.telegram;

import dev.stet.telegram.TelegramSettings.Timing;
import java.time.Duration;

/** How long to wait after each of a row of failures. */
final class Pace {
  private final Timing timing;
  private Duration next;
  private Duration demanded = Duration.ZERO;

  Pace(Timing timing) {
    this.timing = timing;
    this.next = timing.pause();
  }

  /** The row of failures is over. */
  synchronized void reset() {
    next = timing.pause();
    demanded = Duration.ZERO;
  }

  /** The server wants at least this pause before the next call. */
  synchronized void demand(Duration pause) {
    demanded = pause;
  }

  /** Nothing will change soon: only the longest pause is right. */
  synchronized void slowDown() {
    demanded = timing.longestPause();
  }

  /** The pause after this failure. */
  Duration next() {
    return next(Duration.ZERO);
  }

  /**
   * The pause after this failure.
   *
   * @param taken how long it took to fail, which was a pause as well; what the server wants comes
   *     on top
   */
  synchronized Duration next(Duration taken) {
    Duration left = taken.compareTo(next) < 0 ? next.minus(taken) : Duration.ZERO;
    Duration pause = left.compareTo(demanded) < 0 ? demanded : left;
    Duration grown = next.multipliedBy(2);
    next = grown.compareTo(timing.longestPause()) < 0 ? grown : timing.longestPause();
    demanded = Duration.ZERO;
    return pause;
  }
}
