package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Channels whose setting says that all read what a command is answered. */
class AnsweringAllTest {
  private final RecordingInbox inbox = new RecordingInbox();
  private final Connection connection = Connection.answeringIn(inbox, "C0OPEN");

  @AfterEach
  void close() {
    connection.close();
  }

  private LoopbackSlack slack() {
    return connection.slack();
  }

  private Posted answer() throws Exception {
    connection.platform().answer(inbox.next(), Replies.answer("At noon."), 0);
    return slack().awaitPost();
  }

  @Test
  void theAnswerToACommandIsForAllAndSoIsTheCommand() throws Exception {
    Delivery command = slack().command("C0OPEN", "U1", "who sails?");
    Posted posted = answer();
    assertEquals("chat.postMessage", posted.method());
    assertEquals("C0OPEN", posted.channel());
    assertEquals("", posted.user());
    assertEquals("", posted.thread());
    assertEquals("{\"response_type\":\"in_channel\"}", command.said());
    assertEquals(Audience.ADDRESSED, ((Inbound.Message) inbox.all().getFirst()).audience());
  }

  @Test
  void whereTheBotIsNoMemberSlacksAddressIsUsed() throws Exception {
    slack().command("C0OPEN", "U1", "who sails?");
    slack().failIn("C0OPEN", "chat.postMessage", new Fault.Refused("not_in_channel"));
    Posted posted = answer();
    assertEquals("response_url", posted.method());
    assertEquals("", posted.user());
  }

  @Test
  void elsewhereAndForHowToUseItTheAnswerIsForItsAuthorAlone() throws Exception {
    Delivery command = slack().command("C0OTHER", "U1", "who sails?");
    assertEquals("U1", answer().user());
    assertEquals("", command.said());
    for (String usage : new String[] {"", " ", "help", "Help"}) {
      slack().command("C0OPEN", "U1", usage);
      assertEquals("U1", answer().user(), usage);
    }
    slack().command("D0OPEN", "U1", "who sails?");
    assertEquals(Audience.PRIVATE, inbox.next().audience());
  }

  @Test
  void everywhereIsEveryChannel() throws Exception {
    try (Connection everywhere = Connection.answeringIn(inbox, SlackSettings.EVERYWHERE)) {
      everywhere.slack().command("C0ANY", "U1", "who sails?");
      assertTrue(inbox.next().place().thread() == null);
    }
  }
}
