package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Coming into places, and being sent away. */
class MembershipTest {
  private static final long GROUP = -1001234567890123L;
  private static final Place PLACE = new Place("telegram", Long.toString(GROUP), null);

  private final Rig rig = Rig.polling();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void whoeverBlocksTheBotIsLeftAloneUntilTheyWriteAgain() throws DeliveryException {
    rig.server.people().block(42);
    assertEquals("42", rig.await(Inbound.Gone.class).place().conversation());
    DeliveryException gone = assertThrows(DeliveryException.class, () -> rig.say("hello"));
    assertEquals(Outcome.GONE, gone.outcome());
    rig.server.people().unblock(42);
    rig.server.privateMessage(42, "/start");
    assertEquals("/start", rig.awaitMessage().text());
    rig.say("hello");
  }

  @Test
  void aGroupThatThrowsTheBotOutIsGone() {
    rig.server.people().removeBot(GROUP, 42);
    assertEquals(PLACE, rig.await(Inbound.Gone.class).place());
    DeliveryException gone =
        assertThrows(DeliveryException.class, () -> rig.platform.send(PLACE, Reply.of("hello")));
    assertEquals(Outcome.GONE, gone.outcome());
  }

  @Test
  void theBotLeavesAGroupIntoWhichAStrangerPutIt() {
    rig.platform.stayWhere((_, host) -> host.id().equals("42"));
    rig.server.people().addBot(GROUP - 1, 7);
    rig.server.awaitCalls("leaveChat", 1);
    rig.server.awaitConfirmed(rig.server.people().addBot(GROUP, 42));
    rig.server.awaitConfirmed(rig.server.privateMessage(42, "next"));
    Rig.await("leaving", () -> rig.server.people().hasLeft(GROUP - 1));
    assertFalse(rig.server.people().hasLeft(GROUP));
    assertEquals("next", rig.awaitMessage().text());
    assertTrue(rig.arrived().isEmpty());
  }

  @Test
  void aDecisionThatFailsCostsNoOtherUpdate() {
    rig.platform.stayWhere((_, _) -> {
      throw new IllegalStateException("invented");
    });
    rig.server.people().addBot(GROUP, 7);
    rig.server.privateMessage(42, "next");
    assertEquals("next", rig.awaitMessage().text());
  }
}
