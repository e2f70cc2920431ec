package dev.stet.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Lets each client do so much at once and so much a second: a bucket of tokens for each. */
final class Throttle {
  private static final int CLIENTS = 10_000;
  private static final double NANOS = 1e9;

  private final double most;
  private final double perSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  /**
   * A throttle.
   *
   * @param most what a client may do at once
   * @param nanos a clock that only ever goes forward
   */
  Throttle(double most, double perSecond, LongSupplier nanos) {
    this.most = most;
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /** Whether a client may do one thing more now. */
  synchronized boolean allows(String client) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.getOrDefault(client, new Bucket(most, now));
    double full = Math.min(most, bucket.left + (now - bucket.at) / NANOS * perSecond);
    boolean allowed = full >= 1;
    buckets.put(client, new Bucket(allowed ? full - 1 : full, now));
    return allowed;
  }

  private record Bucket(double left, long at) {}
}
