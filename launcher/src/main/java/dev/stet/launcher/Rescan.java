package dev.stet.launcher;

import dev.stet.api.Api;
import dev.stet.corpus.Change;
import dev.stet.corpus.Corpus;
import dev.stet.search.Intake;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks at the folders again and again, so that a change answers within seconds. */
final class Rescan implements AutoCloseable, Corpus.Watcher, Api.Freshness {
  private static final System.Logger LOG = System.getLogger(Rescan.class.getName());
  private static final long EVERY_MILLIS = 2_000;

  /** A scan of a large folder may take this share of one core. */
  private static final long PAUSES_PER_SCAN = 20;

  private final Intake intake;

  /** When the first try began that has not come to its end; 0: the last one has. */
  private volatile long unfinishedSince;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("rescan").unstarted(this::run);

  Rescan(Intake intake) {
    this.intake = intake;
  }

  void start() {
    thread.start();
  }

  private void run() {
    long pause = EVERY_MILLIS;
    try {
      while (!stop.await(pause, TimeUnit.MILLISECONDS)) {
        long began = System.nanoTime();
        scan();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        pause = Math.max(EVERY_MILLIS, took * PAUSES_PER_SCAN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void scan() {
    unfinishedSince = unfinishedSince == 0 ? System.nanoTime() : unfinishedSince;
    try {
      intake.run(this);
      unfinishedSince = 0;
    } catch (RuntimeException e) {
      // The next scan tries again: a disk may be full for a while, a folder out of reach.
      LOG.log(Level.WARNING, "the folders could not be scanned: {0}", e.getMessage());
    }
  }

  @Override
  public Duration lag() {
    long since = unfinishedSince;
    return since == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
  }

  @Override
  public void expect(int changes) {
    if (changes > 0) {
      LOG.log(Level.INFO, "{0} files changed", changes);
    }
  }

  @Override
  public void changed(Change change) {
    if (change instanceof Change.Unreadable bad) {
      LOG.log(Level.WARNING, "unreadable: {0} {1}", OneLine.of(bad.id().path()), bad.reason());
    }
  }

  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
