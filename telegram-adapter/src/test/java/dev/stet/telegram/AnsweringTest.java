package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.telegram.TelegramSettings.Options;
import dev.stet.testkit.telegram.Call;
import dev.stet.testkit.telegram.Fault;
import dev.stet.testkit.telegram.LoopbackBotApi;
import dev.stet.testkit.telegram.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where an answer ends up, and that it always ends up somewhere. */
class AnsweringTest {
  private static final long GROUP = -1001234567890123L;

  private final Rig rig = Rig.polling();

  @AfterEach
  void close() {
    rig.close();
  }

  private Inbound.Message asked() {
    rig.server.groupMessage(GROUP, 42, "@stet_bot when?");
    return rig.awaitMessage();
  }

  private Inbound.Message askedIn(int topic) {
    rig.server.groupMessage(
        GROUP,
        42,
        "@stet_bot when?",
        m -> m.put("is_topic_message", true).put("message_thread_id", topic));
    return rig.awaitMessage();
  }

  private Shown answer(Inbound.Message question, int page) throws DeliveryException {
    rig.platform.answer(question, Reply.of("At nine."), page);
    return rig.server.awaitShown();
  }

  @Test
  void whereOthersReadAlongAnAnswerIsAReplyToItsQuestion() throws DeliveryException {
    Shown shown = answer(asked(), 0);
    assertEquals(rig.server.lastMessage(), shown.manner().answers());
    Call call = rig.server.calls("sendMessage").getFirst();
    assertTrue(
        call.parameters().path("reply_parameters").path("allow_sending_without_reply").asBoolean());
    assertFalse(shown.manner().silent());
  }

  @Test
  void laterPartsMakeNoSoundAndHangOnNothing() throws DeliveryException {
    Shown shown = answer(asked(), 1);
    assertNull(shown.manner().answers());
    assertTrue(shown.manner().silent());
  }

  @Test
  void aPersonAloneWithTheBotNeedsNoReplyMark() throws DeliveryException {
    rig.server.privateMessage(42, "when?");
    assertNull(answer(rig.awaitMessage(), 0).manner().answers());
  }

  @Test
  void anAnswerStaysInTheTopicOfItsQuestion() throws DeliveryException {
    Shown shown = answer(askedIn(17), 0);
    assertEquals(17, shown.thread());
    assertEquals(rig.server.lastMessage(), shown.manner().answers());
  }

  @Test
  void whereTheTopicIsClosedOrGoneTheGeneralOneGetsTheAnswer() throws DeliveryException {
    Inbound.Message closed = askedIn(17);
    Inbound.Message deleted = askedIn(18);
    rig.server.people().closeTopic(GROUP, 17);
    rig.server.people().deleteTopic(GROUP, 18);
    for (Inbound.Message question : List.of(closed, deleted)) {
      MessageRef sent = rig.platform.answer(question, Reply.of("At nine."), 0);
      assertNull(rig.server.awaitShown().thread());
      assertNull(sent.place().thread());
    }
    assertEquals(4, rig.server.calls("sendMessage").size());
  }

  @Test
  void aGroupThatBecameAnotherGetsTheMessageThereOnceAndItsStateMoves() throws DeliveryException {
    long old = -4711;
    rig.server.people().upgrade(old, GROUP);
    MessageRef sent = rig.platform.send(new Place("telegram", "-4711", null), Reply.of("At nine."));
    assertEquals(Long.toString(GROUP), rig.server.awaitShown().chat());
    assertEquals(Long.toString(GROUP), sent.place().conversation());
    assertEquals(2, rig.server.calls("sendMessage").size());
    Inbound.Moved moved = rig.await(Inbound.Moved.class);
    assertEquals("-4711", moved.place().conversation());
    assertEquals(Long.toString(GROUP), moved.to().conversation());
  }

  @Test
  void aGroupThatSaysThatItBecameAnotherIsHeardAndItIsOneThing() {
    rig.server.people().upgradeAloud(-4711, GROUP, 42);
    Inbound.Moved before = rig.await(Inbound.Moved.class);
    assertEquals("-4711", before.place().conversation());
    assertEquals(Long.toString(GROUP), before.to().conversation());
    assertEquals(before, rig.await(Inbound.Moved.class));
  }

