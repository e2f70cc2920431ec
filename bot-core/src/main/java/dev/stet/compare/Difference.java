package dev.stet.compare;

/**
 * A run of characters in the difference of two texts.
 *
 * @param text never empty
 */
public record Difference(Op op, String text) {
  /** In which of the texts the run stands. */
  public enum Op {
    SAME,
    ADDED,
    REMOVED
  }
}
