package dev.stet.chat;

import java.time.Duration;

/**
 * So many messages at most within any stretch of time of this length.
 *
 * @param messages at least one
 */
public record Rate(int messages, Duration within) {
  public Rate {
    if (messages < 1 || within.isNegative()) {
      throw new IllegalArgumentException("[rate] " + messages + " messages within " + within);
    }
  }
}
