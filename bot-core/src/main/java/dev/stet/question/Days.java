package dev.stet.question;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads names of days, months, quarters, weeks and years, in English, German and Ukrainian.
 *
 * <p>What has no year, as "3 May" or "Monday", is the latest one of that name that is not to come.
 * Weeks are ISO weeks: they begin on Monday. A date in figures whose day could be its month is no
 * date, for nobody knows which was meant.
 */
final class Days {
  private static final List<String> MONTHS =
      List.of(
          "jan(?:uary|uar|\\.)?|jänner|січ(?:ень|ня|ні)",
          "feb(?:ruary|ruar|\\.)?|лют(?:ий|ого|ому)",
          "mar(?:ch|\\.)?|märz|maerz|берез(?:ень|ня|ні)",
          "apr(?:il|\\.)?|квіт(?:ень|ня|ні)",
          "may|mai|трав(?:ень|ня|ні)",
          "jun[ei]?|черв(?:ень|ня|ні)",
          "jul[iy]?|лип(?:ень|ня|ні)",
          "aug(?:ust|\\.)?|серп(?:ень|ня|ні)",
          "sept?(?:ember|\\.)?|верес(?:ень|ня|ні)",
          "o[ck]t(?:ober|\\.)?|жовт(?:ень|ня|ні)",
          "nov(?:ember|\\.)?|листопад[аі]?",
          "de[cz](?:ember|\\.)?|груд(?:ень|ня|ні)");
  private static final List<String> WEEKDAYS =
      List.of(
          "monday|montags?|понеділ(?:ок|ка|ку)",
          "tue(?:sday|s)?|dienstags?|вівтор(?:ок|ка|ку)",
          "wednesday|mittwochs?|серед[аиу]",
          "thu(?:rsday|rs|r)?|donnerstags?|четвер(?:га)?",
          "fri(?:day)?|freitags?|п['’ʼ]ятниц[яіюю]",
          "saturday|samstags?|sonnabends?|субот[аиу]",
          "sunday|sonntags?|неділ[яіюю]");

  private static final String MONTH = "(?:" + String.join("|", MONTHS) + ")";
  private static final String WEEKDAY = "(?:" + String.join("|", WEEKDAYS) + ")";
  private static final String YEAR = "(?:(?:19|20)\\d\\d)";
  private static final String DAY = "(?:[0-3]?\\d(?:st|nd|rd|th|\\.)?)";
  private static final String LAST =
      "(?:last|previous|letzte[nmrs]?|vorige[nmrs]?|vergangene[nmrs]?|минул(?:ого|ої|ий|а)|попередн\\p{L}+)";
  private static final String THIS = "(?:this|diese[nmrs]?|ц(?:ього|ієї|ей|я))";
  private static final String WEEK = "(?:week|woche|тижня|тиждень)";
  private static final String MONTH_UNIT = "(?:month|monats?|місяця|місяць)";
  private static final String QUARTER_UNIT = "(?:quarter|quartals?|кварталу|квартал)";
  private static final String YEAR_UNIT = "(?:year|jahre?s?|року|рік)";
  private static final String WEEKEND = "(?:weekend|wochenende|вихідних|вихідні)";

  private static final String TODAY =
      "today|tonight|this (?:morning|afternoon|evening)|heute(?: (?:morgen|früh|abend))?"
          + "|сьогодні";
  private static final String YESTERDAY =
      "yesterday(?: (?:morning|afternoon|evening))?|last night|gestern(?: abend)?|вчора|учора";
  private static final String BEFORE_YESTERDAY =
      "(?:the )?day before yesterday|vorgestern|позавчора";

