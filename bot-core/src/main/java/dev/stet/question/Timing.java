package dev.stet.question;

import org.jspecify.annotations.Nullable;

/**
 * The time that a question asks about.
 *
 * @param window null: it names none, or only as part of what it is about
 * @param force what the window does to the documents
 * @param rest the question without the words for the window
 * @param newestFirst whether of passages that answer the newest is wanted
 */
public record Timing(@Nullable TimeWindow window, Force force, String rest, boolean newestFirst) {

  /** What a window does to the documents. */
  public enum Force {
    /** Only what was published in it answers. */
    FILTER,
    /** What was published in it answers if it does so as well as the rest. */
    PERHAPS,
    /** The same for dates, which may well be what the question is about. */
    PERHAPS_DATE,
    /** Only what was known at its end answers, in the state of then. */
    AS_OF
  }

  /** Any time. */
  static Timing any(String words) {
    return new Timing(null, Force.PERHAPS, words, false);
  }
}
