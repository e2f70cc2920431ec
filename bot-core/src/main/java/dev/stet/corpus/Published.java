package dev.stet.corpus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a document says it was published, and who says so.
 *
 * @param date the day, in the zone of the source where it names one, else UTC
 * @param instant the moment; null: only the day is known
 * @param origin where the date was found
 */
public record Published(LocalDate date, @Nullable Instant instant, Origin origin)
    implements Comparable<Published> {

  /** Where a date was found, the most trustworthy first. */
  public enum Origin {
    FRONT_MATTER,
    PAGE,
    FILE_NAME,
    /** What the program that wrote the file keeps; the next export changes it. */
    PROPERTIES
  }

  /** The moment to sort by: the start of the day, in UTC, where only the day is known. */
  public Instant moment() {
    return instant != null ? instant : date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** ISO 8601: the moment where it is known, else the day. */
  public String iso() {
    return instant != null ? instant.toString() : date.toString();
  }

  @Override
  public int compareTo(Published other) {
    return moment().compareTo(other.moment());
  }
}
