package dev.stet.dialog;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bot's own words, from a fixed catalogue. */
final class Wording {
  private final ResourceBundle catalogue;
  private final Locale locale;
  private final ZoneId zone;

  /**
   * The words of one language.
   *
   * @param zone in which moments are shown
   */
  Wording(Locale locale, ZoneId zone) {
    this.catalogue = ResourceBundle.getBundle("dev.stet.dialog.wording", locale);
    this.locale = locale;
    this.zone = zone;
  }

  /** A message of the catalogue with its blanks filled. */
  String say(String key, Object... values) {
    return new MessageFormat(catalogue.getString(key), locale).format(values);
  }

  ZoneId zone() {
    return zone;
  }

  Locale locale() {
    return locale;
  }

  /** A moment as people write it: "14 Mar 2024, 08:30". */
  String moment(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).withZone(zone).format(moment);
  }

  /** An ISO date or moment as people write a date: "14 Mar 2024". */
  String date(String iso) {
    LocalDate day =
        iso.length() > 10
            ? OffsetDateTime.parse(iso).atZoneSameInstant(zone).toLocalDate()
            : LocalDate.parse(iso);
    return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
  }
}
