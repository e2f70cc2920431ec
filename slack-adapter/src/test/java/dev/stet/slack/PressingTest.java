package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.chat.Button;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PressingTest {
  private static final String QUESTION = "1790000000.000100";
  private static final Place THREAD = new Place("slack", "C1", QUESTION);

  private final RecordingInbox inbox = new RecordingInbox();
  private final Connection connection = Connection.open(inbox);

  @AfterEach
  void close() {
    connection.close();
  }

  private LoopbackSlack slack() {
    return connection.slack();
  }

  private Posted post(Place place, Reply reply) throws Exception {
    connection.platform().send(place, reply);
    return slack().awaitPost();
  }

  @Test
  void buttonsStandBelowTheirBlockAndTheThumbsAreSlacksOwn() throws Exception {
    Posted posted = post(THREAD, Replies.answer("The ferry sails at noon."));
    List<String> types = new ArrayList<>();
    posted.blocks().forEach(block -> types.add(block.path("type").asText()));
    assertEquals(
        List.of("rich_text", "rich_text", "actions", "rich_text", "actions", "context_actions"),
        types);
    assertEquals(
        List.of("Context", "Open source", "More", "\uD83D\uDC4D", "\uD83D\uDC4E"),
        posted.buttons());
    JsonNode thumb = posted.blocks().at("/5/elements/0/positive_button");
    assertEquals("good @a1b2c3d4", thumb.path("value").asText());
    assertEquals("Helpful", thumb.path("accessibility_label").asText());
    assertTrue(posted.blocks().at("/2/elements/0/accessibility_label").isMissingNode());
    assertEquals("https://stet.example/d/abc", posted.blocks().at("/2/elements/1/url").asText());
    assertEquals(
        "The ferry sails at noon.\nHarbour Report, p. 3\n\nSearched 3 documents.\n\n",
        posted.visible());
  }

  @Test
  void noTwoButtonsHaveOneNameAndEachValueIsShort() throws Exception {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Button button = new Button.Act("Context", "context " + i + " @a1b2c3d4");
      blocks.add(new Block.Quote(RichText.plain("Passage " + i)));
      blocks.add(new Block.Note(RichText.plain("Source " + i), List.of(button)));
    }
    Posted posted = post(THREAD, new Reply(blocks));
    Set<String> names = new HashSet<>();
    int buttons = 0;
    for (JsonNode block : posted.blocks()) {
      for (JsonNode element : block.path("elements")) {
        if (element.path("type").asText().equals("button")) {
          buttons++;
          names.add(element.path("action_id").asText());
          assertTrue(element.path("value").asText().length() <= 100);
        }
      }
    }
    assertTrue(posted.blocks().size() <= 45, posted.blocks().size() + " blocks");
    assertEquals(40, buttons);
    assertEquals(40, names.size());
  }

  @Test
  void whoPressesSaysItsActionInThePlaceOfTheMessage() throws Exception {
    Posted posted = post(THREAD, Replies.answer("The ferry sails at noon."));
    Delivery pressed = slack().press(posted, "U2", "More");
    pressed.awaitAcknowledgement();
    Inbound.Press press = inbox.nextPress();
    assertEquals("more @a1b2c3d4", press.message().text());
    assertEquals("U2", press.author().id());
    assertEquals(THREAD, press.place());
    assertEquals(Audience.ADDRESSED, press.message().audience());
    assertEquals(new MessageRef(THREAD, posted.ts()), press.on());
  }

  @Test
  void aThumbIsPressedLikeAnyButton() throws Exception {
    Posted posted = post(new Place("slack", "D1", QUESTION), Replies.answer("At noon."));
    slack().press(posted, "U1", "\uD83D\uDC4E");
    Inbound.Press press = inbox.nextPress();
    assertEquals("bad @a1b2c3d4", press.message().text());
    assertEquals(Audience.PRIVATE, press.message().audience());
  }

  @Test
  void pressingAgainIsAnotherPressAndARedeliveryIsNot() throws Exception {
    Posted posted = post(THREAD, Replies.answer("At noon."));
    Delivery first = slack().press(posted, "U1", "More");
    slack().redeliver(first).awaitAcknowledgement();
    slack().press(posted, "U1", "More").awaitAcknowledgement();
    assertEquals(2, inbox.all().size());
  }

  /** Bolt's own routing calls nobody then. */
  @Test
  void ofTwoActionsAtOnceTheFirstIsPressed() throws Exception {
    Posted posted = post(THREAD, Replies.answer("At noon."));
    ObjectNode payload = slack().pressing(posted, "U1", "More");
    payload.withArray("actions").add(payload.at("/actions/0").deepCopy());
    slack().interact(payload).awaitAcknowledgement();
    assertEquals("more @a1b2c3d4", inbox.nextPress().message().text());
    assertEquals(1, inbox.all().size());
  }

  @Test
  void aButtonThatOnlyOpensAPageSaysNothing() throws Exception {
    Posted posted = post(THREAD, Replies.answer("At noon."));
    slack().press(posted, "U1", "Open source").awaitAcknowledgement();
    assertTrue(inbox.all().isEmpty());
  }

  @Test
  void aButtonWorksAfterARestart() throws Exception {
    Posted posted = post(THREAD, Replies.answer("At noon."));
    connection.platform().close();
    try (SlackPlatform next =
        Connection.platform(slack().botToken(), slack().appToken(), slack().apiUrl())) {
      next.start(inbox);
      slack().awaitSocket();
      slack().press(posted, "U1", "More").awaitAcknowledgement();
      Inbound.Press press = inbox.nextPress();
      assertEquals("more @a1b2c3d4", press.message().text());
      next.edit(press.on(), Replies.answer("The next page."));
      Posted page = slack().awaitPost();
      assertEquals(posted.ts(), page.ts());
      assertTrue(page.visible().startsWith("The next page."), page.visible());
    }
  }

  @Test
  void whatIsWhisperedReachesWhoPressedAlone() throws Exception {
    Posted posted = post(THREAD, Replies.answer("At noon."));
    slack().forge(posted, "U2", "more @forged").awaitAcknowledgement();
    Inbound.Press press = inbox.nextPress();
    connection.platform().whisper(press, Replies.of("There is nothing more to show."));
    Posted whisper = slack().awaitPost();
    assertEquals("U2", whisper.user());
    assertEquals("There is nothing more to show.", whisper.visible());
    assertFalse(whisper.replaces());
    Inbound.Press old = new Inbound.Press("x", press.message(), new MessageRef(THREAD, "1.1"));
    connection.platform().whisper(old, Replies.of("Said without an address."));
    Posted later = slack().awaitPost();
    assertEquals("chat.postEphemeral", later.method());
    assertEquals("U2", later.user());
    assertEquals(QUESTION, later.thread());
  }

  @Test
  void aLongReplyTakesThePlaceOfAMessageAndKeepsItsButtons() throws Exception {
    Posted posted = post(THREAD, Replies.answer("At noon."));
    MessageRef message = new MessageRef(THREAD, posted.ts());
    connection.platform().edit(message, Replies.answer("x".repeat(8_000)));
    Posted edited = slack().awaitPost();
    assertEquals("chat.update", edited.method());
    assertTrue(edited.text().length() <= 4_000);
    assertEquals(posted.buttons(), edited.buttons());
  }

  @Test
  void whatOnePersonSeesIsReplacedWhereItStands() throws Exception {
    slack().command("C1", "U1", "who sails?");
    Posted answer = post(inbox.next().place(), Replies.answer("Page one."));
    slack().press(answer, "U1", "More");
    Inbound.Press press = inbox.nextPress();
    assertEquals(Places.onlyFor("C1", "U1"), press.place());
    connection.platform().edit(press.on(), Replies.answer("Page two."));
    Posted second = slack().awaitPost();
    assertTrue(second.replaces());
    assertEquals("U1", second.user());
    assertTrue(second.visible().startsWith("Page two."), second.visible());
  }

  @Test
  void withoutTheAddressOfAPressTheNextPageIsShownBelow() throws Exception {
    MessageRef unknown = new MessageRef(Places.onlyFor("C1", "U1"), "1790000009.000100");
    connection.platform().edit(unknown, Replies.answer("Page two."));
    Posted second = slack().awaitPost();
    assertEquals("chat.postEphemeral", second.method());
    assertEquals("U1", second.user());
  }
}
