package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.testkit.slack.Fault;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartingTest {
  private final Connection connection = Connection.idle();
  private final RecordingInbox inbox = new RecordingInbox();

  @AfterEach
  void close() {
    connection.close();
  }

  private String refusal() {
    return refusal(connection.platform());
  }

  private String refusal(SlackPlatform platform) {
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> platform.start(inbox));
    return String.valueOf(refusal.getMessage());
  }

  private String refusalOf(String bot, String app) {
    try (SlackPlatform platform = Connection.platform(bot, app, connection.slack().apiUrl())) {
      return refusal(platform);
    }
  }

  private void startAndTalk() throws InterruptedException {
    connection.platform().start(inbox);
    connection.slack().awaitSocket();
    connection.slack().say("D1", "U1", "hello").getFirst().awaitAcknowledgement();
    assertEquals("hello", inbox.next().text());
  }

  @Test
  void swappedTokensAreCalledSwapped() {
    assertTrue(refusalOf("xapp-1", "xoxb-1").contains("exchange SLACK_BOT_TOKEN"));
  }

  @Test
  void tokensOfTheWrongKindAreNamed() {
    assertTrue(refusalOf("xoxp-1", "xapp-1").contains("SLACK_BOT_TOKEN must be"));
    assertTrue(refusalOf("xoxb-1", "").contains("SLACK_APP_TOKEN must be"));
  }

  @Test
  void aTokenThatSlackDoesNotKnowIsNamed() {
    assertTrue(refusalOf("xoxb-other", connection.slack().appToken()).contains("SLACK_BOT_TOKEN"));
    String app = refusalOf(connection.slack().botToken(), "xapp-other");
    assertTrue(app.contains("SLACK_APP_TOKEN") && app.contains("connections:write"), app);
  }

  @Test
  void missingScopesAreListed() {
    connection.slack().grant("app_mentions:read", "commands");
    assertTrue(refusal().contains("chat:write, im:history, users:read"));
  }

  @Test
  void aSocketWithoutEncryptionIsRefusedUnlessSlackIsHere() {
    SlackSettings settings = SlackSettings.of("xoxb-1", "xapp-1");
    assertTrue(settings.trusts(URI.create("wss://wss-primary.slack.com/link")));
    assertFalse(settings.trusts(URI.create("ws://wss-primary.slack.com/link")));
    assertFalse(settings.trusts(URI.create("ws://127.0.0.1/link")));
  }

  @Test
  void aSlackThatCannotBeReachedIsTriedAgainInTheBackground() {
    try (SlackPlatform nowhere =
        Connection.platform("xoxb-1", "xapp-1", URI.create("http://127.0.0.1:1/api/"))) {
      nowhere.start(inbox);
      assertTrue(nowhere.status().startsWith("cannot reach Slack, trying again"));
    }
  }

  /** With the SDK alone, a NullPointerException. */
  @Test
  void oneUnluckyAnswerAtStartIsOvercome() throws Exception {
    connection.slack().fail("auth.test", new Fault.RateLimited(1));
    connection.slack().fail("apps.connections.open", new Fault.Status(503));
    startAndTalk();
  }

  @Test
  void anAnswerThatIsNotSlacksIsOvercome() throws Exception {
    connection.slack().fail("auth.test", new Fault.Garbled("<html>sign in to the hotel</html>"));
    connection.slack().fail("auth.test", new Fault.Refused("internal_error"));
    startAndTalk();
  }

  /** The SDK takes one from wherever the JVM knows of one. */
  @Test
  void noProxyIsAskedForASlackThatIsHere() throws Exception {
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "1");
    try (Connection behind = Connection.open(inbox)) {
      behind.slack().say("D1", "U1", "hello").getFirst().awaitAcknowledgement();
      behind.platform().send(inbox.next().place(), Replies.of("hello"));
      assertEquals(1, behind.slack().posts().size());
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
    }
  }

  /** The SDK keeps what it knows of one for all others of the JVM. */
  @Test
  void twoSlacksInOneProcessDoNotMixUp() throws Exception {
    RecordingInbox others = new RecordingInbox();
    connection.platform().start(inbox);
    connection.slack().awaitSocket();
    try (Connection other = Connection.open(others)) {
      other.slack().say("D1", "U1", "there").getFirst().awaitAcknowledgement();
      connection.slack().say("D1", "U1", "here").getFirst().awaitAcknowledgement();
      other.platform().send(others.next().place(), Replies.of("there"));
      connection.platform().send(inbox.next().place(), Replies.of("here"));
      assertEquals("there", other.slack().posts().getLast().visible());
      assertEquals("here", connection.slack().posts().getLast().visible());
      assertEquals(1, inbox.all().size());
      assertEquals(1, others.all().size());
    }
  }

  @Test
  void opensOneSocketAndSaysWhoItIs() throws Exception {
    startAndTalk();
    assertEquals(1, connection.slack().openSockets());
    assertEquals(1, connection.slack().calls("apps.connections.open"));
    assertEquals(
        "connected as @stet in Loopback; socket 0 s old, 0 reconnects, last event 0 s ago",
        connection.platform().status());
  }

  @Test
  void neitherSettingsNorRefusalsShowASecret() {
    String settings =
        new SlackSettings("xoxb-s1", "xapp-s2", URI.create("http://h/api"), Connection.PATIENCE)
            .toString();
    assertFalse(settings.contains("s1") || settings.contains("s2"), settings);
    assertTrue(settings.contains("http://h/api/"));
    assertFalse(refusalOf("xoxb-s1", "xapp-s2").contains("s1"));
    assertFalse(refusalOf("s1", "s2").contains("s1"));
  }
}
