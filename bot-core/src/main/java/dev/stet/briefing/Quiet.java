package dev.stet.briefing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of a day in which nothing is sent.
 *
 * @param to the moment from which it is allowed again; earlier than {@code from}: the next day
 */
public record Quiet(LocalTime from, LocalTime to) {
  public Quiet {
    if (from.equals(to)) {
      throw new IllegalArgumentException("[quiet hours] have no length: " + from);
    }
  }

  /** The moment itself, or the end of the quiet hours in which it lies. */
  Instant end(Instant moment, ZoneId zone) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    for (LocalDate began = day.minusDays(1); !began.isAfter(day); began = began.plusDays(1)) {
      Instant until = until(began, zone);
      if (!moment.isBefore(since(began, zone)) && moment.isBefore(until)) {
        return until;
      }
    }
    return moment;
  }

  /** How much of the time between two moments is quiet. */
  Duration between(Instant first, Instant last, ZoneId zone) {
    Duration quiet = Duration.ZERO;
    LocalDate end = last.atZone(zone).toLocalDate();
    for (LocalDate began = first.atZone(zone).toLocalDate().minusDays(1);
        !began.isAfter(end);
        began = began.plusDays(1)) {
      Instant from = later(first, since(began, zone));
      Instant until = until(began, zone);
      Instant to = until.isBefore(last) ? until : last;
      quiet = from.isBefore(to) ? quiet.plus(Duration.between(from, to)) : quiet;
    }
    return quiet;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant since(LocalDate day, ZoneId zone) {
    return moment(day, from, zone);
  }

  private Instant until(LocalDate began, ZoneId zone) {
    return moment(to.isAfter(from) ? began : began.plusDays(1), to, zone);
  }

  private static Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
    return WallClock.on(day, time, zone).orElseGet(() -> day.atTime(time).atZone(zone).toInstant());
  }
}
