package dev.stet.briefing;

import java.time.Instant;

/**
 * What an edition is to be made of.
 *
 * @param shown what its readers were shown before
 * @param choice which documents are meant by those of the period, and where to begin
 */
public record Commission(Period period, Topics topics, Length length, Shown shown, Choice choice) {
  /** A briefing for somebody who was shown nothing yet. */
  public Commission(Period period, Topics topics) {
    this(period, topics, Length.NORMAL, Shown.NOTHING);
  }

  /** A briefing about what was published in a period. */
  public Commission(Period period, Topics topics, Length length, Shown shown) {
    this(period, topics, length, shown, Choice.PUBLISHED);
  }

  /** The same for readers who were shown this. */
  public Commission after(Shown before) {
    return new Commission(period, topics, length, before, choice);
  }

  /** The same, some stories further on. */
  public Commission further(int stories, Instant made) {
    Instant known = made.isBefore(choice.knownBy()) ? made : choice.knownBy();
    Choice next = new Choice(choice.by(), known, choice.skip() + stories);
    return new Commission(period, topics, length, shown, next);
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

  /**
   * Which documents and stories.
   *
   * @param knownBy documents that came in later are left out
   * @param skip stories at the beginning that are left out, too
   */
  public record Choice(By by, Instant knownBy, int skip) {
    public static final Choice PUBLISHED = new Choice(By.PUBLISHED, Instant.MAX, 0);
    public static final Choice ARRIVED = new Choice(By.ARRIVED, Instant.MAX, 0);
  }

  /** What is to lie in the period. */
  public enum By {
    /** The date of a document. */
    PUBLISHED,
    /** The moment at which it came in, behind the first one and up to the last. */
    ARRIVED
  }
}
