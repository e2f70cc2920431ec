package dev.stet.question;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that somebody named.
 *
 * @param from its first moment
 * @param to the moment it ends before; null: it goes on
 * @param phrase the words it was named by
 */
public record TimeWindow(Instant from, @Nullable Instant to, String phrase) {
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          format("d MMMM uuuu"),
          format("d MMM uuuu"),
          format("MMMM d, uuuu"),
          format("MMM d, uuuu"));
  private static final List<DateTimeFormatter> MONTHS =
      List.of(format("uuuu-MM"), format("MMMM uuuu"), format("MMM uuuu"));
  private static final DateTimeFormatter YEAR = format("uuuu");

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** All time from a day on, as in "since Monday" or "since March 2026"; empty: it names no day. */
  public static Optional<TimeWindow> since(String written, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return day(written.strip(), today)
        .map(day -> new TimeWindow(day.atStartOfDay(zone).toInstant(), null, "since " + written));
  }

  private static Optional<LocalDate> day(String written, LocalDate today) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "today" -> Optional.of(today);
      case "yesterday" -> Optional.of(today.minusDays(1));
      default -> absolute(written).or(() -> named(written, today));
    };
  }

  private static Optional<LocalDate> absolute(String written) {
    for (DateTimeFormatter format : DAYS) {
      try {
        return Optional.of(LocalDate.parse(written, format));
      } catch (DateTimeException e) {
        // Not this format: the next one may fit.
      }
    }
    for (DateTimeFormatter format : MONTHS) {
      try {
        return Optional.of(YearMonth.parse(written, format).atDay(1));
      } catch (DateTimeException e) {
        // Nor this one.
      }
    }
    try {
      return Optional.of(Year.parse(written, YEAR).atDay(1));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The latest day or month of that name that is not to come. */
  private static Optional<LocalDate> named(String written, LocalDate today) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (isName(written, day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))) {
        return Optional.of(today.with(TemporalAdjusters.previousOrSame(day)));
      }
    }
    for (Month month : Month.values()) {
      if (isName(written, month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))) {
        LocalDate first = LocalDate.of(today.getYear(), month, 1);
        return Optional.of(first.isAfter(today) ? first.minusYears(1) : first);
      }
    }
    return Optional.empty();
  }

  private static boolean isName(String written, String name) {
    return written.equalsIgnoreCase(name) || written.equalsIgnoreCase(name.substring(0, 3));
  }
}
