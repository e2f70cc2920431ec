package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingTest {
  private static final Place CHANNEL = new Place("slack", "C1", "1790000000.000100");

  private final Connection connection = Connection.idle();

  @AfterEach
  void close() {
    connection.close();
  }

  private static Reply reply(String text) {
    return new Reply(List.of(new Block.Paragraph(RichText.plain(text))));
  }

  private DeliveryException failure(Fault fault) {
    connection.slack().fail("chat.postMessage", fault);
    return failure(connection.platform());
  }

  private static DeliveryException failure(SlackPlatform platform) {
    return assertThrows(DeliveryException.class, () -> platform.send(CHANNEL, reply("x")));
  }

  @Test
  void theProofIsTheTimeStampThatSlackGave() throws Exception {
    MessageRef proof = connection.platform().send(CHANNEL, reply("It sails on Monday."));
    Posted posted = connection.slack().awaitPost();
    assertEquals(new MessageRef(CHANNEL, posted.ts()), proof);
    assertEquals("C1", posted.channel());
    assertEquals("1790000000.000100", posted.thread());
    assertEquals("It sails on Monday.", posted.visible());
    assertEquals("It sails on Monday.", posted.text());
  }

  @Test
  void whateverIsPostedHasATextAndUnfoldsNothingAndIsForItsThreadAlone() throws Exception {
    RecordingInbox inbox = new RecordingInbox();
    SlackPlatform platform = connection.platform();
    platform.start(inbox);
    connection.slack().command("C1", "U1", "who sails?");
    platform.answer(inbox.next(), Replies.answer("It sails."), 0);
    connection.slack().press(connection.slack().awaitPost(), "U1", "More");
    Inbound.Press press = inbox.nextPress();
    Inbound.Press home = new Inbound.Press("x", press.message(), new MessageRef(CHANNEL, "1.1"));
    List<Posting> ways =
        List.of(
            () -> platform.send(CHANNEL, Replies.answer("It sails.")),
            () -> platform.share(press, "Shared by", Replies.answer("It sails.")),
            () -> platform.whisper(atHome(home), Replies.answer("It sails.")));
    for (Posting way : ways) {
      way.post();
      assertTrue(connection.slack().awaitPost().text().startsWith("It sails."));
      for (String field : List.of("unfurl_links", "unfurl_media", "reply_broadcast")) {
        assertEquals("0", connection.slack().sent("chat.postMessage", field), field);
      }
    }
  }

  private static Inbound.Press atHome(Inbound.Press press) {
    Inbound.Message said =
        new Inbound.Message(
            "x", Places.home("U1"), press.author(), "x", Inbound.Audience.PRIVATE, Connection.NOW);
    return new Inbound.Press("x", said, press.on());
  }

  private interface Posting {
    void post() throws DeliveryException;
  }

  /** Whatever the SDK would like to do, one call. */
  @Test
  void aRateLimitIsARefusalThatSaysHowLongToWait() {
    DeliveryException failure = failure(new Fault.RateLimited(7));
    assertEquals(Outcome.REFUSED, failure.outcome());
    assertEquals(Duration.ofSeconds(7), failure.retryAfter());
    assertEquals(1, connection.slack().calls("chat.postMessage"));
  }

  @Test
  void anAnswerThatDoesNotComeLeavesItUnknown() {
    LoopbackSlack slack = connection.slack();
    slack.fail("chat.postMessage", new Fault.Stalled());
    SlackSettings settings =
        new SlackSettings(
            slack.botToken(), slack.appToken(), slack.apiUrl(), Duration.ofMillis(700));
    try (SlackPlatform impatient = Connection.platform(settings)) {
      assertEquals(Outcome.UNKNOWN, failure(impatient).outcome());
    }
    assertEquals(1, slack.posts().size());
    assertEquals(1, slack.calls("chat.postMessage"));
  }

  /** OkHttp would post it again on its own. */
  @Test
  void aConnectionThatDiesAfterSendingLeavesItUnknownAndPostsOnce() throws Exception {
    connection.platform().send(CHANNEL, reply("so that there is a connection to reuse"));
    DeliveryException failure = failure(new Fault.Dropped());
    assertEquals(Outcome.UNKNOWN, failure.outcome());
    assertEquals(2, connection.slack().calls("chat.postMessage"));
    assertEquals(2, connection.slack().posts().size());
  }

  @Test
  void anUnreadableAnswerLeavesItUnknown() {
    assertEquals(Outcome.UNKNOWN, failure(new Fault.Garbled("<html>")).outcome());
    assertEquals(Outcome.UNKNOWN, failure(new Fault.Garbled("")).outcome());
    assertEquals(2, connection.slack().posts().size());
  }

  @Test
  void aSlackThatCannotBeReachedRefused() {
    try (SlackPlatform nowhere =
        Connection.platform("xoxb-1", "xapp-1", URI.create("http://127.0.0.1:1/api/"))) {
      DeliveryException failure = failure(nowhere);
      assertEquals(Outcome.REFUSED, failure.outcome());
      assertNull(failure.retryAfter());
    }
  }

  @Test
  void serverErrorsAreRefusalsOnlyWhereNothingCanHaveHappened() {
    assertEquals(Outcome.REFUSED, failure(new Fault.Status(503)).outcome());
    assertEquals(Outcome.UNKNOWN, failure(new Fault.Status(500)).outcome());
    assertEquals(Outcome.UNKNOWN, failure(new Fault.Status(504)).outcome());
    assertEquals(Outcome.REJECTED, failure(new Fault.Status(404)).outcome());
  }

  @Test
  void wherePeopleNoLongerWantItOrSlackNoLongerKnowsItNothingIsTriedAgain() {
    for (String error :
        List.of(
            "not_in_channel",
            "channel_not_found",
            "is_archived",
            "account_inactive",
            "token_revoked")) {
      DeliveryException failure = failure(new Fault.Refused(error));
      assertEquals(Outcome.GONE, failure.outcome(), error);
      assertTrue(String.valueOf(failure.getMessage()).contains(error));
    }
  }

  @Test
  void whatSlackWillNeverTakeIsRejectedWithAReason() {
    for (String error : List.of("restricted_action", "missing_scope", "msg_too_long", "new_one")) {
      DeliveryException failure = failure(new Fault.Refused(error));
      assertEquals(Outcome.REJECTED, failure.outcome(), error);
      assertTrue(String.valueOf(failure.getMessage()).contains(error));
    }
  }

  @Test
  void anAnswerThatIsNotOkIsAFailure() {
    assertEquals(Outcome.REFUSED, failure(new Fault.Refused("ratelimited")).outcome());
    assertEquals(Outcome.UNKNOWN, failure(new Fault.Refused("internal_error")).outcome());
    assertEquals(Outcome.UNKNOWN, failure(new Fault.Refused("fatal_error")).outcome());
  }

  /** It reaches people where the bot is no member, and nobody else. */
  @Test
  void theAnswerToACommandGoesToItsAuthorAloneAsOftenAsSlackAllows() throws Exception {
    RecordingInbox inbox = new RecordingInbox();
    connection.platform().start(inbox);
    connection.slack().command("C1", "U1", "who sails?");
    Place place = inbox.next().place();
    for (int i = 0; i < 6; i++) {
      connection.platform().send(place, reply("answer " + i));
      Posted posted = connection.slack().awaitPost();
      assertEquals(i < 5 ? "response_url" : "chat.postEphemeral", posted.method());
      assertEquals("U1", posted.user());
      assertEquals("C1", posted.channel());
      assertEquals("answer " + i, posted.visible());
    }
  }

  @Test
  void theAnswerToACommandFromBeforeARestartIsStillForItsAuthorAlone() throws Exception {
    connection.platform().send(Places.onlyFor("C1", "U1"), reply("late"));
    Posted posted = connection.slack().awaitPost();
    assertEquals("chat.postEphemeral", posted.method());
    assertEquals("U1", posted.user());
  }

  @Test
  void aReplyBeyondTheLimitsIsAMistakeOfTheCaller() {
    int most = connection.platform().limits().characters();
    assertThrows(
        IllegalArgumentException.class,
        () -> connection.platform().send(CHANNEL, reply("x".repeat(most + 1))));
    assertFalse(most > 9_000);
  }
}
