package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.telegram.TelegramSettings.Timing;
import dev.stet.testkit.telegram.Fault;
import dev.stet.testkit.telegram.LoopbackBotApi;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beginning, staying and ending, with everything that goes wrong in between. */
class ConnectionTest {
  private final LogCapture log = new LogCapture();
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeEach
  void captureTheLog() {
    open.add(log);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void showsTheTokenNowhere() {
    Rig rig = opened(Rig.polling());
    rig.server.awaitPoller();
    rig.server.fail("getUpdates", Fault.badGateway());
    rig.server.fail("getUpdates", new Fault.Dropped(false));
    rig.server.fail("getUpdates", new Fault.Garbled("not JSON"));
    rig.server.endPoll();
    rig.server.fail("sendMessage", new Fault.Dropped(true));
    DeliveryException failure = assertThrows(DeliveryException.class, () -> rig.say("hello"));
    rig.server.privateMessage(42, "hello");
    rig.awaitMessage();
    String seen = log.everything() + failure + failure.getCause() + rig.platform.status();
    assertFalse(seen.contains(LoopbackBotApi.TOKEN), seen);
    assertFalse(settings(rig.server.url()).toString().contains(LoopbackBotApi.TOKEN));
  }

  @Test
  void refusesSettingsThatCannotWork() {
    assertThrows(IllegalArgumentException.class, () -> TelegramSettings.of(" "));
    assertThrows(
        IllegalArgumentException.class,
        () -> settings(URI.create("http://127.0.0.1:1/with/a/path")));
    assertThrows(IllegalArgumentException.class, () -> settings(URI.create("127.0.0.1:8081")));
  }

  @Test
  void startFailsWithAClearWordWhenTheTokenIsRejected() {
    LoopbackBotApi server = opened(LoopbackBotApi.start());
    TelegramPlatform stranger =
        opened(
            new TelegramPlatform(
                new TelegramSettings("1:nobody", server.url(), Rig.QUICK), Clock.systemUTC()));
    IllegalStateException rejected =
        assertThrows(IllegalStateException.class, () -> stranger.start(_ -> {}));
    assertTrue(String.valueOf(rejected.getMessage()).startsWith("Telegram rejected the token"));
    assertEquals(1, server.calls("getMe").size());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404})
  void aTokenThatIsRejectedIsNotTriedAgain(int code) {
    LoopbackBotApi server = opened(LoopbackBotApi.start());
    server.fail("getMe", Fault.refusal(code, "Unauthorized or Not Found"));
    TelegramPlatform platform = opened(Rig.platform(server.url(), Rig.QUICK));
    assertThrows(IllegalStateException.class, () -> platform.start(_ -> {}));
    assertEquals(1, server.calls("getMe").size());
    assertTrue(server.calls("getUpdates").isEmpty());
  }

  @Test
  void theStatusSaysWhoIsConnectedSinceWhenAndWhatItHadToWaitFor() {
    Rig rig = opened(Rig.polling());
    rig.server.awaitPoller();
    rig.server.endPoll();
    Rig.await("status", () -> rig.platform.status().startsWith("connected as @stet_bot"));
    assertTrue(rig.platform.status().contains("last answer 0 s ago"), rig.platform.status());
    assertTrue(rig.platform.status().endsWith("Bot API 10.2"), rig.platform.status());
    rig.server.fail("sendMessage", Fault.tooManyRequests(3));
    assertThrows(DeliveryException.class, () -> rig.say("hello"));
    assertTrue(rig.platform.status().contains("asked to slow down"), rig.platform.status());
  }

  @Test
  void asksOnlyForWhatItUnderstands() {
    Rig rig = opened(Rig.polling());
    String kinds =
        rig.server
            .awaitCalls("getUpdates", 1)
            .getFirst()
            .parameters()
            .path("allowed_updates")
            .toString();
    assertEquals(
        "[\"message\",\"edited_message\",\"callback_query\",\"inline_query\",\"my_chat_member\"]",
        kinds);
  }

  @Test
  void startsWithoutTelegramAndConnectsAsSoonAsItCan() {
    int port = Rig.freePort();
    TelegramPlatform platform = opened(Rig.platform(Rig.urlOf(port), Rig.QUICK));
    LinkedBlockingQueue<Inbound> arrived = new LinkedBlockingQueue<>();
    platform.start(arrived::add);
    assertTrue(platform.status().startsWith("not connected"), platform.status());
    LoopbackBotApi server = opened(LoopbackBotApi.startOn(port));
    server.privateMessage(42, "at last");
    assertEquals("at last", Rig.awaitFrom(arrived).text());
    Rig.await("status", () -> platform.status().startsWith("connected as @stet_bot"));
  }

