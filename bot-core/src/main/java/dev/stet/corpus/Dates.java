package dev.stet.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that documents carry in their headers and names. */
final class Dates {
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME,
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          DateTimeFormatter.ISO_LOCAL_DATE,
          pattern("yyyy-MM-dd HH:mm[:ss][ ]XX"),
          pattern("yyyy-MM-dd HH:mm[:ss][ ]XXX"),
          pattern("yyyy-MM-dd HH:mm[:ss]"),
          pattern("yyyy/M/d"),
          DateTimeFormatter.RFC_1123_DATE_TIME,
          pattern("d MMMM yyyy"),
          pattern("d MMM yyyy"),
          pattern("MMMM d, yyyy"),
          pattern("MMM d, yyyy"));

  private static final Pattern IN_NAME =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

  private Dates() {}

  /** A date as people and programs write it in a header field; empty if it is none. */
  static Optional<Published> parse(String written, Published.Origin origin) {
    for (DateTimeFormatter format : FORMATS) {
      try {
        return Optional.of(published(format.parse(written.strip()), origin));
      } catch (DateTimeException e) {
        // Not this format: the next one may fit.
      }
    }
    return Optional.empty();
  }

  /** The date in a file's path, as in {@code 2024-03-14-ferry.md} or {@code 20240314_ferry.txt}. */
  static Optional<Published> inPath(String path) {
    Matcher matcher = IN_NAME.matcher(path);
    while (matcher.find()) {
      String iso = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
      Optional<Published> date = parse(iso, Published.Origin.FILE_NAME);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Published published(TemporalAccessor parsed, Published.Origin origin) {
    LocalDate day = LocalDate.from(parsed);
    if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
      return new Published(day, OffsetDateTime.from(parsed).toInstant(), origin);
    }
    if (parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
      return new Published(day, LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC), origin);
    }
    return new Published(day, null, origin);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
