package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What became of chats and topics: where the bot may write, and where not any more. */
final class Rooms {
  private final Map<String, String> closedToBot = new HashMap<>();
  private final Map<String, Long> moved = new HashMap<>();
  private final Map<String, String> topics = new HashMap<>();
  private final Set<Long> left = new HashSet<>();

  /** The bot may not write there, for this reason. */
  synchronized void shutOut(long chat, String reason) {
    closedToBot.put(Long.toString(chat), reason);
  }

  /** The bot may write there again. */
  synchronized void letIn(long chat) {
    closedToBot.remove(Long.toString(chat));
  }

  synchronized void move(long from, long to) {
    moved.put(Long.toString(from), to);
  }

  /** A topic is gone, for this reason. */
  synchronized void shutTopic(long chat, int thread, String reason) {
    topics.put(chat + "/" + thread, reason);
  }

  synchronized void leave(JsonNode parameters) throws ApiError {
    left.add(Long.valueOf(MessageRules.chat(parameters)));
  }

  synchronized boolean isLeft(long chat) {
    return left.contains(chat);
  }

  /** Checks that the bot may write where it wants to. */
  synchronized void check(JsonNode parameters) throws ApiError {
    String chat = MessageRules.chat(parameters);
    Long to = moved.get(chat);
    if (to != null) {
      throw ApiError.moved(to);
    }
    String closed = closedToBot.get(chat);
    if (closed != null) {
      throw ApiError.forbidden(closed);
    }
    String topic = topics.get(chat + "/" + parameters.path("message_thread_id").asText());
    if (topic != null) {
      throw ApiError.badRequest(topic);
    }
  }
}
