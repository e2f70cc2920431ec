package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Writes updates as the server does. */
final class Updates {
  /** A fixed minute, so that a recorded message is the same in every run. */
  private static final long WRITTEN = 1_790_000_000L;

  private final ObjectMapper json;
  private final AtomicInteger messageIds = new AtomicInteger(100);

  Updates(ObjectMapper json) {
    this.json = json;
  }

  ObjectNode privateMessage(long user, String text) {
    return message(user, user, "private", text, message -> {});
  }

  ObjectNode groupMessage(long group, long user, String text, Consumer<ObjectNode> more) {
    return message(group, user, "supergroup", text, more);
  }

  private ObjectNode message(
      long chat, long user, String type, String text, Consumer<ObjectNode> more) {
    ObjectNode update = json.createObjectNode();
    ObjectNode message = update.putObject("message");
    message.put("message_id", messageIds.incrementAndGet());
    message
        .putObject("from")
        .put("id", user)
        .put("is_bot", false)
        .put("first_name", "Person " + user);
    message.putObject("chat").put("id", chat).put("type", type);
    message.put("date", WRITTEN);
    message.put("text", text);
    more.accept(message);
    return update;
  }
}
