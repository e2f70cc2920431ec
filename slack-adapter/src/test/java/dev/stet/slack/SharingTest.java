package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one person was told can be told the channel. */
class SharingTest {
  private static final String SHARE = "Share in channel";

  private final RecordingInbox inbox = new RecordingInbox();
  private final Connection connection = Connection.open(inbox);

  @AfterEach
  void close() {
    connection.close();
  }

  private LoopbackSlack slack() {
    return connection.slack();
  }

  private Posted ask(String channel) throws Exception {
    slack().command(channel, "U1", "who sails?");
    connection.platform().send(inbox.next().place(), Replies.answer("The ferry sails at noon."));
    return slack().awaitPost();
  }

  @Test
  void theSameAnswerIsPostedForAllWithTheNameOfWhoSharedIt() throws Exception {
    Posted answer = ask("C1");
    slack().press(answer, "U1", SHARE).awaitAcknowledgement();
    Posted shared = slack().awaitPost();
    assertEquals("", shared.user());
    assertEquals("C1", shared.channel());
    assertFalse(shared.replaces());
    assertTrue(
        shared.visible().startsWith("Shared by @U1\nThe ferry sails at noon."), shared::visible);
    assertFalse(shared.buttons().contains(SHARE));
    assertTrue(shared.buttons().contains("More"));
  }

  @Test
  void sharingTwiceOrARedeliveryPostsOnce() throws Exception {
    Posted answer = ask("C1");
    Delivery pressed = slack().press(answer, "U1", SHARE);
    slack().redeliver(pressed).awaitAcknowledgement();
    assertEquals("", slack().awaitPost().user());
    slack().press(answer, "U1", SHARE).awaitAcknowledgement();
    Posted told = slack().awaitPost();
    assertEquals("U1", told.user());
    assertTrue(told.visible().startsWith("This was shared"), told.visible());
    assertEquals(3, slack().posts().size());
  }

  @Test
  void afterARestartOneIsPolitelyAskedToAskAgain() throws Exception {
    Posted answer = ask("C1");
    connection.platform().close();
    try (SlackPlatform next =
        Connection.platform(slack().botToken(), slack().appToken(), slack().apiUrl())) {
      next.start(inbox);
      slack().awaitSocket();
      slack().press(answer, "U1", SHARE);
      Posted told = slack().awaitPost();
      assertEquals("U1", told.user());
      assertTrue(told.visible().endsWith("please ask again."), told.visible());
    }
  }

  @Test
  void whereNobodyElseIsOrNothingWasFoundThereIsNothingToShare() throws Exception {
    assertFalse(ask("D1").buttons().contains(SHARE));
    slack().command("C1", "U1", "who sails?");
    connection.platform().send(inbox.next().place(), Replies.of("Ask a question."));
    assertFalse(slack().awaitPost().buttons().contains(SHARE));
  }

  @Test
  void aForgedShareSharesNothing() throws Exception {
    Posted answer = ask("C1");
    slack().forge(answer, "U2", "share:0123456789").awaitAcknowledgement();
    assertEquals("U2", slack().awaitPost().user());
  }
}
