package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Inbound;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What our own links lead to is shown where it may be read. */
class UnfurlingTest {
  private static final String OURS = "https://stet.example/d/good?a=1&b=2#passage";

  private final Connection connection = Connection.open(new RecordingInbox());
  private final BlockingQueue<Inbound.Message> asked = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    connection.close();
  }

  private LoopbackSlack slack() {
    connection
        .platform()
        .unfurl((url, posted) -> {
          asked.add(posted);
          boolean shown = url.equals(OURS) && posted.place().conversation().equals("C1");
          return shown ? Optional.of(Replies.answer("*The* ferry <sails>.")) : Optional.empty();
        });
    return connection.slack();
  }

  @Test
  void aLinkOfOursShowsItsPassage() throws Exception {
    slack().link("C1", "U1", OURS, "https://other.example/x").awaitAcknowledgement();
    Posted unfurl = slack().awaitPost();
    assertEquals("chat.unfurl", unfurl.method());
    assertEquals(OURS, unfurl.text());
    assertTrue(unfurl.visible().startsWith("*The* ferry <sails>."), unfurl.visible());
    Inbound.Message posted = asked.take();
    assertEquals("U1", posted.author().id());
    assertEquals("C1", posted.place().conversation());
  }

  @Test
  void foreignLinksAndClosedPassagesShowNothing() throws Exception {
    slack().link("C2", "U1", OURS).awaitAcknowledgement();
    slack().link("C1", "U1", "https://other.example/x").awaitAcknowledgement();
    asked.take();
    asked.take();
    slack().link("C1", "U1", OURS).awaitAcknowledgement();
    slack().awaitPost();
    assertEquals(1, slack().calls("chat.unfurl"));
  }

  @Test
  void aRedeliveryShowsItOnceAndARefusalIsNotTriedAgain() {
    slack().fail("chat.unfurl", new Fault.Refused("cannot_unfurl_url"));
    var told = slack().link("C1", "U1", OURS);
    slack().redeliver(told).awaitAcknowledgement();
    slack().link("C1", "U1", OURS).awaitAcknowledgement();
    slack().awaitPost();
    assertEquals(2, slack().calls("chat.unfurl"));
    assertEquals(List.of("chat.unfurl"), slack().posts().stream().map(Posted::method).toList());
  }
}
