package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Inbound;
import dev.stet.telegram.TelegramSettings.Timing;
import dev.stet.testkit.telegram.Fault;
import dev.stet.testkit.telegram.LoopbackBotApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Twenty minutes without Telegram, in a hundredth of the time: all pauses are the real ones divided
 * by a hundred, except that a poll is held open for a second.
 */
class OutageTest {
  private static final int FASTER = 100;
  private static final Timing REAL = Timing.STANDARD;
  private static final Timing SCALED =
      new Timing(
          Duration.ofSeconds(1),
          REAL.call().dividedBy(FASTER),
          REAL.greeting().dividedBy(FASTER),
          REAL.pause().dividedBy(FASTER),
          REAL.longestPause().dividedBy(FASTER),
          Duration.ofSeconds(60));

  /** Half a minute, and what a busy machine takes besides. */
  private static final Duration BACK =
      Duration.ofSeconds(30).dividedBy(FASTER).plus(Duration.ofMillis(400));

  private static final Duration EACH = Duration.ofSeconds(150).dividedBy(FASTER);

  private final LogCapture log = new LogCapture();
  private int port = Rig.freePort();
  private LoopbackBotApi server = LoopbackBotApi.startOn(port);
  private final LinkedBlockingQueue<Inbound> arrived = new LinkedBlockingQueue<>();
  private final TelegramPlatform platform = Rig.platform(server.url(), SCALED);

  @AfterEach
  void close() {
    platform.close();
    server.close();
    log.close();
  }

  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  /** How long after the end of an outage the next message is heard. */
  private Duration back(String text) {
    long ended = System.nanoTime();
    server.privateMessage(42, text);
    assertEquals(text, Rig.awaitFrom(arrived).text());
    return Duration.ofNanos(System.nanoTime() - ended);
  }

  @Test
  void afterTwentyMinutesOfEveryKindOfTroubleItIsBackWithinHalfAMinuteAndHasRunNoHotLoop() {
    platform.start(arrived::add);
    server.awaitPoller();
    List<Fault> kinds =
        List.of(
            Fault.badGateway(),
            new Fault.Dropped(false),
            new Fault.Dropped(true),
            new Fault.Garbled("<html>Log in to the wireless network</html>"),
            new Fault.Truncated(9),
            new Fault.Instead(200, ""),
            Fault.refusal(500, "Internal Server Error"));
    for (Fault kind : kinds) {
      int before = server.calls("getUpdates").size();
      server.breakDown(kind);
      pass(EACH);
      int calls = server.calls("getUpdates").size() - before;
      server.recover();
      assertTrue(calls < 40, kind + ": " + calls + " polls in 150 seconds");
      Duration back = back(kind.toString());
      assertTrue(back.compareTo(BACK) < 0, kind + ": back after " + back);
    }
    assertEquals(kinds.size(), log.warnings().size(), () -> log.warnings().toString());
  }

  @Test
  void afterMinutesInWhichNobodyListensItIsBackWithinHalfAMinute() {
    platform.start(arrived::add);
    server.awaitPoller();
    server.close();
    pass(EACH);
    server = LoopbackBotApi.startOn(port);
    Duration back = back("hello again");
    assertTrue(back.compareTo(BACK) < 0, "back after " + back);
  }

  @Test
  void aLineThatSaysNothingIsGivenUpSoonEnough() {
    assertTrue(REAL.pollSilence().compareTo(Duration.ofSeconds(30)) < 0);
    platform.start(arrived::add);
    server.awaitPoller();
    server.breakDown(new Fault.Late(Duration.ofMinutes(20)));
    pass(EACH);
    server.recover();
    Duration back = back("hello again");
    Duration limit = SCALED.pollSilence().plus(BACK);
    assertTrue(back.compareTo(limit) < 0, "back after " + back);
  }

  @Test
  void inAStormOfRequestsToWaitNobodyComesBackTooEarly() {
    platform.start(arrived::add);
    server.awaitPoller();
    server.breakDown(Fault.tooManyRequests(1));
    pass(Duration.ofMillis(2500));
    int polls = server.calls("getUpdates").size();
    server.recover();
    assertTrue(back("patient").compareTo(Duration.ofMillis(1500)) < 0);
    assertTrue(polls <= 5, polls + " polls");
    assertEquals(List.of(), server.earlyCalls());
    assertTrue(platform.status().contains("asked to slow down"), platform.status());
  }

  @Test
  void anOutageThatEndsWithNewNumbersAndAPoisonedUpdateLosesNothing() {
    platform.start(arrived::add);
    server.awaitConfirmed(server.privateMessage(42, "before"));
    server.breakDown(Fault.badGateway());
    server.numberUpdatesFrom(7);
    server.receive("{\"message\":{\"message_id\":1,\"from\":{\"id\":\"who?\"},\"date\":[]}}");
    server.privateMessage(42, "during");
    server.recover();
    server.privateMessage(42, "after");
    List<String> heard = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      heard.add(Rig.awaitFrom(arrived).text());
    }
    assertEquals(List.of("before", "during", "after"), heard);
    assertTrue(server.calls("getUpdates").size() < 60, "a hot loop");
  }
}
