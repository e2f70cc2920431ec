package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.Webhooks;
import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import dev.stet.testkit.slack.SignedCalls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack calls us: real Bolt behind a signature check of our own. */
class CalledTest {
  private static final String EVENT =
      "{\"type\":\"event_callback\",\"team_id\":\"T0LOOPBACK\",\"event_id\":\"Ev1\",\"event\":"
          + "{\"type\":\"message\",\"channel\":\"D1\",\"channel_type\":\"im\",\"user\":\"U1\","
          + "\"text\":\"Gr\u00FC\u00DFe \uD83D\uDC4B\",\"ts\":\"1790000001.000100\"}}";

  private final RecordingInbox inbox = new RecordingInbox();
  private final AtomicBoolean full = new AtomicBoolean();
  private final Connection connection = Connection.called(this::take);
  private final Served served = Served.of(connection.platform());
  private final SignedCalls calls = connection.slack().callAt(served.address());

  private void take(Inbound inbound) {
    if (full.get()) {
      throw new IllegalStateException("disk full");
    }
    inbox.accept(inbound);
  }

  @AfterEach
  void close() {
    served.close();
    connection.close();
  }

  private LoopbackSlack slack() {
    return connection.slack();
  }

  private int status(String body) {
    return status(body.getBytes(StandardCharsets.UTF_8), Instant.now(), slack().signingSecret());
  }

  private int status(byte[] body, Instant moment, String secret) {
    return calls.call(body, moment, secret).statusCode();
  }

  @Test
  void everythingComesThisWayToo() throws Exception {
    String mention = slack().mention() + " who sails?";
    slack().say("C1", "U1", mention).forEach(Delivery::awaitAcknowledgement);
    assertEquals("who sails?", inbox.next().text());
    slack().command("C1", "U1", "R&amp;D \u00FC=1&b").awaitAcknowledgement();
    Inbound.Message command = inbox.next();
    assertEquals("R&D \u00FC=1&b", command.text());
    connection.platform().send(command.place(), Replies.answer("At noon."));
    Posted answer = slack().awaitPost();
    assertEquals("response_url", answer.method());
    slack().press(answer, "U1", "More").awaitAcknowledgement();
    assertEquals("more @a1b2c3d4", inbox.nextPress().message().text());
    slack()
        .shortcut(Interactions.FIND_SOURCE, "U2", slack().message("C1", "U1", "noon \u00FC"))
        .awaitAcknowledgement();
    assertEquals("/source noon \u00FC", inbox.next().text());
    slack().open("U1", "home").awaitAcknowledgement();
    assertEquals("home", inbox.next().text());
    assertEquals(5, inbox.all().size());
    assertEquals(0, slack().calls("apps.connections.open"));
  }

  @Test
  void aCallThatSlackDidNotSignIsRefused() {
    byte[] body = EVENT.getBytes(StandardCharsets.UTF_8);
    Instant now = Instant.now();
    assertEquals(401, status(body, now, "another secret"));
    assertEquals(401, status(body, now, "---"));
    assertEquals(401, status(body, now.minus(Duration.ofMinutes(6)), slack().signingSecret()));
    assertEquals(401, status(body, now.plus(Duration.ofMinutes(6)), slack().signingSecret()));
    assertTrue(inbox.all().isEmpty());
    assertEquals(200, status(body, now, slack().signingSecret()));
    assertEquals(1, inbox.all().size());
  }

  @Test
  void aCallWithoutAMomentOrASignatureIsRefused() {
    Webhooks.Webhook hook = connection.platform().webhooks().values().iterator().next();
    byte[] body = EVENT.getBytes(StandardCharsets.UTF_8);
    String now = String.valueOf(Instant.now().getEpochSecond());
    String signature = SignedCalls.sign(now, body, slack().signingSecret());
    String moment = "X-Slack-Request-Timestamp";
    for (Map<String, String> headers :
        List.<Map<String, String>>of(
            Map.of(),
            Map.of(moment, now),
            Map.of("X-Slack-Signature", signature),
            Map.of(moment, "soon", "X-Slack-Signature", signature),
            Map.of(moment, now, "X-Slack-Signature", signature.substring(0, 10)))) {
      assertEquals(401, hook.answer(new Webhooks.Request(headers, body)).status());
    }
    Map<String, String> good = Map.of(moment, now, "X-Slack-Signature", signature);
    assertEquals(200, hook.answer(new Webhooks.Request(good, body)).status());
    assertEquals(1, inbox.all().size());
  }

