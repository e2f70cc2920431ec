package dev.stet.briefing;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day or a month to come.
 *
 * @param date the day; the first one of the month where only that is known
 * @param wholeMonth whether only the month is known
 */
public record When(LocalDate date, boolean wholeMonth) implements Comparable<When> {
  /** The last day on which it may be. */
  LocalDate last() {
    return wholeMonth ? YearMonth.from(date).atEndOfMonth() : date;
  }

  /** ISO 8601, without a day where none is known. */
  public String iso() {
    return wholeMonth ? YearMonth.from(date).toString() : date.toString();
  }

  @Override
  public int compareTo(When other) {
    int byDate = date.compareTo(other.date);
    return byDate != 0 ? byDate : Boolean.compare(wholeMonth, other.wholeMonth);
  }
}
