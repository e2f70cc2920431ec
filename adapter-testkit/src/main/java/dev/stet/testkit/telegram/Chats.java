package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;

/** The messages of the bot: what was accepted, and what can still be edited. */
final class Chats {
  private final ObjectMapper json;
  private final Map<String, Shown> messages = new HashMap<>();
  private final Map<String, JsonNode> keyboards = new HashMap<>();
  private final LinkedBlockingQueue<Shown> shown = new LinkedBlockingQueue<>();
  private int lastId = 5000;

  Chats(ObjectMapper json) {
    this.json = json;
  }

  /** Everything that was accepted and that no test has looked at yet. */
  LinkedBlockingQueue<Shown> shown() {
    return shown;
  }

  synchronized ObjectNode send(JsonNode parameters) throws ApiError {
    Shown message = MessageRules.shown(parameters, lastId + 1, false);
    lastId++;
    return keep(message, parameters);
  }

  synchronized ObjectNode sendDocument(JsonNode parameters) throws ApiError {
    Shown message = MessageRules.document(parameters, lastId + 1);
    lastId++;
    return keep(message, parameters);
  }

  /** A message as it stands in an update. */
  synchronized ObjectNode inUpdate(Shown message) {
    return answer(message);
  }

  synchronized ObjectNode edit(JsonNode parameters) throws ApiError {
    int id = parameters.path("message_id").asInt();
    String key = MessageRules.chat(parameters) + "/" + id;
    Shown before = messages.get(key);
    if (before == null) {
      throw ApiError.badRequest("message to edit not found");
    }
    Shown after = MessageRules.shown(parameters, id, true);
    boolean sameKeyboard = Objects.equals(keyboards.get(key), parameters.path("reply_markup"));
    if (sameKeyboard
        && before.text().equals(after.text())
        && before.entities().equals(after.entities())) {
      throw ApiError.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    return keep(after, parameters);
  }

  private ObjectNode keep(Shown message, JsonNode parameters) {
    String key = message.chat() + "/" + message.id();
    messages.put(key, message);
    keyboards.put(key, parameters.path("reply_markup"));
    shown.add(message);
    return answer(message);
  }

  private ObjectNode answer(Shown message) {
    long chat = Long.parseLong(message.chat());
    ObjectNode answer = json.createObjectNode();
    answer.put("message_id", message.id());
    answer
        .putObject("from")
        .put("id", LoopbackBotApi.BOT_ID)
        .put("is_bot", true)
        .put("first_name", "Stet")
        .put("username", LoopbackBotApi.USERNAME);
    answer.set("chat", Updates.chat(json, chat));
    answer.put("date", Instant.now().getEpochSecond());
    if (message.manner().file() == null) {
      answer.put("text", message.text());
    } else {
      answer.put("caption", message.text());
    }
    if (message.thread() != null) {
      answer.put("message_thread_id", message.thread()).put("is_topic_message", true);
    }
    return answer;
  }
}
