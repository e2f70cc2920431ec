package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Writes updates as the server does. */
final class Updates {
  /** A fixed minute, so that a recorded message is the same in every run. */
  private static final Instant WRITTEN = Instant.ofEpochSecond(1_790_000_000L);

  private final ObjectMapper json;
  private final AtomicInteger messageIds = new AtomicInteger(100);
  private final AtomicInteger queries = new AtomicInteger(7000);
  private volatile InstantSource clock = () -> WRITTEN;

  Updates(ObjectMapper json) {
    this.json = json;
  }

  void setClock(InstantSource time) {
    clock = time;
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  /** The number of the latest message that a person wrote. */
  int lastMessage() {
    return messageIds.get();
  }

  static ObjectNode chat(ObjectMapper json, long chat) {
    String type = chat > 0 ? "private" : chat < -1_000_000_000_000L ? "supergroup" : "group";
    ObjectNode node = json.createObjectNode().put("id", chat).put("type", type);
    return chat > 0 ? node.put("first_name", "Person " + chat) : node.put("title", "Harbour");
  }

  ObjectNode message(long chat, long user, String text, Consumer<ObjectNode> more) {
    return message("message", messageIds.incrementAndGet(), chat, user, text, more);
  }

  ObjectNode edited(int message, long chat, long user, String text) {
    return message(
        "edited_message", message, chat, user, text, m -> m.put("edit_date", now() + 60));
  }

  private ObjectNode message(
      String kind, int id, long chat, long user, String text, Consumer<ObjectNode> more) {
    ObjectNode update = json.createObjectNode();
    ObjectNode message = update.putObject(kind);
    message.put("message_id", id);
    message.set("from", user(user));
    message.set("chat", chat(json, chat));
    message.put("date", now());
    message.put("text", text);
    more.accept(message);
    return update;
  }

  private ObjectNode user(long user) {
    return json.createObjectNode()
        .put("id", user)
        .put("is_bot", false)
        .put("first_name", "Person " + user)
        .put("language_code", "en");
  }

  /**
   * A button was pressed.
   *
   * @param message the one with the button, as the bot gets to see it
   */
  ObjectNode press(long user, ObjectNode message, String data) {
    ObjectNode update = json.createObjectNode();
    ObjectNode query = update.putObject("callback_query");
    query.put("id", "44" + queries.incrementAndGet());
    query.set("from", user(user));
    query.set("message", message);
    query.put("chat_instance", "5");
    if (!data.isEmpty()) {
      query.put("data", data);
    }
    return update;
  }

  /** A message that the bot gets no longer to see. */
  ObjectNode inaccessible(Shown message) {
    ObjectNode node = json.createObjectNode();
    node.set("chat", chat(json, Long.parseLong(message.chat())));
    return node.put("message_id", message.id()).put("date", 0);
  }

  ObjectNode inlineQuery(long user, String text, String offset) {
    ObjectNode update = json.createObjectNode();
    ObjectNode query = update.putObject("inline_query");
    query.put("id", "55" + queries.incrementAndGet());
    query.set("from", user(user));
    query.put("query", text).put("offset", offset).put("chat_type", "sender");
    return update;
  }

  /** What the bot may do in a chat has changed. */
  ObjectNode membership(long chat, long user, String before, String after) {
    ObjectNode update = json.createObjectNode();
    ObjectNode change = update.putObject("my_chat_member");
    change.set("chat", chat(json, chat));
    change.set("from", user(user));
    change.put("date", now());
    change.set("old_chat_member", member(before));
    change.set("new_chat_member", member(after));
    return update;
  }

  private ObjectNode member(String status) {
    ObjectNode member = json.createObjectNode().put("status", status);
    member.set(
        "user",
        json.createObjectNode()
            .put("id", LoopbackBotApi.BOT_ID)
            .put("is_bot", true)
            .put("first_name", "Stet")
            .put("username", LoopbackBotApi.USERNAME));
    return status.equals("kicked") ? member.put("until_date", 0) : member;
  }
}
