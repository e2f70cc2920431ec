package dev.stet.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  /** A Monday morning. */
  private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @ParameterizedTest
  @CsvSource({
    "'', 2026-03-15T08:00:00Z, 2026-03-16T08:00:00Z",
    "today, 2026-03-15T22:00:00Z, 2026-03-16T08:00:00Z",
    "Yesterday, 2026-03-14T22:00:00Z, 2026-03-15T22:00:00Z",
    "last week, 2026-03-08T22:00:00Z, 2026-03-15T22:00:00Z",
    "past  week, 2026-03-09T08:00:00Z, 2026-03-16T08:00:00Z",
    "last 3 days, 2026-03-13T08:00:00Z, 2026-03-16T08:00:00Z",
    "last 12 hours, 2026-03-15T20:00:00Z, 2026-03-16T08:00:00Z",
    "since monday, 2026-03-15T22:00:00Z, 2026-03-16T08:00:00Z",
    "2026-03-02..2026-03-08, 2026-03-01T22:00:00Z, 2026-03-08T22:00:00Z",
  })
  void readsWhatPeopleCallATime(String written, Instant from, Instant to) {
    assertEquals(Optional.of(new Period(from, to, KYIV)), Period.of(written, NOW, KYIV));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2026-03-08..2026-03-02", "2026-13-01..2026-14-01", "since ever"})
  void whatIsNoTimeIsNone(String written) {
    assertEquals(Optional.empty(), Period.of(written, NOW, KYIV));
  }
}
