package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bot is put out: of a channel, or of the workspace. */
class LeavingTest {
  private static final Place CHANNEL = new Place("slack", "C1", null);

  private final RecordingInbox inbox = new RecordingInbox();
  private final Connection connection = Connection.open(inbox);

  @AfterEach
  void close() {
    connection.close();
  }

  private LoopbackSlack slack() {
    return connection.slack();
  }

  private ObjectNode event(String type) {
    return slack().message("C1", "U1", "").put("type", type);
  }

  private ObjectNode revoked(String kind) {
    ObjectNode event = event("tokens_revoked");
    event.putObject("tokens").putArray(kind).add(slack().bot());
    return event;
  }

  private Outcome send() {
    return assertThrows(
            DeliveryException.class,
            () -> connection.platform().send(CHANNEL, Replies.of("briefing")))
        .outcome();
  }

  @Test
  void anUninstalledAppSendsNothingMoreAndSaysWhatToDoWhicheverIsToldFirst() {
    for (List<ObjectNode> order :
        List.of(
            List.of(event("app_uninstalled"), revoked("bot")),
            List.of(revoked("bot"), event("app_uninstalled")))) {
      order.forEach(event -> slack().event(event).awaitAcknowledgement());
      assertEquals(Outcome.GONE, send());
      assertEquals(0, slack().calls("chat.postMessage"));
      String status = connection.platform().status();
      assertTrue(status.startsWith("the app was uninstalled: install it again"), status);
    }
  }

  @Test
  void aRevokedTokenOfSomebodyElseChangesNothing() throws Exception {
    slack().event(revoked("oauth")).awaitAcknowledgement();
    connection.platform().send(CHANNEL, Replies.of("briefing"));
    assertEquals(1, slack().posts().size());
  }

  @Test
  void aTokenThatNoLongerCountsIsSaidUntilItDoes() throws Exception {
    slack().fail("chat.postMessage", new Fault.Refused("token_revoked"));
    assertEquals(Outcome.GONE, send());
    String status = connection.platform().status();
    assertTrue(status.startsWith("Slack refuses the bot (token_revoked): install"), status);
    connection.platform().send(CHANNEL, Replies.of("briefing"));
    connection.awaitStatus("connected as");
  }

  @Test
  void aMissingScopeIsSaid() {
    slack().fail("chat.postMessage", new Fault.Refused("missing_scope"));
    assertEquals(Outcome.REJECTED, send());
    assertTrue(connection.platform().status().contains("add the scopes of the manifest"));
  }

  @Test
  void aChannelThatIsArchivedDeletedOrLeftIsGone() throws Exception {
    for (String type : List.of("channel_archive", "channel_deleted")) {
      slack().event(event(type)).awaitAcknowledgement();
      Inbound.Gone gone = assertInstanceOf(Inbound.Gone.class, inbox.nextOf());
      assertEquals(CHANNEL, gone.place());
    }
    slack().event(event("member_left_channel").put("user", slack().bot())).awaitAcknowledgement();
    assertInstanceOf(Inbound.Gone.class, inbox.nextOf());
    slack().event(event("member_left_channel")).awaitAcknowledgement();
    assertFalse(inbox.all().size() > 3);
  }
}
