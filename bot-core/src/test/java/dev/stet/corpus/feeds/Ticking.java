package dev.stet.corpus.feeds;

import dev.stet.SettableClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that goes when it is told to, or when somebody waits by it. */
final class Ticking extends SettableClock implements Hosts.Pause {
  Ticking(Instant now) {
    super(now);
  }

  @Override
  public boolean of(Duration time) {
    advance(time);
    return true;
  }
}
