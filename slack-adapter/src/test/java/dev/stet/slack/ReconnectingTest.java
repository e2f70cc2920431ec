package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.Fault;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ReconnectingTest {
  private final RecordingInbox inbox = new RecordingInbox();

  @Test
  void followsSlackToAFreshSocketAndLosesNothing() throws Exception {
    try (Connection connection = Connection.open(inbox)) {
      connection.slack().recycleSockets();
      connection.slack().awaitSocket();
      connection.slack().awaitSocketClosed();
      connection.slack().say("D1", "U1", "after").getFirst().awaitAcknowledgement();
      assertEquals("after", inbox.next().text());
      assertEquals(1, connection.slack().openSockets());
    }
  }

  @Test
  void comesBackAfterABrokenConnectionAndLosesNothing() throws Exception {
    try (Connection connection = Connection.open(inbox)) {
      connection.slack().resetSockets();
      Delivery gap = connection.slack().say("D1", "U1", "said in the gap").getFirst();
      connection.slack().awaitSocket();
      gap.awaitAcknowledgement();
      assertEquals("said in the gap", inbox.next().text());
      assertEquals(1, inbox.all().size());
    }
  }

  /** What was not acknowledged when the socket broke comes again over the next. */
  @Test
  void twoSocketsAndALateAcknowledgementMakeOneHandover() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Inbox slow =
        inbound -> {
          entered.countDown();
          awaitQuietly(release);
          inbox.accept(inbound);
        };
    try (Connection connection = Connection.open(slow)) {
      Delivery first = connection.slack().say("D1", "U1", "once").getFirst();
      entered.await();
      connection.slack().recycleSockets();
      connection.slack().awaitSocket();
      Delivery second = connection.slack().redeliver(first);
      release.countDown();
      second.awaitAcknowledgement();
      assertEquals(1, inbox.all().size());
    }
  }

  @Test
  void aSocketThatHangsWithoutAWordIsNoticedAndLosesNothing() throws Exception {
    try (Connection connection = Connection.open(inbox)) {
      connection.slack().freezeSockets();
      Delivery lost = connection.slack().say("D1", "U1", "into the void").getFirst();
      long began = System.nanoTime();
      connection.slack().awaitSocket();
      assertTrue(System.nanoTime() - began < 30_000_000_000L);
      connection.slack().redeliver(lost).awaitAcknowledgement();
      assertEquals("into the void", inbox.next().text());
      assertEquals(1, inbox.all().size());
    }
  }

  @Test
  void comesBackWhenSlackIsUnwillingForAWhile() throws Exception {
    try (Connection connection = Connection.open(inbox)) {
      // Slack's greeting is heard a moment after the socket is there.
      connection.awaitStatus("socket 0 s old");
      connection.slack().fail("apps.connections.open", new Fault.Status(503));
      connection.slack().resetSockets();
      connection.slack().awaitSocket();
      connection.slack().say("D1", "U1", "after").getFirst().awaitAcknowledgement();
      assertEquals("after", inbox.next().text());
      connection.awaitStatus(", 1 reconnects, ");
    }
  }

  @Test
  void closingEndsTheSocketInGoodOrder() throws Exception {
    try (Connection connection = Connection.open(inbox)) {
      connection.slack().say("D1", "U1", "last").getFirst().awaitAcknowledgement();
      connection.platform().close();
      assertEquals(1000, connection.slack().awaitSocketClosed());
      assertEquals(0, connection.slack().openSockets());
    }
  }

  /** The SDK's own app would open a socket for nobody some seconds later. */
  @Test
  void closingWhileTheConnectionIsDownLeavesNoSocketBehind() {
    try (Connection connection = Connection.open(inbox)) {
      connection.slack().resetSockets();
      connection.platform().close();
      assertEquals(0, connection.slack().openSockets());
      assertTrue(
          Thread.getAllStackTraces().keySet().stream()
              .noneMatch(t -> t.isAlive() && t.getName().contains("socket-mode-session-monitor")),
          "the watch still runs");
    }
  }

  @Test
  void closingLetsEndWhatWasTaken() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Inbox slow =
        (Inbound inbound) -> {
          entered.countDown();
          awaitQuietly(release);
          inbox.accept(inbound);
        };
    try (Connection connection = Connection.open(slow)) {
      Delivery taken = connection.slack().say("D1", "U1", "taken").getFirst();
      entered.await();
      Thread closing = Thread.startVirtualThread(connection.platform()::close);
      release.countDown();
      closing.join();
      taken.awaitAcknowledgement();
      assertEquals("taken", inbox.next().text());
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
