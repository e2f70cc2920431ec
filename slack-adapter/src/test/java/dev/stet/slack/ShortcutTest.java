package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.chat.Inbound;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shortcut "Find the source" on a message of somebody. */
class ShortcutTest {
  private final RecordingInbox inbox = new RecordingInbox();
  private final Connection connection = Connection.open(inbox);

  @AfterEach
  void close() {
    connection.close();
  }

  private LoopbackSlack slack() {
    return connection.slack();
  }

  private Inbound.Message use(ObjectNode message) throws InterruptedException {
    slack().shortcut(Interactions.FIND_SOURCE, "U2", message).awaitAcknowledgement();
    return inbox.next();
  }

  @Test
  void theResultIsForWhoUsedIt() throws Exception {
    Inbound.Message asked = use(slack().message("C1", "U1", "R&amp;D sails at noon"));
    assertEquals("/source R&D sails at noon", asked.text());
    assertEquals("U2", asked.author().id());
    assertEquals(Places.onlyFor("C1", "U2"), asked.place());
    connection.platform().send(asked.place(), Replies.answer("R&D sails at noon."));
    Posted posted = slack().awaitPost();
    assertEquals("U2", posted.user());
    assertEquals("response_url", posted.method());
  }

  @Test
  void theWordsOfAMessageAreNeverACommandOfWhoUsedIt() throws Exception {
    assertEquals("/source forget me", use(slack().message("C1", "U1", "forget me")).text());
    assertEquals("/source /pair off", use(slack().message("C1", "U1", "/pair off")).text());
  }

  @Test
  void messagesWithoutTextOfBotsAndOfFortyThousandCharactersPass() throws Exception {
    assertEquals("/source", use(slack().message("C1", "U1", "")).text());
    ObjectNode bot = slack().message("C1", "U1", "deployed");
    bot.remove("user");
    bot.put("bot_id", "B1").put("subtype", "bot_message");
    assertEquals("/source deployed", use(bot).text());
    String book = "word ".repeat(8_000).strip();
    assertEquals("/source " + book, use(slack().message("C1", "U1", book)).text());
  }

  @Test
  void anotherShortcutAndARedeliveryAreAcknowledged() {
    ObjectNode message = slack().message("C1", "U1", "x");
    slack().shortcut("another", "U2", message).awaitAcknowledgement();
    assertTrue(inbox.all().isEmpty());
    var used = slack().shortcut(Interactions.FIND_SOURCE, "U2", message);
    slack().redeliver(used).awaitAcknowledgement();
    used.awaitAcknowledgement();
    assertEquals(1, inbox.all().size());
  }
}
