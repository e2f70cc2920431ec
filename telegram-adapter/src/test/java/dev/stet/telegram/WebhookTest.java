package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stet.chat.Webhooks.Request;
import dev.stet.chat.Webhooks.Webhook;
import dev.stet.telegram.TelegramSettings.Options;
import dev.stet.testkit.telegram.Fault;
import dev.stet.testkit.telegram.LoopbackBotApi;
import dev.stet.testkit.telegram.WebhookServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Being told instead of polling. */
class WebhookTest {
  private static final URI ADDRESS = URI.create("https://stet.example/telegram/webhook");
  private static final Options REPORTED = new Options(Optional.of(ADDRESS), false);
  private static final String UPDATE =
      "{\"update_id\":1,\"message\":{\"message_id\":9,\"date\":1790000000,\"text\":\"hi\",\"from\":"
          + "{\"id\":42,\"is_bot\":false,\"first_name\":\"A\"},\"chat\":{\"id\":42,\"type\":\"private\"}}}";

  private final List<AutoCloseable> open = new ArrayList<>();
  private final LogCapture log = new LogCapture();

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

  private <T extends AutoCloseable> T opened(T part) {
    open.add(part);
    return part;
  }

  private Rig reported() {
    Rig rig = opened(Rig.sending(REPORTED));
    rig.server.reportTo(opened(new WebhookServer(rig.platform)).url());
    return rig;
  }

  private static Webhook hook(TelegramPlatform platform) {
    return platform.webhooks().values().iterator().next();
  }

  private static int status(Webhook hook, String secret, String body) {
    Map<String, String> headers = Map.of("X-Telegram-Bot-Api-Secret-Token", secret);
    return hook.answer(new Request(headers, body.getBytes(StandardCharsets.UTF_8))).status();
  }

  private static String secret(Rig rig) {
    JsonNode set = rig.server.awaitCalls("setWebhook", 1).getLast().parameters();
    return set.path("secret_token").asText();
  }

  @Test
  void whatIsReportedIsHeardAndNothingIsPolled() {
    Rig rig = reported();
    rig.start();
    rig.server.awaitConfirmed(rig.server.privateMessage(42, "reported"));
    assertEquals("reported", rig.awaitMessage().text());
    assertTrue(rig.server.calls("getUpdates").isEmpty());
    JsonNode set = rig.server.calls("setWebhook").getFirst().parameters();
    assertEquals(ADDRESS.toString(), set.path("url").asText());
    assertEquals(5, set.path("allowed_updates").size());
    assertFalse(set.path("drop_pending_updates").asBoolean());
    assertTrue(rig.platform.status().startsWith("connected as @stet_bot by webhook"));
  }

  @Test
  void whoeverDoesNotKnowTheSecretIsAStranger() {
    Rig rig = reported();
    rig.start();
    Webhook hook = hook(rig.platform);
    String secret = secret(rig);
    assertEquals(401, hook.answer(new Request(Map.of(), new byte[0])).status());
    assertEquals(401, status(hook, "", UPDATE));
    assertEquals(401, status(hook, "x".repeat(secret.length()), UPDATE));
    assertEquals(401, status(hook, secret + "x", UPDATE));
    assertTrue(rig.arrived().isEmpty());
    assertFalse(secret.contains(LoopbackBotApi.TOKEN.substring(10)));
    Rig.await("hook", () -> status(hook, secret, UPDATE) == 200);
    assertEquals("hi", rig.awaitMessage().text());
  }

  @Test
  void anUpdateThatTheInboxDoesNotTakeIsReportedAgain() {
    AtomicInteger attempts = new AtomicInteger();
    Rig rig = opened(Rig.sending(REPORTED));
    rig.server.reportTo(opened(new WebhookServer(rig.platform)).url());
    rig.platform.start(_ -> {
      if (attempts.incrementAndGet() < 3) {
        throw new IllegalStateException("the disk is full");
      }
    });
    rig.server.awaitConfirmed(rig.server.privateMessage(42, "do not lose me"));
    assertEquals(3, attempts.get());
  }