  private static final List<Reading> READINGS =
      List.of(
          reading("(?<y>" + YEAR + ")-(?<m>[01]\\d)-(?<d>[0-3]\\d)", Days::figures),
          reading("(?<d>[0-3]?\\d)\\.(?<m>[01]?\\d)\\.(?<y>" + YEAR + ")", Days::figures),
          reading("(?<m>[0-3]?\\d)/(?<d>[0-3]?\\d)/(?<y>" + YEAR + ")", Days::slashed),
          reading("(?<y>" + YEAR + ")-(?<m>[01]\\d)", Days::figures),
          reading(
              "(?<d>" + DAY + ") (?:of )?(?<m>" + MONTH + "),? (?<y>" + YEAR + ")(?: року)?",
              Days::named),
          reading("(?<m>" + MONTH + ") (?<d>" + DAY + "),? (?<y>" + YEAR + ")", Days::named),
          reading("(?<m>" + MONTH + "),? (?<y>" + YEAR + ")(?: року)?", Days::named),
          reading("(?<d>" + DAY + ") (?:of )?(?<m>" + MONTH + ")", Days::named),
          reading("(?<m>" + MONTH + ") (?<d>" + DAY + ")(?! ?\\d)", Days::named),
          reading("q(?<q>[1-4]),? (?:of )?(?<y>" + YEAR + ")", Days::quarter),
          reading("(?<y>" + YEAR + ") q(?<q>[1-4])", Days::quarter),
          reading(
              "(?<q>[1-4])(?:st|nd|rd|th|\\.)? (?:quarter|quartal|квартал[уі]?)(?: of)? (?<y>"
                  + YEAR
                  + ")(?: року)?",
              Days::quarter),
          reading(
              "(?:the )?(?<o>first|second|third|fourth) quarter(?: of)? (?<y>" + YEAR + ")",
              Days::quarter),
          reading("(?<y>" + YEAR + ")(?: (?:року|році|рік))?", Days::figures),
          reading("(?<m>" + MONTH + ")", Days::named),
          reading("(?<w>" + WEEKDAY + ")", Days::weekday),
          reading(TODAY, (m, today) -> Stretch.of(today)),
          reading(YESTERDAY, (m, today) -> Stretch.of(today.minusDays(1))),
          reading(BEFORE_YESTERDAY, (m, today) -> Stretch.of(today.minusDays(2))),
          reading("(?:" + THIS + ") " + WEEK, (m, today) -> week(today)),
          reading("(?:" + THIS + ") " + MONTH_UNIT, (m, today) -> month(YearMonth.from(today))),
          reading("(?:" + THIS + ") " + QUARTER_UNIT, (m, today) -> quarterOf(today)),
          reading("(?:" + THIS + ") " + YEAR_UNIT, (m, today) -> year(today.getYear())),
          reading("(?:" + THIS + ") " + WEEKEND, (m, today) -> weekend(week(today))),
          reading(LAST + " " + WEEK, (m, today) -> week(today.minusWeeks(1))),
          reading(
              LAST + " " + MONTH_UNIT, (m, today) -> month(YearMonth.from(today).minusMonths(1))),
          reading(LAST + " " + QUARTER_UNIT, (m, today) -> quarterOf(today.minusMonths(3))),
          reading(LAST + " " + YEAR_UNIT, (m, today) -> year(today.getYear() - 1)),
          reading(LAST + " " + WEEKEND, (m, today) -> weekend(week(today.minusWeeks(1)))),
          reading(LAST + " (?<w>" + WEEKDAY + ")", Days::lastWeekday),
          reading(LAST + " (?<m>" + MONTH + ")", Days::named),
          reading("(?:" + THIS + ") (?<w>" + WEEKDAY + ")", Days::weekday));

  private static final Pattern RELATIVE =
      pattern(
          String.join("|", TODAY, YESTERDAY, BEFORE_YESTERDAY)
              + "|"
              + LAST
              + " .+|"
              + THIS
              + " .+|"
              + WEEKDAY);

  /** What names a stretch of time, as part of a larger pattern. */
  static final String ANY = anyOf(READINGS);

  /** The same, of what only means something today. */
  static final String ANY_RELATIVE =
      "(?:"
          + TODAY
          + "|"
          + YESTERDAY
          + "|"
          + BEFORE_YESTERDAY
          + "|"
          + LAST
          + " (?:"
          + String.join("|", WEEK, MONTH_UNIT, QUARTER_UNIT, YEAR_UNIT, WEEKEND, WEEKDAY)
          + ")|"
          + THIS
          + " (?:"
          + String.join("|", WEEK, MONTH_UNIT, QUARTER_UNIT, YEAR_UNIT, WEEKEND)
          + "))";

  /** A month whose year goes without saying. */
  static final String BARE_MONTH = MONTH + "(?! ?\\d)";

  private static final Pattern ENDS_IN_YEAR = pattern(".*?(?<y>" + YEAR + ")(?: року)?");
  private static final Pattern BARE_DAY = pattern("[0-3]?\\d\\.?");
  private static final Pattern STARTS_WITH_DAY =
      pattern("^[0-3]?\\d(?:st|nd|rd|th|\\.)?(?= ?\\p{L})");
  private static final Pattern HAS_MONTH = pattern(".*" + MONTH + ".*");

  private final LocalDate today;

  Days(LocalDate today) {
    this.today = today;
  }

  /** A stretch of whole days. */
  record Stretch(LocalDate from, LocalDate to) {
    static Stretch of(LocalDate day) {
      return new Stretch(day, day.plusDays(1));
    }
  }

