package dev.stet.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Shows days and moments to people. */
final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final ZoneId zone;

  Dates(ZoneId zone) {
    this.zone = zone;
  }

  /** A day or moment in ISO 8601. */
  String published(String iso) {
    return iso.length() > 10
        ? MOMENT.format(OffsetDateTime.parse(iso).atZoneSameInstant(zone))
        : DAY.format(LocalDate.parse(iso));
  }

  /** The day alone. */
  String day(String iso) {
    return iso.length() > 10
        ? DAY.format(OffsetDateTime.parse(iso).atZoneSameInstant(zone))
        : published(iso);
  }

  String moment(Instant instant) {
    return MOMENT.format(ZonedDateTime.ofInstant(instant, zone));
  }

  Html time(String iso) {
    return new Html().tag("<time datetime=\"", iso, "\">").text(published(iso)).tag("</time>");
  }
}
