package dev.stet.api;

/** Two texts to be compared. */
public record PairJson(String id, Side a, Side b) {
  public PairJson {
    Required.of(id, "id");
    Required.of(a, "a");
    Required.of(b, "b");
  }

  /** What came out. */
  public Judged judged(boolean differs) {
    return new Judged(id, differs);
  }

  /** One of the texts. */
  public record Side(String text) {
    public Side {
      Required.of(text, "text");
    }
  }

  /**
   * The outcome.
   *
   * @param differs whether the two give different figures for the same thing
   */
  public record Judged(String id, boolean differs) {}
}