  @Test
  void anUpdateReportedTwiceIsTheSame() {
    Rig rig = reported();
    rig.start();
    Rig.await("hook", () -> status(hook(rig.platform), secret(rig), UPDATE) == 200);
    assertEquals(200, status(hook(rig.platform), secret(rig), UPDATE));
    assertEquals(rig.awaitMessage().id(), rig.awaitMessage().id());
  }

  @Test
  void nonsenseIsTakenAndForgottenSoThatItDoesNotComeAgain() {
    Rig rig = reported();
    rig.start();
    Rig.await("hook", () -> status(hook(rig.platform), secret(rig), "not JSON") == 200);
    for (String nonsense : List.of("", "[]", "{}", "{\"update_id\":2,\"message\":7}")) {
      assertEquals(200, status(hook(rig.platform), secret(rig), nonsense), nonsense);
    }
    assertTrue(rig.arrived().isEmpty());
  }

  @Test
  void beforeTheBotKnowsItsNameAndAfterItsEndTelegramIsAskedToComeAgain() {
    Rig rig = opened(Rig.sending(REPORTED));
    String secret =
        new Hook(new TelegramSettings(LoopbackBotApi.TOKEN, rig.server.url(), Rig.QUICK)).secret();
    assertEquals(503, status(hook(rig.platform), secret, UPDATE));
    rig.start();
    Rig.await("hook", () -> status(hook(rig.platform), secret, UPDATE) == 200);
    rig.platform.close();
    assertEquals(503, status(hook(rig.platform), secret, UPDATE));
    assertEquals(ADDRESS.toString(), rig.server.webhook());
  }

  @Test
  void aWebhookThatTelegramDoesNotTakeYetIsTriedAgainAndSaidOnce() {
    Rig rig = reported();
    for (int i = 0; i < 3; i++) {
      rig.server.fail(
          "setWebhook", Fault.refusal(400, "Bad Request: bad webhook: Failed to resolve host"));
    }
    rig.start();
    rig.server.awaitConfirmed(rig.server.privateMessage(42, "at last"));
    assertEquals("at last", rig.awaitMessage().text());
    assertEquals(1, log.warnings().size(), () -> log.warnings().toString());
  }

  @Test
  void aWebhookThatSomebodyTookAwayIsSetAgain() {
    TelegramSettings.Timing watchful =
        new TelegramSettings.Timing(
            Rig.QUICK.poll(),
            Rig.QUICK.call(),
            Rig.QUICK.greeting(),
            Rig.QUICK.pause(),
            Rig.QUICK.longestPause(),
            Rig.QUICK.pause());
    LoopbackBotApi server = opened(LoopbackBotApi.start());
    TelegramPlatform platform =
        opened(
            new TelegramPlatform(
                new TelegramSettings(LoopbackBotApi.TOKEN, server.url(), watchful, REPORTED),
                Clock.systemUTC()));
    platform.start(_ -> {});
    server.awaitCalls("setWebhook", 1);
    TelegramPlatform thief = opened(Rig.platform(server.url(), Rig.QUICK));
    thief.start(_ -> {});
    server.awaitCalls("deleteWebhook", 1);
    thief.close();
    server.awaitCalls("setWebhook", 2);
  }

  @Test
  void goingBackToPollingLosesNothingThatWaits() {
    Rig rig = opened(Rig.sending(REPORTED));
    rig.start();
    server(rig);
    rig.platform.close();
    rig.server.privateMessage(42, "waiting");
    TelegramPlatform polling = opened(Rig.platform(rig.server.url(), Rig.QUICK));
    List<String> heard = new ArrayList<>();
    polling.start(inbound -> heard.add(inbound.id()));
    rig.server.awaitCalls("deleteWebhook", 1);
    Rig.await("the message that waited", () -> heard.size() == 1);
    assertEquals("", rig.server.webhook());
  }

  private static void server(Rig rig) {
    rig.server.awaitCalls("setWebhook", 1);
  }

  @Test
  void onlyAddressesThatTelegramReportsToAreTaken() {
    for (String address :
        List.of("http://stet.example/telegram/webhook", "https://stet.example:8484/x")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Options(Optional.of(URI.create(address)), false),
          address);
    }
    assertEquals(Map.of(), opened(Rig.sending()).platform.webhooks());
  }
}
