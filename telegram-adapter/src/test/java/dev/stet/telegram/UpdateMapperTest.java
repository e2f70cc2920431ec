package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.testkit.telegram.LoopbackBotApi;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who speaks to whom, where, and in which words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpdateMapperTest {
  private static final long GROUP = -1001234567890123L;
  private static final long ADA = 5_000_000_042L;

  private final Rig rig = Rig.polling();

  @BeforeAll
  void waitUntilItPolls() {
    rig.server.awaitPoller();
  }

  @AfterAll
  void close() {
    rig.close();
  }

  @Test
  void takesAnyTextOfAPersonAloneWithTheBot() {
    rig.server.privateMessage(ADA, "When does the ferry leave?");
    Inbound.Message message = rig.awaitMessage();
    assertEquals("When does the ferry leave?", message.text());
    assertEquals(Audience.PRIVATE, message.audience());
    assertEquals(Long.toString(ADA), message.author().id());
    assertEquals(Long.toString(ADA), message.place().conversation());
    assertEquals("telegram", message.place().platform());
    assertNull(message.place().thread());
    assertEquals(Instant.ofEpochSecond(1_790_000_000L), message.sent());
  }

  @Test
  void namesAMessageTheSameEachTimeTelegramRepeatsIt() {
    String update =
        """
        {"message":{"message_id":77,"date":1790000000,"text":"again",
        "from":{"id":42,"is_bot":false,"first_name":"A"},"chat":{"id":42,"type":"private"}}}\
        """;
    rig.server.receive(update);
    rig.server.receive(update);
    Inbound.Message first = rig.awaitMessage();
    assertEquals(first.id(), rig.awaitMessage().id());
    rig.server.privateMessage(42, "again");
    assertNotEquals(first.id(), rig.awaitMessage().id());
  }

  @Test
  void knowsItsNameWhereverItStandsAndTakesItAway() {
    assertEquals("when does it leave?", addressed("@stet_bot when does it leave?"));
    assertEquals("when does it leave?", addressed("@Stet_Bot, when does it leave?"));
    assertEquals("when?", addressed("@STET_BOT: when?"));
    assertEquals("what do you say, when?", addressed("what do you say, @stet_bot when?"));
    assertEquals("when?", addressed("when? @stet_bot"));
    assertEquals("one\nof two lines", addressed("@stet_bot\none\nof two lines"));
    assertEquals("", addressed("@stet_bot"));
  }

  @Test
  void leavesAloneWhatIsNotForIt() {
    assertEquals(Audience.OVERHEARD, group("when does it leave?", _ -> {}).audience());
    assertEquals("@stet_botany is fun", overheard("@stet_botany is fun"));
    assertEquals("write to x@stet_bot now", overheard("write to x@stet_bot now"));
    assertEquals("and/or @ferry_bot", overheard("and/or @ferry_bot"));
  }

  @Test
  void takesCommandsAndLeavesTheSlash() {
    assertEquals("/who Ada", addressed("/who Ada"));
    assertEquals("/who Ada", addressed("/who@stet_bot Ada"));
    assertEquals("/WHO\nAda", addressed("/WHO@Stet_Bot\nAda"));
    assertEquals("/start", addressed("/start@stet_bot"));
    assertEquals("/who Ada", addressed("@stet_bot /who Ada"));
  }

  @Test
  void ignoresCommandsForOtherBots() {
    rig.server.groupMessage(GROUP, ADA, "/who@ferry_bot Ada");
    assertEquals("next", overheard("next"));
  }

  @Test
  void takesAReplyToTheBotAsSaidToIt() {
    Inbound.Message reply = group("and tomorrow?", m -> repliesTo(m, LoopbackBotApi.BOT_ID));
    assertEquals(Audience.ADDRESSED, reply.audience());
    assertEquals(Audience.OVERHEARD, group("no idea", m -> repliesTo(m, 7)).audience());
  }

  @Test
  void doesNotTakeATopicThatItOpenedForAReply() {
    Inbound.Message inTopic =
        group(
            "among people",
            m -> {
              repliesTo(m, LoopbackBotApi.BOT_ID);
              ((ObjectNode) m.path("reply_to_message"))
                  .putObject("forum_topic_created")
                  .put("name", "Harbour")
                  .put("icon_color", 1);
            });
    assertEquals(Audience.OVERHEARD, inTopic.audience());
  }

  @Test
  void staysInItsTopic() {
    Inbound.Message inTopic =
        group("@stet_bot hi", m -> m.put("is_topic_message", true).put("message_thread_id", 17));
    assertEquals("17", inTopic.place().thread());
    Inbound.Message inReplies = group("@stet_bot hi", m -> m.put("message_thread_id", 17));
    assertNull(inReplies.place().thread());
  }

  @Test
  void ignoresBotsAndMessagesThatNobodyWrote() {
    rig.server.groupMessage(
        GROUP, ADA, "@stet_bot hi", m -> ((ObjectNode) m.path("from")).put("is_bot", true));
    rig.server.groupMessage(GROUP, ADA, "@stet_bot hi", m -> m.remove("from"));
    rig.server.groupMessage(GROUP, ADA, "@stet_bot hi", m -> m.remove("text"));
    rig.server.receive(
        """
        {"channel_post":{"message_id":1,"date":1790000000,"text":"@stet_bot hi",
        "chat":{"id":-1009,"type":"channel","title":"News"}}}\
        """);
    assertEquals("next", overheard("next"));
  }

  @Test
  void knowsAnAdminWhoHidesBehindTheGroupByTheGroup() {
    Inbound.Message hidden =
        group(
            "@stet_bot hi",
            m -> {
              ((ObjectNode) m.path("from")).put("id", 1087968824L).put("is_bot", true);
              m.putObject("sender_chat").put("id", GROUP).put("type", "supergroup");
            });
    assertEquals(Long.toString(GROUP), hidden.author().id());
  }

  @Test
  void readsTheCaptionOfAPicture() {
    Inbound.Message captioned =
        group(
            "",
            m -> {
              m.remove("text");
              m.put("caption", "@stet_bot what is this?");
            });
    assertEquals("what is this?", captioned.text());
  }

  @Test
  void survivesEntitiesOutsideOfTheText() {
    Inbound.Message odd =
        group(
            "@stet_bot hi",
            m ->
                m.putArray("entities")
                    .addObject()
                    .put("type", "bold")
                    .put("offset", 90)
                    .put("length", 9));
    assertEquals("hi", odd.text());
  }

  private static void repliesTo(ObjectNode message, long author) {
    ObjectNode earlier = message.putObject("reply_to_message");
    earlier.put("message_id", 3).put("date", 1_790_000_000L).put("text", "At nine.");
    earlier.putObject("chat").put("id", GROUP).put("type", "supergroup");
    earlier.putObject("from").put("id", author).put("is_bot", true).put("first_name", "B");
  }

  private String addressed(String text) {
    Inbound.Message message = group(text, _ -> {});
    assertEquals(Audience.ADDRESSED, message.audience(), text);
    return message.text();
  }

  private String overheard(String text) {
    Inbound.Message message = group(text, _ -> {});
    assertEquals(Audience.OVERHEARD, message.audience(), text);
    return message.text();
  }

  private Inbound.Message group(String text, Consumer<ObjectNode> changes) {
    rig.server.groupMessage(GROUP, ADA, text, changes);
    Inbound.Message message = rig.awaitMessage();
    assertEquals(Long.toString(GROUP), message.place().conversation());
    return message;
  }
}
