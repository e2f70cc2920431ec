package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Button;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one person was told can be told the channel. */
class SharingTest {
  private static final Fault NO_MEMBER = new Fault.Refused("not_in_channel");
  private static final Reply ANSWER = Replies.answer("The ferry sails at noon.");

  private final RecordingInbox inbox = new RecordingInbox();
  private final Connection connection = Connection.open(inbox);

  @AfterEach
  void close() {
    connection.close();
  }

  private LoopbackSlack slack() {
    return connection.slack();
  }

  private Inbound.Press pressed() throws Exception {
    slack().command("C1", "U1", "who sails?");
    Button share = new Button.Act("Share", "share page 0 @a1b2c3d4");
    Reply answer = new Reply(List.of(new Block.Note(RichText.plain("Noon."), List.of(share))));
    connection.platform().send(inbox.next().place(), answer);
    slack().press(slack().awaitPost(), "U1", "Share").awaitAcknowledgement();
    return inbox.nextPress();
  }

  private Posted share(Inbound.Press press) throws Exception {
    connection.platform().share(press, "Shared by", ANSWER);
    return slack().awaitPost();
  }

  @Test
  void whatIsReadAloneBesideOthersIsAsideAndWithNobodyElseIsPrivate() throws Exception {
    assertEquals(Audience.ASIDE, pressed().message().audience());
    slack().command("C1", "U1", "x");
    assertEquals(Audience.ASIDE, inbox.next().audience());
    slack().shortcut(Interactions.FIND_SOURCE, "U1", slack().message("C1", "U2", "x"));
    assertEquals(Audience.ASIDE, inbox.next().audience());
    slack().command("D1", "U1", "x");
    assertEquals(Audience.PRIVATE, inbox.next().audience());
  }

  @Test
  void whatIsSharedIsForAllAndNamesWhoSharedItByAnElementAndNoMarkup() throws Exception {
    Posted shared = share(pressed());
    assertEquals("chat.postMessage", shared.method());
    assertEquals("", shared.user());
    assertEquals("C1", shared.channel());
    assertEquals("", shared.thread());
    assertTrue(
        shared.visible().startsWith("Shared by @U1\nThe ferry sails at noon."), shared::visible);
    assertEquals("user", shared.blocks().at("/0/elements/0/elements/1/type").asText());
    assertTrue(shared.buttons().contains("More"));
  }

  @Test
  void whereTheBotIsNoMemberSlacksAddressIsUsedAsOftenAsSlackAllows() throws Exception {
    Inbound.Press press = pressed();
    for (int i = 0; i < 5; i++) {
      slack().failIn("C1", "chat.postMessage", NO_MEMBER);
      Posted shared = share(press);
      assertEquals("response_url", shared.method());
      assertEquals("", shared.user());
      assertFalse(shared.replaces());
    }
    slack().failIn("C1", "chat.postMessage", NO_MEMBER);
    assertThrows(DeliveryException.class, () -> share(press));
  }

  @Test
  void theButtonsOfWhatWasSharedWhereTheBotIsNoMemberWork() throws Exception {
    slack().failIn("C1", "chat.postMessage", NO_MEMBER);
    Posted shared = share(pressed());
    slack().press(shared, "U2", "More").awaitAcknowledgement();
    MessageRef on = inbox.nextPress().on();
    slack().failIn("C1", "chat.update", NO_MEMBER);
    connection.platform().edit(on, Replies.answer("Page two."));
    Posted page = slack().awaitPost();
    assertEquals("response_url", page.method());
    assertTrue(page.replaces());
    assertEquals("", page.user());
  }

  @Test
  void aConnectionThatDiesWhileSharingPostsOnce() throws Exception {
    Inbound.Press press = pressed();
    slack().fail("chat.postMessage", new Fault.Dropped());
    DeliveryException e = assertThrows(DeliveryException.class, () -> share(press));
    assertEquals(DeliveryException.Outcome.UNKNOWN, e.outcome());
    assertEquals(2, slack().posts().size());
  }
}
