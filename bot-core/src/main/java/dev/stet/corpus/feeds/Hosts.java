package dev.stet.corpus.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Lets requests to one host follow each other no faster than that host is glad of. */
final class Hosts {
  private static final int MANY = 10_000;

  private final Clock clock;
  private final Duration gap;
  private final Pause pause;
  private final Map<String, Instant> free = new HashMap<>();

  /**
   * Politeness.
   *
   * @param gap between two requests to one host
   */
  Hosts(Clock clock, Duration gap, Pause pause) {
    this.clock = clock;
    this.gap = gap;
    this.pause = pause;
  }

  /** Waits. */
  interface Pause {
    /**
     * Waits for a while.
     *
     * @return false: whoever waits should end
     */
    boolean of(Duration time);
  }

  /**
   * Waits for a turn with a host.
   *
   * @return false: there is none any more
   */
  boolean await(String host) {
    Duration wait = Duration.between(clock.instant(), turn(host));
    return wait.isPositive() ? pause.of(wait) : pause.of(Duration.ZERO);
  }

  private synchronized Instant turn(String host) {
    Instant now = clock.instant();
    String name = host.toLowerCase(Locale.ROOT);
    if (free.size() > MANY) {
      free.values().removeIf(until -> until.isBefore(now));
    }
    Instant known = free.getOrDefault(name, now);
    Instant turn = known.isBefore(now) ? now : known;
    free.put(name, turn.plus(gap));
    return turn;
  }

  /** Leaves a host alone until a moment, as it asked for. */
  synchronized void hold(String host, Instant until) {
    free.merge(
        host.toLowerCase(Locale.ROOT),
        until,
        (known, asked) -> Objects.requireNonNull(known.isAfter(asked) ? known : asked));
  }

  /** Until when a host wants to be left alone; now, if it does not. */
  synchronized Instant freeAt(String host) {
    return free.getOrDefault(host.toLowerCase(Locale.ROOT), clock.instant());
  }
}