  @Test
  void givesUpWhenTheTokenTurnsOutToBeRejectedLater() {
    int port = Rig.freePort();
    TelegramPlatform platform =
        opened(
            new TelegramPlatform(
                new TelegramSettings("1:nobody", Rig.urlOf(port), Rig.QUICK), Clock.systemUTC()));
    platform.start(_ -> {});
    opened(LoopbackBotApi.startOn(port));
    Rig.await("status", () -> platform.status().contains("rejected the token"));
  }

  @Test
  void removesAWebhookThatIsInTheWay() {
    Rig rig = opened(Rig.polling());
    assertEquals(1, rig.server.awaitCalls("deleteWebhook", 1).size());
    rig.server.privateMessage(42, "polled");
    assertEquals("polled", rig.awaitMessage().text());
  }

  @Test
  void asksAgainForWhatTheInboxDidNotTake() {
    AtomicInteger attempts = new AtomicInteger();
    Rig rig =
        opened(
            Rig.polling(
                Rig.QUICK,
                inbound -> {
                  boolean second = ((Inbound.Message) inbound).text().equals("second");
                  if (second && attempts.incrementAndGet() < 3) {
                    throw new IllegalStateException("the disk is full");
                  }
                }));
    rig.server.privateMessage(42, "first");
    rig.server.privateMessage(42, "second");
    int last = rig.server.privateMessage(42, "third");
    rig.server.awaitConfirmed(last);
    assertEquals(List.of("first", "second", "third"), texts(rig.arrived()));
    assertEquals(3, attempts.get());
  }

  @Test
  void leavesWithTelegramWhatTheInboxNeverTook() {
    LoopbackBotApi server = opened(LoopbackBotApi.start());
    CountDownLatch tried = new CountDownLatch(1);
    TelegramPlatform broken = Rig.platform(server.url(), Rig.QUICK);
    broken.start(_ -> {
      tried.countDown();
      throw new IllegalStateException("the disk is full");
    });
    server.privateMessage(42, "do not lose me");
    Rig.await("an attempt", () -> tried.getCount() == 0);
    broken.close();
    TelegramPlatform sound = opened(Rig.platform(server.url(), Rig.QUICK));
    LinkedBlockingQueue<Inbound> arrived = new LinkedBlockingQueue<>();
    sound.start(arrived::add);
    assertEquals("do not lose me", Rig.awaitFrom(arrived).text());
  }

  @Test
  void skipsAnUpdateThatTheLibraryCannotReadAndTakesTheNext() {
    Rig rig = opened(Rig.polling());
    rig.server.privateMessage(42, "before");
    rig.server.receive("{\"message\":{\"message_id\":1,\"from\":{\"id\":\"who?\"},\"date\":[]}}");
    rig.server.receive("{\"message\":{\"message_id\":2,\"from\":{\"id\":7,\"is_bot\":false}}}");
    rig.server.receive("{\"something_new\":{}}");
    int last = rig.server.privateMessage(42, "after");
    rig.server.awaitConfirmed(last);
    assertEquals(List.of("before", "after"), texts(rig.arrived()));
  }

  @Test
  void hearsTelegramWhenItNumbersUpdatesAnew() {
    Rig rig = opened(Rig.polling());
    rig.server.awaitConfirmed(rig.server.privateMessage(42, "thousand"));
    rig.awaitMessage();
    rig.server.numberUpdatesFrom(7);
    int seven = rig.server.privateMessage(42, "seven");
    assertEquals("seven", rig.awaitMessage().text());
    rig.server.awaitConfirmed(seven);
    rig.server.privateMessage(42, "eight");
    assertEquals("eight", rig.awaitMessage().text());
    assertTrue(rig.server.calls("getUpdates").size() < 10, "a hot loop");
  }

