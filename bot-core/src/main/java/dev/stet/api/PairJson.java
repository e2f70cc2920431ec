package dev.stet.api;

import org.jspecify.annotations.Nullable;

/** Two texts to be compared. */
public record PairJson(String id, Side a, Side b) {
  public PairJson {
    if (isMissing(id) || isMissing(a) || isMissing(b)) {
      throw new IllegalArgumentException("needs \"id\", \"a\" and \"b\"");
    }
  }

  private static boolean isMissing(@Nullable Object read) {
    return read == null;
  }

  /** What came out. */
  public Judged judged(boolean differs) {
    return new Judged(id, differs);
  }

  /** One of the texts. */
  public record Side(String text) {
    public Side {
      if (isMissing(text)) {
        throw new IllegalArgumentException("needs \"text\"");
      }
    }
  }

  /**
   * The outcome.
   *
   * @param differs whether the two give different figures for the same thing
   */
  public record Judged(String id, boolean differs) {}
}
