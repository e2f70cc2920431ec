package dev.stet.dialog;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a place wants to be told.
 *
 * @param quietFrom from then on not; null: at any time
 * @param quietTo until then; null: at any time
 * @param cap how much a day
 */
public record Manners(@Nullable LocalTime quietFrom, @Nullable LocalTime quietTo, int cap) {
  /** At any time, and no more than anybody reads. */
  public static final Manners USUAL = new Manners(null, null, 20);

  boolean isQuiet(Instant now, ZoneId zone) {
    if (quietFrom == null || quietTo == null) {
      return false;
    }
    LocalTime time = now.atZone(zone).toLocalTime();
    boolean begun = !time.isBefore(quietFrom);
    boolean ended = !time.isBefore(quietTo);
    return quietFrom.isBefore(quietTo) ? begun && !ended : begun || !ended;
  }

  Manners quiet(@Nullable LocalTime from, @Nullable LocalTime to) {
    return new Manners(from, to, cap);
  }

  Manners capped(int most) {
    return new Manners(quietFrom, quietTo, most);
  }
}