  /** Reads words that name nothing but a stretch of time. */
  Optional<Stretch> read(String written) {
    for (Reading reading : READINGS) {
      Matcher matcher = reading.pattern.matcher(written);
      if (matcher.matches()) {
        try {
          return Optional.of(reading.reader.read(matcher, today));
        } catch (DateTimeException e) {
          // 31 April is no day, whatever the other readings think.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Whether words mean another time tomorrow. */
  static boolean isRelative(String written) {
    return RELATIVE.matcher(written).matches();
  }

  /** The first of two dates with the year that only the second has: "March" and "May 2024". */
  static String completed(String first, String second) {
    Matcher year = ENDS_IN_YEAR.matcher(second);
    if (BARE_DAY.matcher(first).matches() && STARTS_WITH_DAY.matcher(second).find()) {
      return STARTS_WITH_DAY.matcher(second).replaceFirst(first);
    }
    boolean lacks = HAS_MONTH.matcher(first).matches() && !ENDS_IN_YEAR.matcher(first).matches();
    return lacks && year.matches() ? first + " " + year.group("y") : first;
  }

  private interface Reader {
    Stretch read(Matcher matcher, LocalDate today);
  }

  private record Reading(Pattern pattern, Reader reader) {}

  private static Reading reading(String words, Reader reader) {
    return new Reading(pattern(words), reader);
  }

  static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String anyOf(List<Reading> readings) {
    List<String> all = new ArrayList<>();
    readings.forEach(r -> all.add(r.pattern.pattern().replaceAll("\\(\\?<\\w>", "(?:")));
    return "(?:" + String.join("|", all) + ")";
  }

  private static boolean has(Matcher matcher, String group) {
    return matcher.namedGroups().containsKey(group) && matcher.group(group) != null;
  }

  private static int number(String written) {
    return Integer.parseInt(written.replaceAll("\\D", ""));
  }

  /** The place in a list of the name that words are, from 1. */
  private static int place(List<String> names, String written) {
    for (int i = 0; i < names.size(); i++) {
      if (pattern(names.get(i)).matcher(written).matches()) {
        return i + 1;
      }
    }
    throw new DateTimeException("[" + written + "] no such name");
  }

  private static Stretch figures(Matcher matcher, LocalDate today) {
    int year = number(matcher.group("y"));
    if (!has(matcher, "m")) {
      return year(year);
    }
    int month = number(matcher.group("m"));
    return has(matcher, "d")
        ? Stretch.of(LocalDate.of(year, month, number(matcher.group("d"))))
        : month(YearMonth.of(year, month));
  }

  /** 3/14/2024 or 14/3/2024, but not 3/4/2024. */
  private static Stretch slashed(Matcher matcher, LocalDate today) {
    int one = number(matcher.group("m"));
    int other = number(matcher.group("d"));
    if (one <= 12 && other <= 12 && one != other) {
      throw new DateTimeException("[" + matcher.group() + "] may be either of two days");
    }
    int year = number(matcher.group("y"));
    return Stretch.of(LocalDate.of(year, Math.min(one, other), Math.max(one, other)));
  }

  private static Stretch named(Matcher matcher, LocalDate today) {
    Month month = Month.of(place(MONTHS, matcher.group("m")));
    int year = has(matcher, "y") ? number(matcher.group("y")) : today.getYear();
    if (!has(matcher, "d")) {
      YearMonth named = YearMonth.of(year, month);
      boolean toCome = !has(matcher, "y") && named.isAfter(YearMonth.from(today));
      return month(toCome ? named.minusYears(1) : named);
    }
    LocalDate named = LocalDate.of(year, month, number(matcher.group("d")));
    boolean toCome = !has(matcher, "y") && named.isAfter(today);
    return Stretch.of(toCome ? named.minusYears(1) : named);
  }

  private static Stretch quarter(Matcher matcher, LocalDate today) {
    int quarter =
        has(matcher, "q")
            ? number(matcher.group("q"))
            : place(List.of("first", "second", "third", "fourth"), matcher.group("o"));
    return quarterOf(LocalDate.of(number(matcher.group("y")), 3 * quarter, 1));
  }

  private static Stretch weekday(Matcher matcher, LocalDate today) {
    DayOfWeek day = DayOfWeek.of(place(WEEKDAYS, matcher.group("w")));
    return Stretch.of(today.with(TemporalAdjusters.previousOrSame(day)));
  }

  private static Stretch lastWeekday(Matcher matcher, LocalDate today) {
    DayOfWeek day = DayOfWeek.of(place(WEEKDAYS, matcher.group("w")));
    return Stretch.of(today.with(TemporalAdjusters.previous(day)));
  }

  private static Stretch week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Stretch(monday, monday.plusWeeks(1));
  }

  private static Stretch weekend(Stretch week) {
    return new Stretch(week.to().minusDays(2), week.to());
  }

  private static Stretch month(YearMonth month) {
    return new Stretch(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  private static Stretch quarterOf(LocalDate day) {
    LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1L);
    return new Stretch(first, first.plus(1, IsoFields.QUARTER_YEARS));
  }

  private static Stretch year(int year) {
    return new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }
}
