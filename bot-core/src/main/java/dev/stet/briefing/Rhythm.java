package dev.stet.briefing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants to be briefed.
 *
 * @param chosen whether anybody chose the zone, or it stands in for one that nobody knows
 * @param quiet null: they may be briefed at any hour
 */
public record Rhythm(Schedule schedule, ZoneId zone, boolean chosen, @Nullable Quiet quiet) {
  /**
   * One time at which an edition is due.
   *
   * @param day that it counts for, even where quiet hours move it to the next one
   */
  public record Occurrence(LocalDate day, Instant due) {}

  /** The occurrence of a day; empty: none. */
  Optional<Occurrence> on(LocalDate day) {
    return schedule.on(day, zone).map(due -> new Occurrence(day, spared(due)));
  }

  /** A moment, moved to the end of the quiet hours in which it lies. */
  Instant spared(Instant moment) {
    return quiet == null ? moment : quiet.end(moment, zone);
  }

  /** How late it is, hours not counted in which it had to be quiet. */
  Duration lateness(Instant due, Instant now) {
    Duration late = Duration.between(due, now);
    return quiet == null || late.isNegative() ? late : late.minus(quiet.between(due, now, zone));
  }

  /** The first one behind a moment. */
  public Occurrence next(Instant after) {
    LocalDate from = after.atZone(zone).toLocalDate().minusDays(2);
    for (int i = 0; i < Schedule.FAR; i++) {
      Optional<Occurrence> next = on(from.plusDays(i)).filter(o -> o.due().isAfter(after));
      if (next.isPresent()) {
        return next.get();
      }
    }
    throw new IllegalStateException("[schedule] is never due: " + this);
  }

  /** The last one that is due by a moment. */
  public Optional<Occurrence> latest(Instant moment) {
    LocalDate from = moment.atZone(zone).toLocalDate().plusDays(1);
    for (int i = 0; i < Schedule.FAR; i++) {
      Optional<Occurrence> last = on(from.minusDays(i)).filter(o -> !o.due().isAfter(moment));
      if (last.isPresent()) {
        return last;
      }
    }
    return Optional.empty();
  }
}
