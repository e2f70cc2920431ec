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
 */
public record Question(String text, Instant asked, ZoneId zone, @Nullable Instant asOf) {
  /** What sort of answer it calls for. */
  public Kind kind() {
    return KindParser.of(text);
  }

  /** Other words, asked at the same time by the same person. */
  public Question about(String words) {
    return new Question(words, asked, zone, asOf);
  }
}
