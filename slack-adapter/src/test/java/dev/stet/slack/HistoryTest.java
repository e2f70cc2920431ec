package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Traces.Trace;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message of which nobody knows whether it was posted is found, or surely not there. */
class HistoryTest {
  private static final Place CHANNEL = new Place("slack", "C1", null);
  private static final Instant BEFORE = Instant.ofEpochSecond(1_790_000_000L);
  private static final String MARK = "a subscription 2026-03-10 0";

  private final Connection connection = Connection.idle();
  private final LoopbackSlack slack = connection.slack();

  @AfterEach
  void close() {
    connection.close();
  }

  private Trace find() {
    return connection.platform().find(CHANNEL, MARK, BEFORE);
  }

  private void loseAnswer() {
    slack.fail("chat.postMessage", new Fault.Dropped());
    assertThrows(
        DeliveryException.class, () -> connection.platform().send(CHANNEL, Replies.of("x"), MARK));
  }

  @Test
  void whatWasPostedWithoutAnAnswerIsFoundByItsMark() {
    slack.grant("channels:history");
    loseAnswer();
    String ts = slack.posts().getFirst().ts();
    assertEquals(new Trace.Found(new MessageRef(CHANNEL, ts)), find());
  }

  @Test
  void itIsFoundBehindPagesOfOtherMessages() {
    slack.grant("channels:history");
    loseAnswer();
    slack.chatter("C1", 250);
    assertEquals(slack.posts().getFirst().ts(), ((Trace.Found) find()).message().id());
    assertEquals(3, slack.calls("conversations.history"));
  }

  @Test
  void itIsSurelyNotThereWhenAllSinceWasRead() throws Exception {
    slack.grant("channels:history");
    connection.platform().send(CHANNEL, Replies.of("x"), "another mark");
    connection.platform().send(CHANNEL, Replies.of("x"));
    slack.chatter("C1", 250);
    assertEquals(new Trace.Absent(), find());
  }

  @Test
  void whatWasSaidBeforeIsNotAskedFor() {
    slack.grant("channels:history");
    loseAnswer();
    Instant later = BEFORE.plus(Duration.ofDays(1));
    assertEquals(new Trace.Absent(), connection.platform().find(CHANNEL, MARK, later));
  }

  @Test
  void nobodyCanSayWhereTooMuchWasSaid() {
    slack.grant("channels:history");
    loseAnswer();
    slack.chatter("C1", 1_001);
    assertEquals(new Trace.Unclear(null), find());
    assertEquals(10, slack.calls("conversations.history"));
  }

  @Test
  void nobodyCanSayWithoutTheScope() {
    slack.grant("chat:write");
    loseAnswer();
    assertEquals(new Trace.Unclear(null), find());
    assertFalse(connection.platform().status().contains("missing_scope"));
  }

  @Test
  void itIsLookedAtAgainWhenSlackHasTime() {
    slack.grant("channels:history");
    loseAnswer();
    slack.fail("conversations.history", new Fault.RateLimited(90));
    assertEquals(new Trace.Unclear(Duration.ofSeconds(90)), find());
    slack.fail("conversations.history", new Fault.Status(502));
    assertEquals(new Trace.Unclear(Duration.ofMinutes(1)), find());
  }

  @Test
  void whatOnePersonAloneSeesStandsInNoHistory() {
    slack.grant("channels:history");
    Place alone = Places.onlyFor("C1", "U1");
    assertEquals(new Trace.Unclear(null), connection.platform().find(alone, MARK, BEFORE));
  }
}
