package dev.stet.corpus.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date line of a message. */
final class MailDates {
  private static final Pattern OFFSET = Pattern.compile("([+-]\\d{4})(?:\\s*\\([^)]*\\))?\\s*$");

  private MailDates() {}

  /** The moment in ISO 8601, with the offset that the line names, else in UTC. */
  static String inZoneOfSender(String line, Instant moment) {
    Matcher matcher = OFFSET.matcher(line.strip());
    ZoneOffset offset = matcher.find() ? offset(matcher.group(1)) : ZoneOffset.UTC;
    return moment.atOffset(offset).toString();
  }

  private static ZoneOffset offset(String written) {
    try {
      return ZoneOffset.of(written);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
