package dev.stet.briefing;

/**
 * What an edition is to be made of.
 *
 * @param shown what its readers were shown before
 */
public record Commission(Period period, Topics topics, Length length, Shown shown) {
  /** A briefing for somebody who was shown nothing yet. */
  public Commission(Period period, Topics topics) {
    this(period, topics, Length.NORMAL, Shown.NOTHING);
  }

  /**
   * How long an edition is.
   *
   * @param stories the most it tells
   * @param sentences the most it shows of each
   */
  public record Length(int stories, int sentences) {
    public static final Length SHORT = new Length(4, 1);
    public static final Length NORMAL = new Length(7, 2);
    public static final Length LONG = new Length(12, 3);
  }
}
