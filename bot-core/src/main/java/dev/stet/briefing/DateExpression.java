package dev.stet.briefing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a day or a month, as written in English.
 *
 * @param start where they begin in the sentence
 * @param end where they end
 * @param when what they name, taken as not before the day of publication; empty: it was before
 */
record DateExpression(int start, int end, Optional<When> when) {
  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)";

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(?<iso>\\d{4}-\\d\\d-\\d\\d)"
              + ("|(?<month>" + MONTHS + ")\\.? (?<day>\\d{1,2})(?!\\d|,\\d)")
              + "(?:st|nd|rd|th)?(?:,? (?<year>(?:19|20)\\d\\d))?"
              + ("|(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?<month2>" + MONTHS + ")\\b")
              + "(?: (?<year2>(?:19|20)\\d\\d))?|(?:(?<next>next)"
              + " )?(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!['’]s)"
              + ("|(?:in|until|by|of|from|this|next|early|late|mid|through) (?<alone>" + MONTHS)
              + "\\b\\.?(?! ?\\d{1,2}\\b))(?: (?<year3>(?:19|20)\\d\\d))?"
              + "|(?<near>tomorrow|tonight|today)(?!['’]s)"
              + "|(?:later|earlier|end of|days of) (?:this|the) (?<thismonth>month)"
              + "|next (?<nextmonth>month))\\b");

  private static final int MONTHS_AHEAD = 8;

  /** The expressions of a sentence in order. */
  static List<DateExpression> in(String sentence, LocalDate published) {
    List<DateExpression> found = new ArrayList<>();
    Matcher matcher = DATE.matcher(sentence);
    while (matcher.find()) {
      Optional<When> when = resolve(matcher, published).filter(w -> !w.last().isBefore(published));
      found.add(new DateExpression(matcher.start(), matcher.end(), when));
    }
    return found;
  }

  private static Optional<When> resolve(Matcher m, LocalDate published) {
    try {
      return Optional.ofNullable(when(m, published));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable When when(Matcher m, LocalDate published) {
    if (m.group("iso") != null) {
      return day(LocalDate.parse(m.group("iso")));
    }
    if (m.group("weekday") != null) {
      return day(weekday(m.group("weekday"), m.group("next") != null, published));
    }
    if (m.group("month") != null) {
      return day(dated(m.group("month"), m.group("day"), m.group("year"), published));
    }
    if (m.group("month2") != null) {
      return day(dated(m.group("month2"), m.group("day2"), m.group("year2"), published));
    }
    if (m.group("alone") != null) {
      return month(monthOf(m.group("alone"), m.group("year3"), published));
    }
    if (m.group("near") != null) {
      return day(published.plusDays(m.group("near").equals("tomorrow") ? 1 : 0));
    }
    return month(YearMonth.from(published).plusMonths(m.group("nextmonth") == null ? 0 : 1));
  }

  private static When day(LocalDate date) {
    return new When(date, false);
  }

  private static When month(YearMonth month) {
    return new When(month.atDay(1), true);
  }

  /** On the day of publication itself, "on Wednesday" is that day. */
  private static LocalDate weekday(String name, boolean next, LocalDate published) {
    DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    return published.with(next ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day));
  }

  private static LocalDate dated(
      String month, String day, @Nullable String year, LocalDate published) {
    return monthOf(month, year, published).atDay(Integer.parseInt(day));
  }

  /** Without a year: this one's, or, late in the year, the early months of the next. */
  private static YearMonth monthOf(String name, @Nullable String year, LocalDate published) {
    Month month = number(name);
    if (year != null) {
      return YearMonth.of(Integer.parseInt(year), month);
    }
    YearMonth same = YearMonth.of(published.getYear(), month);
    boolean ahead = published.getMonthValue() - month.getValue() > MONTHS_AHEAD;
    return ahead ? same.plusYears(1) : same;
  }

  private static Month number(String name) {
    String begin = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(begin)) {
        return month;
      }
    }
    throw new IllegalArgumentException("[month] none: " + name);
  }
}
