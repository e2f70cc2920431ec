package dev.stet.corpus;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the one who waits; signals that nobody has waited for yet count as one. */
final class Signal {
  private final Semaphore raised = new Semaphore(0);

  void raise() {
    raised.release();
  }

  /** Waits for a signal, at most for a while. Whether there was one. */
  boolean await(Duration longest) throws InterruptedException {
    boolean signalled = raised.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    raised.drainPermits();
    return signalled;
  }
}
