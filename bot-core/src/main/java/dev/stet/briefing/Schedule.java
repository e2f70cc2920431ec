package dev.stet.briefing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * On which days, and at which time on the wall, something is due. No moment is kept: each is
 * computed when it is asked for, by the rules that zones have then.
 */
public sealed interface Schedule {
  /** So many days ahead there is a next time, whatever the schedule. */
  int FAR = 70;

  LocalTime time();

  /** Whether something is due on a day. */
  boolean includes(LocalDate day);

  /** The longest time between one edition and the next that is not a gap. */
  Duration reach();

  /** When something is due on a day; empty: not on that one. */
  default Optional<Instant> on(LocalDate day, ZoneId zone) {
    return includes(day) ? WallClock.on(day, time(), zone) : Optional.empty();
  }

  /** The first time behind a moment. */
  default Instant next(Instant after, ZoneId zone) {
    LocalDate day = after.atZone(zone).toLocalDate();
    for (int i = 0; i < FAR; i++) {
      Optional<Instant> due = on(day.plusDays(i), zone).filter(each -> each.isAfter(after));
      if (due.isPresent()) {
        return due.get();
      }
    }
    throw new IllegalStateException("[schedule] is never due: " + this + " in " + zone);
  }

  /**
   * Some days of each week.
   *
   * @param days at least one
   */
  record Weekly(LocalTime time, Set<DayOfWeek> days) implements Schedule {
    private static final Duration REACH = Duration.ofDays(8);

    public Weekly {
      if (days.isEmpty()) {
        throw new IllegalArgumentException("[schedule] no day of the week");
      }
      days = Set.copyOf(days);
    }

    /** Every day. */
    public static Weekly daily(LocalTime time) {
      return new Weekly(time, EnumSet.allOf(DayOfWeek.class));
    }

    @Override
    public boolean includes(LocalDate day) {
      return days.contains(day.getDayOfWeek());
    }

    @Override
    public Duration reach() {
      return REACH;
    }
  }

  /**
   * One day of each month; the last one of a month that is too short.
   *
   * @param day from 1
   */
  record Monthly(LocalTime time, int day) implements Schedule {
    private static final Duration REACH = Duration.ofDays(33);

    @Override
    public boolean includes(LocalDate date) {
      return date.getDayOfMonth() == Math.min(day, YearMonth.from(date).lengthOfMonth());
    }

    @Override
    public Duration reach() {
      return REACH;
    }
  }
}
