package dev.stet.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stet.SettableClock;
import dev.stet.briefing.Schedule.Weekly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Over 400 days, in 40 zones: one edition for each day on which one is due, and no more. */
class EveryDayOnceTest {
  private static final int DAYS = 400;
  private static final List<String> ZONES =
      List.of(
          "Africa/Cairo",
          "Africa/Casablanca",
          "Africa/Johannesburg",
          "Africa/Lagos",
          "America/Argentina/Buenos_Aires",
          "America/Asuncion",
          "America/Caracas",
          "America/Chicago",
          "America/Havana",
          "America/Los_Angeles",
          "America/Mexico_City",
          "America/New_York",
          "America/Nuuk",
          "America/Santiago",
          "America/Sao_Paulo",
          "America/St_Johns",
          "Asia/Amman",
          "Asia/Beirut",
          "Asia/Dhaka",
          "Asia/Gaza",
          "Asia/Jerusalem",
          "Asia/Kathmandu",
          "Asia/Kolkata",
          "Asia/Shanghai",
          "Asia/Tehran",
          "Asia/Tokyo",
          "Atlantic/Azores",
          "Australia/Adelaide",
          "Australia/Lord_Howe",
          "Australia/Sydney",
          "Europe/Berlin",
          "Europe/Chisinau",
          "Europe/Dublin",
          "Europe/Kyiv",
          "Europe/London",
          "Pacific/Apia",
          "Pacific/Auckland",
          "Pacific/Chatham",
          "Pacific/Kiritimati",
          "UTC");

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final MemoryBooks memory = new MemoryBooks();
  private final Books books = memory.books();
  private final SettableClock clock = new SettableClock(START);
  private final Map<String, List<Instant>> sent = new TreeMap<>();

  private final class Quiet extends EmptyNewsroom {
    Quiet() {
      super(clock);
    }

    @Override
    public Letter write(Subscription subscription, Issue issue) {
      return new Letter() {
        @Override
        public int parts() {
          return 1;
        }

        @Override
        public int last() {
          return 0;
        }

        @Override
        public Receipt post(int part, @Nullable String before, BooleanSupplier intent) {
          if (!intent.getAsBoolean()) {
            return new Receipt.Withheld();
          }
          synchronized (sent) {
            sent.computeIfAbsent(subscription.id(), _ -> new ArrayList<>()).add(clock.instant());
          }
          return new Receipt.Sent("1");
        }
      };
    }

    @Override
    public void tellLost(Subscription subscription) {}
  }

  private void subscribe(Random random) {
    for (String zone : ZONES) {
      LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
      Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
      for (DayOfWeek day : DayOfWeek.values()) {
        if (random.nextInt(3) > 0) {
          days.add(day);
        }
      }
      books
          .subscriptions()
          .put(
              new Subscription(
                  zone,
                  new Recipient(zone),
                  new Subscription.Owner(zone, true, "en"),
                  new Rhythm(new Weekly(time, days), ZoneId.of(zone), true, null),
                  Subscription.Taste.PLAIN,
                  new Subscription.Phase(Subscription.State.ACTIVE, START),
                  START));
    }
  }

  @Test
  void eachEligibleDayIsBriefedOnceWhateverRestarts() {
    long seed = Long.getLong("stet.seed", 20261122);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    subscribe(random);
    Quiet quiet = new Quiet();
    BriefingDesk desk = new BriefingDesk(books, quiet, quiet, clock);
    Instant end = START.plus(Duration.ofDays(DAYS));
    while (clock.instant().isBefore(end)) {
      Instant next = desk.begin();
      desk.awaitIdle();
      if (random.nextInt(40) == 0) {
        // Down for up to two hours: what was due meanwhile is late, and not lost.
        desk.close();
        desk = new BriefingDesk(books, quiet, quiet, clock);
        next = clock.instant().plusSeconds(random.nextInt(7_200));
      }
      Instant due =
          books.subscriptions().all().stream()
              .map(it -> it.rhythm().next(clock.instant()).due())
              .min(Instant::compareTo)
              .orElseThrow();
      clock.set(next.isAfter(due) ? next : due.plusMillis(1L + random.nextInt(9_000)));
    }
    desk.begin();
    desk.awaitIdle();
    desk.close();
    for (Subscription each : books.subscriptions().all()) {
      assertEquals(expected(each, clock.instant()), days(each), "seed " + seed + " " + each.id());
    }
  }

  /** The days on which clocks on the wall showed the time, found by looking at every minute. */
  private static List<LocalDate> expected(Subscription subscription, Instant now) {
    Rhythm rhythm = subscription.rhythm();
    List<LocalDate> days = new ArrayList<>();
    LocalDate first = START.atZone(rhythm.zone()).toLocalDate().minusDays(1);
    for (LocalDate day = first; days.size() <= DAYS; day = day.plusDays(1)) {
      Optional<Instant> due =
          rhythm.schedule().includes(day)
              ? shown(day, rhythm.schedule().time(), rhythm.zone())
              : Optional.empty();
      if (due.filter(it -> it.isAfter(now.minusSeconds(60))).isPresent()
          || day.isAfter(first.plusDays(DAYS + 3))) {
        break;
      }
      due.filter(it -> it.isAfter(START)).ifPresent(_ -> days.add(day(rhythm.zone(), due.get())));
    }
    return days;
  }

  private static LocalDate day(ZoneId zone, Instant due) {
    return due.atZone(zone).toLocalDate();
  }

  /** The first minute of a day at which the clock shows the time, or has just skipped it. */
  private static Optional<Instant> shown(LocalDate day, LocalTime time, ZoneId zone) {
    Instant start = day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    for (int minute = 0; minute < 3 * 24 * 60; minute++) {
      Instant instant = start.plusSeconds(60L * minute);
      boolean there = day(zone, instant).equals(day);
      if (there && !instant.atZone(zone).toLocalTime().isBefore(time)) {
        return Optional.of(instant);
      }
    }
    return Optional.empty();
  }

  private List<LocalDate> days(Subscription subscription) {
    return sent.getOrDefault(subscription.id(), List.of()).stream()
        .map(it -> subscription.rhythm().latest(it).orElseThrow().day())
        .filter(day ->
            subscription
                .rhythm()
                .on(day)
                .orElseThrow()
                .due()
                .isBefore(clock.instant().minusSeconds(60)))
        .toList();
  }
}
