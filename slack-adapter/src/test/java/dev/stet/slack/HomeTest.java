package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeTest {
  private final RecordingInbox inbox = new RecordingInbox();
  private final Connection connection = Connection.open(inbox);

  @AfterEach
  void close() {
    connection.close();
  }

  private LoopbackSlack slack() {
    return connection.slack();
  }

  @Test
  void whoOpensTheirHomeAsksForItEachTime() throws Exception {
    slack().open("U1", "home").awaitAcknowledgement();
    Inbound.Message first = inbox.next();
    assertEquals("home", first.text());
    assertEquals(Audience.PRIVATE, first.audience());
    assertEquals(Places.home("U1"), first.place());
    slack().open("U1", "home").awaitAcknowledgement();
    assertNotEquals(first.id(), inbox.next().id());
  }

  @Test
  void theOtherTabsAskForNothing() {
    slack().open("U1", "messages").awaitAcknowledgement();
    assertTrue(inbox.all().isEmpty());
  }

  @Test
  void whatIsSaidThereIsPublishedForThatPersonAlone() throws Exception {
    connection.platform().send(Places.home("U1"), Replies.answer("Documents"));
    Posted home = slack().awaitPost();
    assertEquals("views.publish", home.method());
    assertEquals("U1", home.user());
    assertTrue(home.visible().startsWith("Documents"), home.visible());
    assertEquals(1, slack().calls("views.publish"));
    assertEquals(0, slack().calls("chat.postMessage"));
  }

  @Test
  void aNewerHomeIsNotOverwritten() throws Exception {
    connection.platform().send(Places.home("U1"), Replies.of("old"));
    try (SlackPlatform other =
        Connection.platform(slack().botToken(), slack().appToken(), slack().apiUrl())) {
      other.send(Places.home("U1"), Replies.of("newer"));
    }
    DeliveryException conflict =
        assertThrows(
            DeliveryException.class,
            () -> connection.platform().send(Places.home("U1"), Replies.of("stale")));
    assertEquals(DeliveryException.Outcome.REFUSED, conflict.outcome());
    assertEquals(2, slack().posts().size());
    connection.platform().send(Places.home("U1"), Replies.of("again"));
  }

  @Test
  void openingItTellsWhatItShowsSoThatARestartDoesNoHarm() throws Exception {
    try (SlackPlatform earlier =
        Connection.platform(slack().botToken(), slack().appToken(), slack().apiUrl())) {
      earlier.send(Places.home("U1"), Replies.of("old"));
    }
    slack().open("U1", "home").awaitAcknowledgement();
    connection.platform().send(inbox.next().place(), Replies.of("new"));
    assertEquals(2, slack().posts().size());
  }

  @Test
  void aButtonThereIsPressedInTheHomeAndWhispersGoToTheMessages() throws Exception {
    connection.platform().send(Places.home("U1"), Replies.answer("Documents"));
    slack().press(slack().awaitPost(), "U1", "More").awaitAcknowledgement();
    Inbound.Press press = inbox.nextPress();
    assertEquals(Places.home("U1"), press.place());
    assertEquals(Audience.PRIVATE, press.message().audience());
    connection.platform().edit(press.on(), Replies.of("More."));
    slack().awaitPost();
    connection.platform().whisper(press, Replies.of("Thank you."));
    Posted told = slack().awaitPost();
    assertEquals("chat.postMessage", told.method());
    assertEquals("U1", told.channel());
  }
}