  @Test
  void theSignatureIsOverTheBytesWhateverTheyAre() throws Exception {
    assertEquals(200, status(EVENT));
    assertEquals("Gr\u00FC\u00DFe \uD83D\uDC4B", inbox.next().text());
    byte[] odd =
        "{\"type\":\"url_verification\",\"challenge\":\"\u00E9\"}"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(200, status(odd, Instant.now(), slack().signingSecret()));
  }

  @Test
  void whatNobodyCanReadIsMalformedAndNotAskedForAgain() {
    for (String body :
        List.of("", "[]", "{", "{\"type\":\"event_callback\"}", "payload=", "payload=%7B", "a=b")) {
      assertEquals(400, status(body), body);
    }
    assertEquals(401, status("[]".getBytes(StandardCharsets.UTF_8), Instant.now(), "x"));
    assertTrue(inbox.all().isEmpty());
  }

  @Test
  void slacksQuestionsAboutTheAddressAreAnswered() {
    var answer =
        calls.call(
            "{\"type\":\"url_verification\",\"challenge\":\"3eZb\"}"
                .getBytes(StandardCharsets.UTF_8),
            Instant.now(),
            slack().signingSecret());
    assertEquals(200, answer.statusCode());
    assertEquals("3eZb", answer.body());
    assertEquals(200, status("ssl_check=1&token=x"));
    assertEquals(200, status("{\"type\":\"app_rate_limited\",\"minute_rate_limited\":1}"));
  }

  @Test
  void replayedAndRedeliveredItIsOneQuestion() {
    byte[] body = EVENT.getBytes(StandardCharsets.UTF_8);
    Instant moment = Instant.now();
    for (int i = 0; i < 4; i++) {
      assertEquals(200, status(body, moment, slack().signingSecret()));
    }
    Delivery told = slack().say("D1", "U1", "once").getFirst();
    for (int i = 0; i < 3; i++) {
      slack().redeliver(told).awaitAcknowledgement();
    }
    assertEquals(2, inbox.all().size());
  }

  @Test
  void whatTheInboxDoesNotTakeSlackIsToldToBringAgain() throws Exception {
    full.set(true);
    assertEquals(503, status(EVENT));
    full.set(false);
    assertEquals(200, status(EVENT));
    assertEquals("1790000001.000100", String.valueOf(inbox.next().place().thread()));
  }

  @Test
  void fiftyCallsAtOnceAreAcknowledgedWithinHalfASecond() {
    Duration slowest = Connection.slowest(slack());
    assertTrue(slowest.toMillis() < Connection.WANTED_MILLIS, () -> "slowest: " + slowest);
  }

  @Test
  void untilSlackSaysWhoWeAreItIsAskedToComeAgain() throws Exception {
    CountDownLatch connected = new CountDownLatch(1);
    try (LoopbackSlack slack = LoopbackSlack.start()) {
      slack.fail("auth.test", new Fault.Status(503));
      try (SlackPlatform platform = Connection.callable(slack, slack.signingSecret());
          Served early = Served.of(platform)) {
        Inbox counting =
            inbound -> {
              inbox.accept(inbound);
              connected.countDown();
            };
        platform.start(counting);
        SignedCalls first = slack.callAt(early.address());
        byte[] body = EVENT.getBytes(StandardCharsets.UTF_8);
        int status = first.call(body, Instant.now(), slack.signingSecret()).statusCode();
        assertEquals(503, status);
        while (status == 503) {
          status = first.call(body, Instant.now(), slack.signingSecret()).statusCode();
        }
        assertEquals(200, status);
        connected.await();
      }
    }
  }

  @Test
  void withoutASecretItDoesNotStart() {
    try (SlackPlatform open = Connection.callable(slack(), " ")) {
      IllegalStateException refusal =
          assertThrows(IllegalStateException.class, () -> open.start(inbox));
      assertTrue(String.valueOf(refusal.getMessage()).contains("SLACK_SIGNING_SECRET"));
      assertTrue(open.webhooks().isEmpty());
    }
    assertThrows(IllegalArgumentException.class, () -> new Signature("", InstantSource.system()));
  }

  @Test
  void itsStateIsToldInOneLine() {
    assertEquals(200, status(EVENT));
    String status = connection.platform().status();
    assertTrue(status.startsWith("connected as @stet in Loopback; HTTP, last event "), status);
    assertFalse(status.contains("xoxb"), status);
  }
}
