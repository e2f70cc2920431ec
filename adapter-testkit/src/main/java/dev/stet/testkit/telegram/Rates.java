package dev.stet.testkit.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How fast the bot may post: as Telegram advises, thirty messages a second and one a second in a
 * chat. Short bursts pass, as they do there.
 */
final class Rates {
  private static final int OVERALL = 30;
  private static final int BURST = 3;

  private final Bucket overall = new Bucket(OVERALL, OVERALL);
  private final Map<String, Bucket> chats = new HashMap<>();

  /** What is left of a right that grows with time. */
  private static final class Bucket {
    private final double most;
    private final double perSecond;
    private double left;
    private long looked = System.nanoTime();

    Bucket(double most, double perSecond) {
      this.most = most;
      this.perSecond = perSecond;
      this.left = most;
    }

    boolean holds(long now) {
      double grown = perSecond * (now - looked) / TimeUnit.SECONDS.toNanos(1);
      left = Math.min(most, left + grown);
      looked = now;
      return left >= 1;
    }

    void take() {
      left -= 1;
    }
  }

  /** A message is to be posted in a chat. */
  synchronized void check(String chat) throws ApiError {
    long now = System.nanoTime();
    Bucket here = chats.computeIfAbsent(chat, _ -> new Bucket(BURST, 1));
    if (!overall.holds(now) || !here.holds(now)) {
      throw ApiError.tooManyRequests(1);
    }
    overall.take();
    here.take();
  }
}
