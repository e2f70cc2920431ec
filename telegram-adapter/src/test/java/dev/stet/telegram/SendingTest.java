package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.MessageRef;
import dev.stet.testkit.telegram.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of a message after each way in which sending ends. */
class SendingTest {
  private final Rig rig = Rig.sending();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void returnsTheNumberThatTelegramGave() throws DeliveryException {
    MessageRef sent = rig.say("The ferry leaves at nine.");
    assertEquals(Integer.toString(rig.server.awaitShown().id()), sent.id());
    assertEquals(Rig.CHAT, sent.place());
  }

  @Test
  void passesOnHowLongTelegramAsksToWait() {
    DeliveryException slow = failure(Fault.tooManyRequests(7), Outcome.REFUSED);
    assertEquals(Duration.ofSeconds(7), slow.retryAfter());
  }

  @Test
  void doesNotTryAgainWhatTelegramWillNeverTake() {
    DeliveryException blocked =
        failure(Fault.refusal(403, "Forbidden: bot was blocked by the user"), Outcome.GONE);
    assertTrue(message(blocked).contains("403 Forbidden: bot was blocked by the user"));
    failure(Fault.refusal(400, "Bad Request: chat not found"), Outcome.REJECTED);
  }

  @Test
  void mayTryAgainWhenTelegramItselfFailed() {
    failure(Fault.refusal(500, "Internal Server Error"), Outcome.REFUSED);
  }

  @Test
  void doesNotGuessWhenAGatewayAnswers() {
    failure(Fault.badGateway(), Outcome.UNKNOWN);
    failure(new Fault.Garbled(""), Outcome.UNKNOWN);
    failure(new Fault.Garbled("<html>Log in to the wireless network</html>"), Outcome.UNKNOWN);
    failure(new Fault.Garbled("{}"), Outcome.UNKNOWN);
  }

  @Test
  void postsOnceWhenTheConnectionBreaksAfterPosting() {
    failure(new Fault.Dropped(true), Outcome.UNKNOWN);
    assertEquals(1, rig.server.shown().size());
    assertEquals(1, rig.server.calls("sendMessage").size());
  }

  @Test
  void postsOnceOnAConnectionThatWasUsedBefore() throws DeliveryException {
    rig.say("first");
    failure(new Fault.Dropped(true), Outcome.UNKNOWN);
    assertEquals(2, rig.server.calls("sendMessage").size());
  }

  @Test
  void postsOnceWhenAGatewayInvitesToRepeat() {
    failure(Fault.inviteToRepeat(), Outcome.UNKNOWN);
    assertEquals(1, rig.server.calls("sendMessage").size());
  }

  @Test
  void givesUpAfterTheTimeLimitWithoutKnowing() {
    failure(new Fault.Late(Duration.ofSeconds(8)), Outcome.UNKNOWN);
    assertEquals(1, rig.server.calls("sendMessage").size());
  }

  @Test
  void countsAsPostedWhatIsAnsweredLate() throws DeliveryException {
    rig.server.fail("sendMessage", new Fault.Late(Duration.ofMillis(300)));
    assertEquals(numberOf(rig.say("late")), rig.server.awaitShown().id());
  }

  @Test
  void countsAsPostedWhatTelegramConfirmedInAnAnswerThatBrokeOff() throws DeliveryException {
    rig.server.fail("sendMessage", new Fault.Truncated(60));
    assertEquals(numberOf(rig.say("cut")), rig.server.awaitShown().id());
  }

  @Test
  void countsAsPostedWhatTelegramConfirmedWithoutANumber() throws DeliveryException {
    rig.server.fail("sendMessage", new Fault.Truncated(22));
    assertEquals(Post.NUMBER_LOST, numberOf(rig.say("cut early")));
    rig.server.fail("sendMessage", new Fault.Garbled("{\"ok\":true}"));
    assertEquals(Post.NUMBER_LOST, numberOf(rig.say("no result")));
    rig.server.fail("sendMessage", new Fault.Garbled("{\"ok\":true,\"result\":{\"chat\":7}}"));
    assertEquals(Post.NUMBER_LOST, numberOf(rig.say("odd result")));
  }

  @Test
  void doesNotTakeHalfANumberForTheNumber() throws DeliveryException {
    rig.server.fail(
        "sendMessage", new Fault.Truncated("{'ok':true,'result':{'message_id':50".length()));
    assertEquals(Post.NUMBER_LOST, numberOf(rig.say("cut in the number")));
  }

  @Test
  void doesNotGuessWhenTheAnswerBreaksOffBeforeItSaysAnything() {
    failure(new Fault.Truncated(5), Outcome.UNKNOWN);
    failure(new Fault.Truncated(0), Outcome.UNKNOWN);
  }

  @Test
  void knowsThatNothingWasPostedWhenNobodyListens() {
    rig.server.close();
    DeliveryException refused = assertThrows(DeliveryException.class, () -> rig.say("hello"));
    assertEquals(Outcome.REFUSED, refused.outcome());
  }

  @Test
  void knowsThatNothingWasPostedAfterItWasClosed() {
    rig.platform.close();
    DeliveryException refused = assertThrows(DeliveryException.class, () -> rig.say("hello"));
    assertEquals(Outcome.REFUSED, refused.outcome());
  }

  @Test
  void sendsNothingThatShowsNothing() {
    DeliveryException blank = assertThrows(DeliveryException.class, () -> rig.say(" \n\t\u202C "));
    assertEquals(Outcome.REJECTED, blank.outcome());
    assertTrue(rig.server.calls("sendMessage").isEmpty());
  }

  private DeliveryException failure(Fault fault, Outcome expected) {
    rig.server.fail("sendMessage", fault);
    DeliveryException failure = assertThrows(DeliveryException.class, () -> rig.say("hello"));
    assertEquals(expected, failure.outcome(), () -> fault + ": " + failure);
    return failure;
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    assertNotNull(message);
    return message;
  }

  private static int numberOf(MessageRef sent) {
    return Integer.parseInt(sent.id());
  }
}
