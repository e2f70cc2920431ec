package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Button;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.testkit.telegram.Call;
import dev.stet.testkit.telegram.Fault;
import dev.stet.testkit.telegram.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a button that is pressed. */
class PressTest {
  private static final Place GROUP = new Place("telegram", "-1001234567890123", "17");

  private Rig rig = Rig.polling();

  @AfterEach
  void close() {
    rig.close();
  }

  private Shown withButton(Place place) throws DeliveryException {
    Button more = new Button.Act("More", "more @a");
    rig.platform.send(place, new Reply(List.of(Rig.note("one", more))));
    return rig.server.awaitShown();
  }

  private Inbound.Press press(long user) throws DeliveryException {
    rig.server.people().press(user, withButton(Rig.CHAT), "More");
    return rig.await(Inbound.Press.class);
  }

  @Test
  void aPressIsHeardAsIfItHadBeenWritten() throws DeliveryException {
    Shown shown = withButton(GROUP);
    rig.server.people().press(42, shown, "More");
    Inbound.Press press = rig.await(Inbound.Press.class);
    assertEquals("more @a", press.message().text());
    assertEquals(GROUP, press.place());
    assertEquals("42", press.author().id());
    assertEquals("en", press.message().language());
    assertEquals(Audience.ADDRESSED, press.message().audience());
    assertEquals(new MessageRef(GROUP, Integer.toString(shown.id())), press.on());
    Duration age = Duration.between(press.message().sent(), Instant.now());
    assertTrue(age.compareTo(Duration.ofSeconds(5)) < 0);
    rig.server.people().press(42, shown, "More");
    Inbound.Press again = rig.await(Inbound.Press.class);
    assertNotEquals(press.id(), again.id());
    assertNotEquals(press.message().id(), again.message().id());
  }

  @Test
  void everyPressIsAcknowledgedWithinTwoSecondsWhetherItIsUnderstoodOrNot()
      throws DeliveryException {
    Shown shown = withButton(Rig.CHAT);
    rig.server.people().press(42, shown, "More");
    rig.server.people().press(42, shown, "", true);
    rig.server.people().press(42, shown, "page:3", true);
    rig.server.people().press(42, shown, "1:more @a", false);
    rig.server.receive(
        "{\"callback_query\":{\"id\":\"66\",\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":"
            + "\"A\"},\"inline_message_id\":\"x\",\"chat_instance\":\"5\",\"data\":\"1:more\"}}");
    long began = System.nanoTime();
    List<Call> answers = rig.server.awaitCalls("answerCallbackQuery", 5);
    Rig.await("acknowledgements", () -> rig.server.openPresses().isEmpty());
    assertTrue(System.nanoTime() - began < 2_000_000_000L);
    assertTrue(answers.stream().noneMatch(call -> call.parameters().has("text")));
  }

  @Test
  void aPressThatTheInboxDoesNotTakeIsAcknowledgedAllTheSameAndOnce() throws DeliveryException {
    rig.close();
    rig =
        Rig.polling(
            Rig.QUICK,
            inbound -> {
              throw new IllegalStateException("the disk is full");
            });
    rig.server.people().press(42, withButton(Rig.CHAT), "More");
    rig.server.awaitCalls("answerCallbackQuery", 1);
    rig.server.awaitCalls("getUpdates", rig.server.calls("getUpdates").size() + 3);
    assertEquals(1, rig.server.calls("answerCallbackQuery").size());
  }

  @Test
  void whatIsPressedOnAMessageThatIsOutOfReachIsAnsweredWithANewOne() throws DeliveryException {
    rig.server.people().press(42, withButton(Rig.CHAT), "1:more @a", false);
    Inbound.Message message = rig.awaitMessage();
    assertEquals("more @a", message.text());
    assertEquals(Audience.PRIVATE, message.audience());
    assertEquals("One more.", say(message).text());
  }

  private Shown say(Inbound.Message question) throws DeliveryException {
    rig.platform.answer(question, Reply.of("One more."), 0);
    return rig.server.awaitShown();
  }

  @Test
  void aWhisperIsShownToWhoeverPressedAndToNobodyElse() throws DeliveryException {
    Inbound.Press press = press(42);
    rig.platform.whisper(press, Reply.of("That was all."));
    Call answer = rig.server.awaitCalls("answerCallbackQuery", 1).getFirst();
    assertEquals("That was all.", answer.parameters().path("text").asText());
    assertTrue(rig.server.shown().isEmpty());
    assertTrue(rig.server.openPresses().isEmpty());
  }

  @Test
  void aWhisperThatDoesNotFitOnThePlateOrComesTooLateIsSaidBelowTheMessage()
      throws DeliveryException {
    Inbound.Press press = press(42);
    rig.platform.whisper(press, Reply.of("word ".repeat(60)));
    Shown below = rig.server.awaitShown();
    assertEquals(press.on().id(), String.valueOf(below.manner().answers()));
    Inbound.Press late = press(42);
    rig.server.awaitCalls("answerCallbackQuery", 2);
    rig.platform.whisper(late, Reply.of("Ask again, please."));
    assertEquals("Ask again, please.", rig.server.awaitShown().text());
    Inbound.Press expired = press(42);
    rig.server.expireQueries();
    rig.platform.whisper(expired, Reply.of("Too old."));
    assertEquals("Too old.", rig.server.awaitShown().text());
  }

  @Test
  void aPressIsAcknowledgedAsSoonAsItsMessageHasChanged() throws DeliveryException {
    Inbound.Press press = press(42);
    rig.server.fail("answerCallbackQuery", Fault.badGateway());
    long began = System.nanoTime();
    rig.platform.edit(press.on(), Reply.of("two"));
    rig.server.awaitCalls("answerCallbackQuery", 1);
    assertTrue(System.nanoTime() - began < Presses.LATEST.toNanos() / 2);
  }
}
