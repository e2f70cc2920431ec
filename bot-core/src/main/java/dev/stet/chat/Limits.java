package dev.stet.chat;

/**
 * What fits into one message of a platform.
 *
 * @param characters UTF-16 units of visible text in one message
 */
public record Limits(int characters) {
  /** No platform that people read on shows less than this, and a citation line needs it. */
  private static final int LEAST = 200;

  public Limits {
    if (characters < LEAST) {
      throw new IllegalArgumentException(
          "[limits] a message of " + characters + " characters cannot hold a citation");
    }
  }
}
