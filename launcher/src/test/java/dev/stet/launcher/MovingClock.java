package dev.stet.launcher;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that begins when it is told to, and goes on by itself. */
class MovingClock extends Clock {
  private Instant base;
  private long since = System.nanoTime();

  MovingClock(Instant begin) {
    base = begin;
  }

  /** It is that late now. */
  synchronized void set(Instant now) {
    base = now;
    since = System.nanoTime();
  }

  @Override
  public final synchronized Instant instant() {
    return base.plusNanos(System.nanoTime() - since);
  }

  @Override
  public final ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("nobody asks");
  }
}
