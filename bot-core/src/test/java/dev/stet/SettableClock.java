package dev.stet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes when it is told to. */
public class SettableClock extends Clock {
  private final AtomicReference<Instant> now;

  public SettableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  public final void advance(Duration time) {
    now.updateAndGet(earlier -> earlier.plus(time));
  }

  public final void set(Instant moment) {
    now.set(moment);
  }

  @Override
  public final Instant instant() {
    return now.get();
  }

  @Override
  public final ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public final Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("it has no zone");
  }
}
