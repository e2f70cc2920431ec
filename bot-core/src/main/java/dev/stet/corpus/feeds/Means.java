package dev.stet.corpus.feeds;

import dev.stet.corpus.web.Fetched;
import dev.stet.corpus.web.Fetcher;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** With what visits are made. Shared by all that are made at the same time. */
record Means(Ways ways, FeedMemory memory, FeedReader reader, ItemFiles files, Clock clock) {
  /**
   * How things are fetched.
   *
   * @param lines how many requests there may be at the same time
   */
  record Ways(Fetcher fetcher, Hosts hosts, Semaphore lines) {}

  Instant now() {
    return clock.instant();
  }

  /** Waits for a turn with a host; false: there is none any more. */
  boolean await(URI address) {
    return ways.hosts().await(String.valueOf(address.getHost()));
  }

  /** Until when a host wants to be left alone; now, if it does not. */
  Instant freeAt(URI address) {
    return ways.hosts().freeAt(String.valueOf(address.getHost()));
  }

  void hold(URI address, Instant until) {
    ways.hosts().hold(String.valueOf(address.getHost()), until);
  }

  Fetched fetch(URI address, Fetched.Tags known) {
    ways.lines().acquireUninterruptibly();
    try {
      return ways.fetcher().fetch(address, known);
    } finally {
      ways.lines().release();
    }
  }
}
