package dev.stet.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/** When a clock on the wall shows a time. */
final class WallClock {
  private WallClock() {}

  /**
   * The first moment of a day at which it shows a time. Where clocks skip that time, it is the
   * moment at which they do; empty: the day is not left then, or there is no such day.
   */
  static Optional<Instant> on(LocalDate day, LocalTime time, ZoneId zone) {
    LocalDateTime local = day.atTime(time);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (!offsets.isEmpty()) {
      return Optional.of(local.toInstant(offsets.getFirst()));
    }
    ZoneOffsetTransition skip = zone.getRules().getTransition(local);
    return Optional.of(skip.getInstant())
        .filter(_ -> skip.getDateTimeAfter().toLocalDate().equals(day));
  }
}
