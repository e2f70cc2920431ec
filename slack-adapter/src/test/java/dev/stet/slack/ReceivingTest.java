package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Inbox;
import dev.stet.testkit.slack.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Real Bolt over a real socket. */
class ReceivingTest {
  private final RecordingInbox inbox = new RecordingInbox();

  @Test
  void aMentionIsHandedOverOnceThoughSlackTellsItTwice() throws Exception {
    try (Connection connection = Connection.open(inbox)) {
      List<Delivery> told =
          connection.slack().say("C1", "U1", connection.slack().mention() + " who sails?");
      told.forEach(Delivery::awaitAcknowledgement);
      assertEquals(2, told.size());
      assertEquals(1, inbox.all().size());
      Inbound.Message message = inbox.next();
      assertEquals("who sails?", message.text());
      assertEquals(told.getFirst().ts(), message.place().thread());
    }
  }

  @Test
  void aDirectMessageIsPrivate() throws Exception {
    try (Connection connection = Connection.open(inbox)) {
      connection.slack().say("D1", "U1", "R&amp;D &lt;5%?");
      Inbound.Message message = inbox.next();
      assertEquals(Audience.PRIVATE, message.audience());
      assertEquals("R&D <5%?", message.text());
    }
  }

  @Test
  void aCommandIsSaidAsideAndItsPlaceIsForItsAuthorAlone() throws Exception {
    try (Connection connection = Connection.open(inbox)) {
      connection.slack().command("C1", "U1", " who sails? ").awaitAcknowledgement();
      Inbound.Message message = inbox.next();
      assertEquals(Audience.ASIDE, message.audience());
      assertEquals("who sails?", message.text());
      assertEquals(Connection.NOW, message.sent());
      assertEquals("U1", Places.onlyReader(message.place()));
      connection.slack().command("D1", "U1", "");
      assertEquals(Audience.PRIVATE, inbox.next().audience());
    }
  }

  @Test
  void aRedeliveredMessageOrCommandIsHandedOverOnce() {
    try (Connection connection = Connection.open(inbox)) {
      List<Delivery> deliveries = new ArrayList<>(connection.slack().say("D1", "U1", "once"));
      deliveries.add(connection.slack().command("C1", "U1", "once"));
      for (Delivery delivery : List.copyOf(deliveries)) {
        deliveries.add(connection.slack().redeliver(delivery));
        deliveries.add(connection.slack().redeliver(delivery));
      }
      deliveries.forEach(Delivery::awaitAcknowledgement);
      assertEquals(2, inbox.all().size());
    }
  }

  @Test
  void eventsThatNobodyWantsAreAcknowledged() {
    try (Connection connection = Connection.open(inbox)) {
      var slack = connection.slack();
      slack
          .event(slack.message("C1", "U1", "x").put("type", "reaction_added"))
          .awaitAcknowledgement();
      slack
          .event(slack.message("C1", "U1", "x").put("subtype", "message_deleted"))
          .awaitAcknowledgement();
      slack
          .event(slack.message("C1", "U1", "x").put("type", "from_the_future"))
          .awaitAcknowledgement();
      assertTrue(inbox.all().isEmpty());
    }
  }

  /** Bolt's own middleware would ask who the bot is, and for which workspace, each time. */
  @Test
  void noMethodIsCalledBeforeAnAcknowledgement() {
    try (Connection connection = Connection.open(inbox)) {
      var slack = connection.slack();
      slack.say("C1", "U1", slack.mention() + " x").forEach(Delivery::awaitAcknowledgement);
      slack.command("C1", "U1", "x").awaitAcknowledgement();
      slack.open("U1", "home").awaitAcknowledgement();
      assertEquals(1, slack.calls("auth.test"));
      assertEquals(0, slack.calls("bots.info"));
      assertEquals(0, slack.calls("users.info"));
    }
  }

  @Test
  void whatTheInboxDidNotTakeIsNotAcknowledgedAndIsTakenTheNextTime() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    CountDownLatch failed = new CountDownLatch(1);
    Inbox full =
        inbound -> {
          if (tries.incrementAndGet() == 1) {
            failed.countDown();
            throw new IllegalStateException("disk full");
          }
          inbox.accept(inbound);
        };
    try (Connection connection = Connection.open(full)) {
      Delivery first = connection.slack().say("D1", "U1", "keep me").getFirst();
      failed.await();
      connection.slack().redeliver(first).awaitAcknowledgement();
      assertEquals("keep me", inbox.next().text());
      assertFalse(first.acknowledged());
    }
  }

  @Test
  void aSlowHandoverDelaysNoOther() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Inbox slow =
        inbound -> {
          if (((Inbound.Message) inbound).text().startsWith("slow")) {
            awaitQuietly(release);
          }
          inbox.accept(inbound);
        };
    try (Connection connection = Connection.open(slow)) {
      List<Delivery> held = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        held.addAll(connection.slack().say("C" + i, "U1", "slow " + i));
      }
      connection.slack().say("D1", "U1", "quick").getFirst().awaitAcknowledgement();
      assertEquals("quick", inbox.next().text());
      assertTrue(held.stream().noneMatch(Delivery::acknowledged));
      release.countDown();
      held.forEach(Delivery::awaitAcknowledgement);
    }
  }

  @Test
  void fiftyQuestionsAtOnceAreAcknowledgedWithinHalfASecond() {
    try (Connection connection = Connection.open(inbox)) {
      Duration slowest = Connection.slowest(connection.slack());
      assertTrue(slowest.toMillis() < Connection.WANTED_MILLIS, () -> "slowest: " + slowest);
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
