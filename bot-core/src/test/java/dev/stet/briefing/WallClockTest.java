package dev.stet.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.stet.briefing.Schedule.Weekly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is due that is planned by the clock on the wall. */
class WallClockTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-03-29, 02:30, Europe/Berlin, 2026-03-29T01:00:00Z",
    "2026-10-25, 02:30, Europe/Berlin, 2026-10-25T00:30:00Z",
    "2026-03-29, 08:00, Europe/Berlin, 2026-03-29T06:00:00Z",
    "2026-10-25, 08:00, Europe/Berlin, 2026-10-25T07:00:00Z",
    "2026-03-08, 02:30, America/New_York, 2026-03-08T07:00:00Z",
    "2026-11-01, 01:30, America/New_York, 2026-11-01T05:30:00Z",
    "2011-12-30, 08:00, Pacific/Apia, ",
    "2011-12-31, 08:00, Pacific/Apia, 2011-12-30T18:00:00Z",
    "2026-10-04, 02:15, Australia/Lord_Howe, 2026-10-03T15:30:00Z",
    "2026-04-05, 01:45, Australia/Lord_Howe, 2026-04-04T14:45:00Z",
    "2026-04-24, 00:15, Africa/Cairo, 2026-04-23T22:00:00Z",
    "2026-09-06, 00:00, America/Santiago, 2026-09-06T04:00:00Z",
    "2026-11-22, 08:00, Asia/Kathmandu, 2026-11-22T02:15:00Z",
    "2026-11-22, 08:00, Asia/Kolkata, 2026-11-22T02:30:00Z",
    "2026-11-22, 08:00, America/St_Johns, 2026-11-22T11:30:00Z",
    "2026-11-22, 08:00, Pacific/Kiritimati, 2026-11-21T18:00:00Z"
  })
  void isDueWhenTheClockOnTheWallSaysSo(LocalDate day, LocalTime time, String zone, Instant due) {
    assertEquals(
        Optional.ofNullable(due), Weekly.daily(time).on(day, ZoneId.of(zone)), zone + " " + day);
  }

  @Test
  void anHourThatComesTwiceIsDueOnce() {
    Rhythm rhythm = new Rhythm(Weekly.daily(LocalTime.of(2, 30)), BERLIN, true, null);
    Instant first = rhythm.next(Instant.parse("2026-10-24T12:00:00Z")).due();
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), first);
    assertEquals(Instant.parse("2026-10-26T01:30:00Z"), rhythm.next(first).due());
  }

  @Test
  void theDayOfTheWeekIsThatOfTheZone() {
    Schedule monday = new Weekly(LocalTime.of(7, 0), EnumSet.of(DayOfWeek.MONDAY));
    ZoneId east = ZoneId.of("Pacific/Kiritimati");
    assertEquals(
        Instant.parse("2026-11-22T17:00:00Z"),
        monday.next(Instant.parse("2026-11-20T00:00:00Z"), east));
  }

  @Test
  void aMonthThatIsTooShortIsDueOnItsLastDay() {
    Schedule last = new Schedule.Monthly(LocalTime.of(9, 0), 31);
    assertEquals(
        Instant.parse("2026-02-28T09:00:00Z"),
        last.next(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void whatFallsIntoQuietHoursWaitsForTheirEndAndCountsForItsDay() {
    Quiet night = new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0));
    Rhythm rhythm = new Rhythm(Weekly.daily(LocalTime.of(23, 0)), BERLIN, true, night);
    Rhythm.Occurrence next = rhythm.next(Instant.parse("2026-11-22T12:00:00Z"));
    assertEquals(LocalDate.of(2026, 11, 22), next.day());
    assertEquals(Instant.parse("2026-11-23T06:00:00Z"), next.due());
    assertEquals(Optional.of(next), rhythm.latest(next.due()));
    assertFalse(rhythm.latest(next.due().minusSeconds(1)).equals(Optional.of(next)));
  }

  @Test
  void quietHoursDoNotMakeAnybodyLate() {
    Quiet night = new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0));
    Rhythm rhythm = new Rhythm(Weekly.daily(LocalTime.of(21, 30)), BERLIN, true, night);
    Instant due = rhythm.next(Instant.parse("2026-11-22T12:00:00Z")).due();
    assertEquals(
        Duration.ofMinutes(45), rhythm.lateness(due, Instant.parse("2026-11-23T06:15:00Z")));
  }
}
