package dev.stet.question;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A question, ready to be answered.
 *
 * @param text the person's words, white space folded; may be empty
 * @param asked the clock
 * @param zone the person's
 * @param asOf answer as if nothing published later were known; null: everything known at {@code
 *     asked}
 * @param reads what the asker may read, and nothing else answers or is counted
 */
public record Question(
    String text, Instant asked, ZoneId zone, @Nullable Instant asOf, Clearance reads) {
  /** A question of somebody who may read everything. */
  public Question(String text, Instant asked, ZoneId zone, @Nullable Instant asOf) {
    this(text, asked, zone, asOf, Clearance.everything());
  }

  /** The same question of somebody who may read this. */
  public Question readBy(Clearance reader) {
    return new Question(text, asked, zone, asOf, reader);
  }

  /** Other words, asked at the same time by the same person. */
  public Question about(String words) {
    return new Question(words, asked, zone, asOf, reads);
  }
}
