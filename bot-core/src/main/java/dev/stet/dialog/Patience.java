package dev.stet.dialog;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does something about what takes too long. */
final class Patience implements AutoCloseable {
  private final Duration limit;
  private final ScheduledThreadPoolExecutor timer;

  Patience(Duration limit) {
    this.limit = limit;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("patience-", 0).factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Something that may take too long, and does until it is closed. */
  @FunctionalInterface
  interface Wait extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins to wait; when the limit is reached, does something, on another thread. */
  Wait wait(Runnable reached) {
    Future<?> alarm =
        timer.schedule(
            () -> Thread.ofVirtual().start(reached), limit.toMillis(), TimeUnit.MILLISECONDS);
    return () -> alarm.cancel(false);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