  static Stream<Fault> outages() {
    return Stream.of(
        Fault.badGateway(),
        Fault.refusal(500, "Internal Server Error"),
        new Fault.Instead(200, "<html>Log in to the wireless network</html>"),
        new Fault.Instead(200, ""),
        new Fault.Instead(200, "{}"),
        new Fault.Instead(200, "{\"ok\":true}"),
        new Fault.Instead(200, "null"),
        new Fault.Dropped(false));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void worksAgainAfterAnOutage(Fault outage) {
    Rig rig = opened(Rig.polling());
    rig.server.awaitPoller();
    rig.server.breakDown(outage);
    rig.server.awaitCalls("getUpdates", 5);
    rig.server.recover();
    rig.server.privateMessage(42, "still there?");
    assertEquals("still there?", rig.awaitMessage().text());
    assertEquals(1, log.warnings().size(), () -> log.warnings().toString());
  }

  @Test
  void worksAgainAfterPollsThatNobodyAnswered() {
    Rig rig = opened(Rig.polling());
    rig.server.awaitPoller();
    rig.server.fail("getUpdates", new Fault.Late(Duration.ofSeconds(30)));
    rig.server.privateMessage(42, "one"); // ends the poll that waits
    rig.awaitMessage();
    int two = rig.server.privateMessage(42, "two");
    assertEquals("two", rig.awaitMessage().text());
    rig.server.awaitConfirmed(two);
  }

  @Test
  void saysOnceThatAnotherProgramPollsAndKeepsTrying() {
    Rig rig = opened(Rig.polling());
    rig.server.awaitPoller();
    for (int i = 0; i < 4; i++) {
      rig.server.fail(
          "getUpdates", Fault.refusal(409, "Conflict: terminated by other getUpdates request"));
    }
    rig.server.endPoll();
    rig.server.awaitCalls("getUpdates", 6);
    rig.server.privateMessage(42, "mine again");
    assertEquals("mine again", rig.awaitMessage().text());
    List<String> warnings = log.warnings();
    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(warnings.getFirst().contains("another program polls with this token"));
  }

  @Test
  void waitsAsLongAsTelegramAsksBeforeTheNextPoll() {
    Rig rig = opened(Rig.polling());
    rig.server.awaitPoller();
    rig.server.fail("getUpdates", Fault.tooManyRequests(1));
    rig.server.endPoll();
    int asked = rig.server.awaitCalls("getUpdates", 2).size();
    long before = System.nanoTime();
    rig.server.awaitCalls("getUpdates", asked + 1);
    long waited = Duration.ofNanos(System.nanoTime() - before).toMillis();
    assertTrue(waited >= 900, () -> "polled again after " + waited + " ms");
  }

  @Test
  void endsAtOnceAndLeavesNothingThatKeepsTheProcessAlive() {
    Set<Thread> others = new HashSet<>(Thread.getAllStackTraces().keySet());
    Timing patient =
        new Timing(
            Duration.ofSeconds(50),
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(120));
    LoopbackBotApi server = opened(LoopbackBotApi.start());
    TelegramPlatform platform = Rig.platform(server.url(), patient);
    platform.start(_ -> {});
    server.awaitPoller();
    long before = System.nanoTime();
    platform.close();
    long took = Duration.ofNanos(System.nanoTime() - before).toMillis();
    assertTrue(took < 2000, () -> "took " + took + " ms");
    server.close();
    List<String> left =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.isAlive() && !thread.isDaemon() && !others.contains(thread))
            .map(Thread::getName)
            .filter(name -> !name.startsWith("HTTP-Dispatcher"))
            .toList();
    assertEquals(List.of(), left);
  }

  @Test
  void survivesAnInboxThatThrowsAnError() {
    AtomicInteger attempts = new AtomicInteger();
    Rig rig =
        opened(
            Rig.polling(
                Rig.QUICK,
                _ -> {
                  if (attempts.incrementAndGet() == 1) {
                    throw new StackOverflowError("invented");
                  }
                }));
    rig.server.privateMessage(42, "twice");
    assertEquals("twice", rig.awaitMessage().text());
  }

  @Test
  void beginsAnewWhenThePollingHangs() {
    Timing watchful =
        new Timing(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofMillis(2500));
    CountDownLatch hanging = new CountDownLatch(1);
    AtomicInteger attempts = new AtomicInteger();
    Rig rig =
        opened(
            Rig.polling(
                watchful,
                _ -> {
                  if (attempts.incrementAndGet() == 1) {
                    waitFor(hanging);
                  }
                }));
    rig.server.privateMessage(42, "stuck");
    assertEquals("stuck", rig.awaitMessage().text());
    assertEquals(2, attempts.get());
    hanging.countDown();
    rig.server.privateMessage(42, "goes on");
    Rig.await("the next message", () -> texts(rig.arrived()).contains("goes on"));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static TelegramSettings settings(URI url) {
    return new TelegramSettings(LoopbackBotApi.TOKEN, url, Rig.QUICK);
  }

  private static List<String> texts(List<Inbound> arrived) {
    return arrived.stream().map(inbound -> ((Inbound.Message) inbound).text()).toList();
  }

  private <T extends AutoCloseable> T opened(T resource) {
    open.add(resource);
    return resource;
  }
}
