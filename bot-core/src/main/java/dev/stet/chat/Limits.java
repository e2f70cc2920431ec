package dev.stet.chat;

/**
 * What fits into one message of a platform.
 *
 * @param characters UTF-16 units of visible text in one message
 * @param blocks the most {@link Reply.Block}s in one message
 */
public record Limits(int characters, int blocks) {
  /** No platform that people read on shows less than this, and a citation line needs it. */
  private static final int LEAST = 200;

  /** A heading, a quotation, its citation and a line about the message itself. */
  private static final int FEWEST = 4;

  public Limits {
    if (characters < LEAST || blocks < FEWEST) {
      throw new IllegalArgumentException(
          "[limits] a message of "
              + characters
              + " characters in "
              + blocks
              + " blocks cannot hold a citation");
    }
  }

  /** As many blocks as one likes. */
  public Limits(int characters) {
    this(characters, Integer.MAX_VALUE);
  }
}
