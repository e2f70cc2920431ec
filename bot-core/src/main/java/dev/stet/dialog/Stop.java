package dev.stet.dialog;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The end of a dialog: whoever waits for something else hears of it at once. */
final class Stop {
  private final CountDownLatch latch = new CountDownLatch(1);

  void give() {
    latch.countDown();
  }

  boolean isGiven() {
    return latch.getCount() == 0;
  }

  /**
   * Waits.
   *
   * @return false: the dialog ends
   */
  boolean pause(Duration time) {
    try {
      return !latch.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
