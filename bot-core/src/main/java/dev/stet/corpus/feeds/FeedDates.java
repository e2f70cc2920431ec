package dev.stet.corpus.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as feeds write them: in any order, in the words of ten languages, with odd zones. */
final class FeedDates {
  private static final String TIME =
      "(?:(?:,?\\s+(?:at\\s+|um\\s+|à\\s+)?|T)(?<hour>\\d{1,2})[:.](?<minute>\\d{2})"
          + "(?:[:.](?<second>\\d{2})(?:[.,]\\d+)?)?\\s*(?<half>[ap]\\.?m\\.?)?"
          + "\\s*(?<zone>[a-z]{1,5})?(?<offset>[+-]\\d{1,2}:?\\d{2})?)?";

  private static final List<Pattern> FORMS =
      List.of(
          form("(?<year>\\d{4})-(?<number>\\d{1,2})-(?<day>\\d{1,2})"),
          form(
              "(?:\\p{L}+\\.?,?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?"
                  + "(?<month>\\p{L}+)\\.?,?\\s+(?:de\\s+)?(?<year>\\d{4}|\\d{2})"),
          form(
              "(?:\\p{L}+\\.?,?\\s+)?(?<month>\\p{L}+)\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?"
                  + "\\s+(?<year>\\d{4})"));

  private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");

  /** Elements that say when, in feeds of all ages. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(<((?:\\w+:)?(?:pubDate|date|published|updated|modified|issued|created))"
              + "(?:\\s[^<>]*)?>)([^<>]{4,80})(?=</\\2\\s*>)");

  /** The last wins: in English most feeds are written. */
  private static final List<String> LANGUAGES =
      List.of("nl", "pt", "pl", "uk", "ru", "it", "es", "fr", "de", "en");

  private static final Map<String, Month> MONTHS = months();

  /** Hours from Greenwich of the letters that people write. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("bst", 1),
          Map.entry("cet", 1),
          Map.entry("mez", 1),
          Map.entry("cest", 2),
          Map.entry("mesz", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("akst", -9),
          Map.entry("hst", -10),
          Map.entry("jst", 9),
          Map.entry("kst", 9),
          Map.entry("aest", 10),
          Map.entry("aedt", 11),
          Map.entry("nzst", 12),
          Map.entry("nzdt", 13));

  private FeedDates() {}

  private static Pattern form(String date) {
    return Pattern.compile(date + TIME, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (String language : LANGUAGES) {
      for (TextStyle style : TextStyle.values()) {
        for (Month month : Month.values()) {
          String name = month.getDisplayName(style, Locale.of(language)).replace(".", "");
          if (name.length() > 2) {
            months.put(name.toLowerCase(Locale.ROOT), month);
          }
        }
      }
    }
    return months;
  }

  /** A feed whose dates are written as all readers of feeds know them, where they can be read. */
  static String mended(String xml) {
    return ELEMENT
        .matcher(xml)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1)
                    + read(found.group(3)).map(Instant::toString).orElse(found.group(3))));
  }

  /** A moment, to the second; where no zone is named, in UTC. Empty: it is none. */
  static Optional<Instant> read(String written) {
    String text = written.strip().replaceAll("\\s+", " ");
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return moment(matcher, form);
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> moment(Matcher found, Pattern form) {
    @Nullable Month month =
        form.namedGroups().containsKey("month")
            ? MONTHS.get(found.group("month").toLowerCase(Locale.ROOT))
            : month(Integer.parseInt(found.group("number")));
    if (month == null) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(found.group("year"));
      LocalDateTime local =
          LocalDateTime.of(
              year < 70 ? 2000 + year : year < 100 ? 1900 + year : year,
              month,
              Integer.parseInt(found.group("day")),
              hour(found),
              number(found.group("minute")),
              number(found.group("second")));
      return Optional.of(local.toInstant(zone(found)).truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Month month(int number) {
    return number >= 1 && number <= 12 ? Month.of(number) : null;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int hour(Matcher found) {
    int hour = number(found.group("hour"));
    @Nullable String half = found.group("half");
    if (half == null) {
      return hour;
    }
    return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
  }

  private static ZoneOffset zone(Matcher found) {
    @Nullable String offset = found.group("offset");
    @Nullable String zone = found.group("zone");
    if (offset != null) {
      String digits = offset.substring(1).replace(":", "");
      int sign = offset.charAt(0) == '-' ? -1 : 1;
      int number = Integer.parseInt(digits);
      return ZoneOffset.ofHoursMinutes(sign * (number / 100), sign * (number % 100));
    }
    return zone == null
        ? ZoneOffset.UTC
        : ZoneOffset.ofHours(ZONES.getOrDefault(zone.toLowerCase(Locale.ROOT), 0));
  }
}