  @Test
  void aQuestionOfBeforeTheMoveIsAnsweredWithoutAReplyMark() throws DeliveryException {
    rig.server.groupMessage(-4711, 42, "@stet_bot when?");
    Inbound.Message question = rig.awaitMessage();
    rig.server.people().upgrade(-4711, GROUP);
    assertNull(answer(question, 0).manner().answers());
  }

  @Test
  void formattingThatTelegramDoesNotUnderstandCostsNoWord() throws DeliveryException {
    rig.server.fail("sendMessage", Fault.refusal(400, "Bad Request: can't parse entities: oh"));
    rig.send(Rig.quote("At <nine>."), Rig.note("Timetable"));
    Shown plain = rig.server.awaitShown();
    assertEquals("At <nine>.\nTimetable", plain.text());
    assertEquals(List.of(), plain.entities());
    assertEquals(2, rig.server.calls("sendMessage").size());
  }

  @Test
  void aRefusalThatStaysIsNotRepeated() {
    rig.server.fail("sendMessage", Fault.refusal(400, "Bad Request: can't parse entities: oh"));
    rig.server.fail("sendMessage", Fault.refusal(400, "Bad Request: can't parse entities: oh"));
    try {
      rig.send(Rig.quote("At nine."));
    } catch (DeliveryException e) {
      assertEquals(DeliveryException.Outcome.REJECTED, e.outcome());
    }
    assertEquals(2, rig.server.calls("sendMessage").size());
  }

  @Test
  void whatMustNotBePassedOnCannotBe() throws DeliveryException {
    assertFalse(answer(asked(), 0).manner().guarded());
    try (Rig guarded = Rig.sending(new Options(Optional.empty(), true))) {
      guarded.say("Confidential.");
      assertTrue(guarded.server.awaitShown().manner().guarded());
      guarded.platform.send(Rig.CHAT, Reply.of("All of it."), "answer.txt", "text");
      assertTrue(guarded.server.awaitShown().manner().guarded());
    }
  }

  @Test
  void typingIsShownUntilTheAnswerAndNeverHoldsItUp() throws DeliveryException {
    Inbound.Message question = askedIn(17);
    rig.server.fail("sendChatAction", new Fault.Late(Duration.ofSeconds(30)));
    try (var _ = rig.platform.working(question, "is looking")) {
      Call typing = rig.server.awaitCalls("sendChatAction", 1).getFirst();
      assertEquals("typing", typing.parameters().path("action").asText());
      assertEquals(17, typing.parameters().path("message_thread_id").asInt());
      long began = System.nanoTime();
      answer(question, 0);
      assertTrue(System.nanoTime() - began < 1_000_000_000L);
    }
  }

  @Test
  void typingIsShownAgainAndAgainUntilItIsOverOrNotWanted() {
    try (Errands errands = errands()) {
      Typing typing = new Typing(errands, Duration.ofMillis(20));
      try (var _ = typing.in(Rig.CHAT)) {
        rig.server.awaitCalls("sendChatAction", 3);
      }
      int seen = rig.server.calls("sendChatAction").size();
      rig.server.fail("sendChatAction", Fault.refusal(403, "Forbidden: bot was blocked"));
      try (var _ = typing.in(Rig.CHAT)) {
        rig.server.awaitCalls("sendChatAction", seen + 1);
      }
      try (var _ = typing.in(new Place("telegram", "inline:5", null))) {
        assertTrue(rig.server.calls("sendChatAction").size() <= seen + 3);
      }
    }
  }

  private Errands errands() {
    return new Errands(new TelegramSettings(LoopbackBotApi.TOKEN, rig.server.url(), Rig.QUICK));
  }

  @Test
  void afterTheEndNobodyTypesAndThatIsNoError() {
    Inbound.Message question = asked();
    rig.platform.close();
    try (var _ = rig.platform.working(question, "is looking")) {
      assertTrue(rig.server.calls("sendChatAction").isEmpty());
    }
  }
}
