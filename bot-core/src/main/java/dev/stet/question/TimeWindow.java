package dev.stet.question;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that somebody named.
 *
 * @param from its first moment; null: it has always been going on
 * @param to the moment it ends before; null: it goes on
 * @param phrase the words it was named by
 */
public record TimeWindow(@Nullable Instant from, @Nullable Instant to, String phrase) {
  public TimeWindow {
    boolean nothing = from == null && to == null;
    boolean backwards = from != null && to != null && !from.isBefore(to);
    if (nothing || backwards) {
      throw new IllegalArgumentException(
          "[" + phrase + "] no stretch of time: " + from + ", " + to);
    }
  }

  /** All time from a day on, as in "since Monday" or "since March 2026"; empty: it names no day. */
  public static Optional<TimeWindow> since(String written, Instant now, ZoneId zone) {
    return new WindowParser(now, zone)
        .named(written)
        .map(named -> new TimeWindow(named.from(), null, "since " + written));
  }

  /** The stretch of time that words name, as in "last week"; empty: they name none. */
  public static Optional<TimeWindow> of(String written, Instant now, ZoneId zone) {
    return new WindowParser(now, zone).whole(written);
  }
}
