package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapperTest {
  private final Mapper mapper =
      new Mapper(
          new Identity("T1", "Harbour", "U0", "stet"),
          SlackSettings.of("xoxb-1", "xapp-1"),
          InstantSource.fixed(Instant.EPOCH));

  private static JsonObject post(String type, String channel, String text) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("channel", channel);
    event.addProperty("user", "U1");
    event.addProperty("text", text);
    event.addProperty("ts", "1790000001.000200");
    return event;
  }

  private static JsonObject post(String type, String channel, String text, String... more) {
    JsonObject event = post(type, channel, text);
    for (int i = 0; i < more.length; i += 2) {
      event.addProperty(more[i], more[i + 1]);
    }
    return event;
  }

  private static String payload(JsonObject event) {
    JsonObject payload = new JsonObject();
    payload.add("event", event);
    return payload.toString();
  }

  private Inbound.Message map(JsonObject event) {
    return (Inbound.Message) mapper.event(payload(event)).orElseThrow();
  }

  private boolean ignored(JsonObject event) {
    return mapper.event(payload(event)).isEmpty();
  }

  @Test
  void aDirectMessageIsPrivateAndAnsweredInItsThread() {
    Inbound.Message message = map(post("message", "D1", "who sails?", "channel_type", "im"));
    assertEquals(Audience.PRIVATE, message.audience());
    assertEquals(new Place("slack", "D1", "1790000001.000200"), message.place());
    assertEquals("who sails?", message.text());
    assertEquals("U1", message.author().id());
    assertEquals(Instant.parse("2026-09-21T14:13:21.000200Z"), message.sent());
  }

  @Test
  void aDirectMessageInAThreadIsAnsweredThere() {
    JsonObject event = post("message", "D1", "and then?", "thread_ts", "1790000000.000100");
    assertEquals("1790000000.000100", map(event).place().thread());
  }

  @Test
  void aMentionIsAddressedAndAnsweredInItsThread() {
    Inbound.Message message = map(post("app_mention", "C1", "<@U0> who sails?"));
    assertEquals(Audience.ADDRESSED, message.audience());
    assertEquals("who sails?", message.text());
    assertEquals("1790000001.000200", message.place().thread());
    JsonObject reply = post("app_mention", "C1", "<@U0>?", "thread_ts", "1790000000.000100");
    assertEquals("1790000000.000100", map(reply).place().thread());
  }

  @Test
  void theMentionAndTheMessageOfOnePostAreTheSameQuestion() {
    Inbound.Message mention = map(post("app_mention", "C1", "<@U0> who sails?"));
    Inbound.Message message =
        map(post("message", "C1", "<@U0> who sails?", "channel_type", "channel"));
    assertEquals(mention, message);
  }

  @Test
  void whatPeopleSayToEachOtherIsOverheard() {
    JsonObject event = post("message", "C1", "lunch, <@U01>?", "channel_type", "channel");
    assertEquals(Audience.OVERHEARD, map(event).audience());
  }

  @Test
  void aMentionThatIsAddedLaterIsNotTakenForTheOverheardPost() {
    Inbound.Message overheard = map(post("message", "C1", "who sails?"));
    Inbound.Message mended = map(post("app_mention", "C1", "<@U0> who sails?"));
    assertNotEquals(overheard.id(), mended.id());
  }

  @Test
  void botsTheBotItselfAndNotesOfSlackAreIgnored() {
    assertTrue(ignored(post("message", "C1", "beep", "bot_id", "B1")));
    assertTrue(ignored(post("app_mention", "C1", "<@U0> beep", "bot_id", "B1")));
    assertTrue(ignored(post("message", "D1", "my own words", "user", "U0")));
    assertTrue(ignored(post("message", "D1", "reminder", "user", "USLACKBOT")));
    assertTrue(ignored(post("reaction_added", "C1", "")));
    for (String subtype :
        List.of("message_changed", "message_deleted", "bot_message", "channel_join", "new_one")) {
      assertTrue(ignored(post("message", "C1", "x", "subtype", subtype)), subtype);
    }
  }

  private static JsonObject changed(String before, String now) {
    JsonObject event = post("message", "D1", "", "subtype", "message_changed");
    event.addProperty("channel_type", "im");
    event.addProperty("ts", "1790000009.000900");
    event.remove("user");
    event.add("previous_message", post("message", "D1", before));
    event.add("message", post("message", "D1", now));
    return event;
  }

  @Test
  void aMessageWhoseWordsAreChangedIsItsQuestionMended() {
    Inbound.Edit edit =
        (Inbound.Edit) mapper.event(payload(changed("who sale?", "who sails?"))).orElseThrow();
    assertEquals(map(post("message", "D1", "who sails?", "channel_type", "im")), edit.message());
    assertNotEquals(edit.message().id(), edit.id());
  }

  @Test
  void aPreviewOfALinkOrAChangeOfTheBotsOwnMessageIsNoChangeOfAQuestion() {
    assertTrue(ignored(changed("see https://a.example", "see https://a.example")));
    JsonObject own = changed("page one", "page two");
    own.getAsJsonObject("message").addProperty("user", "U0");
    assertTrue(ignored(own));
    JsonObject bot = changed("page one", "page two");
    bot.getAsJsonObject("message").addProperty("bot_id", "B1");
    assertTrue(ignored(bot));
  }

  @Test
  void anEventWithoutAnAuthorIsIgnored() {
    JsonObject event = post("message", "C1", "x");
    event.remove("user");
    assertTrue(ignored(event));
  }

  @Test
  void aQuestionSentWithAFileOrIntoThreadAndChannelIsAQuestion() {
    for (String subtype : List.of("file_share", "thread_broadcast", "me_message")) {
      assertEquals("who?", map(post("message", "D1", "who?", "subtype", subtype)).text());
    }
  }

  @Test
  void anEmptyMentionAnEmojiAndALongQuestionPass() {
    assertEquals("", map(post("app_mention", "C1", "<@U0>")).text());
    assertEquals(":wave:", map(post("app_mention", "C1", "<@U0> :wave:")).text());
    String question = "why ".repeat(2_500).strip();
    assertEquals(question, map(post("message", "D1", question)).text());
  }

  @Test
  void aMessageWithoutTextHasEmptyText() {
    JsonObject event = post("message", "D1", "x");
    event.remove("text");
    assertEquals("", map(event).text());
  }
}
