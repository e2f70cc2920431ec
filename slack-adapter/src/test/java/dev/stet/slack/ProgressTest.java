package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Inbound;
import dev.stet.chat.Signals.Working;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String METHOD = "assistant.threads.setStatus";

  private final RecordingInbox inbox = new RecordingInbox();
  private final Connection connection = Connection.open(inbox);

  @AfterEach
  void close() {
    connection.close();
  }

  private LoopbackSlack slack() {
    return connection.slack();
  }

  private Inbound.Message say(String channel) throws InterruptedException {
    slack().say(channel, "U1", slack().mention() + " who sails?");
    return inbox.next();
  }

  @Test
  void whoWaitsSeesWithinASecondThatTheyWereHeardAndItEndsWithTheAnswer() throws Exception {
    Duration best = Duration.ofDays(1);
    for (int round = 0; round < 3 && best.toMillis() >= 1_000; round++) {
      Inbound.Message asked = say("D1" + round);
      long began = System.nanoTime();
      try (Working _ = connection.platform().working(asked, "is looking")) {
        assertEquals("is looking", slack().awaitStatus());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        best = took.compareTo(best) < 0 ? took : best;
      }
      assertEquals("", slack().awaitStatus());
    }
    assertTrue(best.toMillis() < 1_000, best.toString());
  }

  @Test
  void anAnswerThatFailsTakesItAwayToo() throws Exception {
    Inbound.Message message = say("D1");
    try (Working _ = connection.platform().working(message, "is looking")) {
      slack().awaitStatus();
      throw new IllegalStateException("planted");
    } catch (IllegalStateException e) {
      assertEquals("", slack().awaitStatus());
    }
  }

  @Test
  void anAnswerThatIsThereAtOnceAndAChannelShowNothing() throws Exception {
    connection.platform().working(say("D1"), "is looking").close();
    try (Working _ = connection.platform().working(say("C1"), "is looking");
        Working _ = connection.platform().working(say("D2"), "is looking")) {
      slack().awaitStatus();
    }
    slack().awaitStatus();
    assertEquals(2, slack().calls(METHOD));
  }

  @Test
  void whereSlackShowsNoStatusNothingIsLost() throws Exception {
    slack().fail(METHOD, new Fault.Refused("method_not_supported_for_channel_type"));
    try (Working _ = connection.platform().working(say("D1"), "is looking")) {
      while (slack().calls(METHOD) == 0) {
        Thread.onSpinWait();
      }
    }
    assertEquals("", slack().awaitStatus());
  }
}
