package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.briefing.Recipient;
import dev.stet.briefing.Rhythm;
import dev.stet.briefing.Schedule.Weekly;
import dev.stet.briefing.Subscription;
import dev.stet.testkit.telegram.Call;
import dev.stet.testkit.telegram.LoopbackBotApi;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody wants a briefing at eight, by the clock on the wall, of a Telegram that is strict. */
class TelegramRushHourTest {
  private static final int SUBSCRIPTIONS = Integer.getInteger("stet.rush", 40);
  private static final int PARTS = 2;
  private static final int FIRST_CHAT = 10_000;
  private static final Duration BEFORE = Duration.ofSeconds(2);
  private static final Duration ALLOWED = Duration.ofMinutes(2);

  @TempDir private Path folder = Path.of("");

  private static Subscription subscription(int number) {
    String chat = Integer.toString(FIRST_CHAT + number);
    return new Subscription(
        UUID.nameUUIDFromBytes(chat.getBytes(StandardCharsets.UTF_8)).toString(),
        new Recipient("telegram\n" + chat),
        new Subscription.Owner("telegram\n" + chat, true, "en"),
        new Rhythm(Weekly.daily(LocalTime.of(8, 0)), ZoneOffset.UTC, true, null),
        Subscription.Taste.PLAIN,
        new Subscription.Phase(
            Subscription.State.ACTIVE, CrashSchedule.DUE.minus(Duration.ofHours(9))),
        CrashSchedule.DUE.minus(Duration.ofDays(1)));
  }

  @Test
  void allAreBriefedWithinTwoMinutesAndNoMessageComesTooFast() {
    Clock system = Clock.systemUTC();
    try (Reading reading = new Reading(folder);
        LoopbackBotApi telegram = LoopbackBotApi.start()) {
      telegram.keepRates();
      Branch.Wires wires =
          new Branch.Wires(
              telegram.url(),
              LoopbackBotApi.TOKEN,
              URI.create("http://127.0.0.1:9/"),
              "xoxb-nobody",
              "xapp-nobody");
      Instant start = system.instant();
      Clock clock = Clock.offset(system, Duration.between(start.plus(BEFORE), CrashSchedule.DUE));
      Path database = folder.resolve("dialog.db");
      try (Branch branch =
          new Branch(database, reading.documents(clock), wires, Fuse.none(), false)) {
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
          branch.store().books().subscriptions().put(subscription(i));
        }
        long due =
            System.nanoTime() + Duration.between(clock.instant(), CrashSchedule.DUE).toNanos();
        branch.desk().start();
        int expected = SUBSCRIPTIONS * PARTS;
        long limit = due + 2 * ALLOWED.toNanos();
        while (telegram.shown().size() < expected && System.nanoTime() < limit) {
          LockSupport.parkNanos(100_000_000);
        }
        check(telegram, due);
      }
    }
  }

  private static void check(LoopbackBotApi telegram, long due) {
    List<Call> calls = telegram.calls("sendMessage");
    Duration took = Duration.ofNanos(calls.getLast().at() - due);
    System.out.println(
        "TelegramRushHourTest: " + calls.size() + " messages for " + SUBSCRIPTIONS + " in " + took);
    assertEquals(0, telegram.tooFast());
    assertEquals(SUBSCRIPTIONS * PARTS, telegram.shown().size());
    assertTrue(took.compareTo(ALLOWED) <= 0, took.toString());
    var each =
        telegram.shown().stream()
            .collect(Collectors.groupingBy(m -> m.chat(), Collectors.counting()));
    assertEquals(SUBSCRIPTIONS, each.size());
    assertTrue(each.values().stream().allMatch(count -> count == PARTS));
  }
}
