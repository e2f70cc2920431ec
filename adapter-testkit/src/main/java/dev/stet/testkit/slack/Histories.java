package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.testkit.slack.LoopbackWebApi.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was said in each channel, for those who may read it again. */
final class Histories {
  private static final int MOST = 999;
  private static final int USUAL = 100;

  private final List<Said> all = new ArrayList<>();

  /** A message that everybody in a channel sees. */
  private record Said(String channel, ObjectNode message) {}

  /** Whether metadata are as Slack wants them; none are. */
  static boolean takes(String metadata) {
    if (metadata.isEmpty()) {
      return true;
    }
    JsonNode given = Json.parse(metadata);
    return !given.path("event_type").asText().isEmpty() && given.path("event_payload").isObject();
  }

  /** Keeps a message; those in threads are not part of a channel's history. */
  synchronized void add(String channel, String user, String ts, Call call) {
    if (!call.get("thread_ts").isEmpty()) {
      return;
    }
    ObjectNode message = said(user, ts, call.get("text"));
    if (!call.get("metadata").isEmpty()) {
      message.set("metadata", Json.parse(call.get("metadata")));
    }
    all.add(new Said(channel, message));
  }

  /** Somebody else says something. */
  synchronized void add(String channel, String ts) {
    all.add(new Said(channel, said("U1", ts, "chatter")));
  }

  private static ObjectNode said(String user, String ts, String text) {
    return Json.object().put("type", "message").put("user", user).put("ts", ts).put("text", text);
  }

  /** The newest first; metadata for those who ask for them. */
  synchronized ObjectNode read(Call call, Set<String> scopes) {
    String channel = call.get("channel");
    if (!scopes.contains(scope(channel))) {
      return Json.object().put("ok", false).put("error", "missing_scope");
    }
    int limit = call.get("limit").isEmpty() ? USUAL : Integer.parseInt(call.get("limit"));
    List<ObjectNode> messages =
        all.reversed().stream()
            .filter(said -> said.channel().equals(channel))
            .map(Said::message)
            .filter(m -> m.path("ts").asText().compareTo(call.get("oldest")) > 0)
            .toList();
    int from = call.get("cursor").isEmpty() ? 0 : Integer.parseInt(call.get("cursor"));
    int to = Math.min(messages.size(), from + Math.min(MOST, limit));
    boolean more = to < messages.size();
    ObjectNode answer = Json.object().put("ok", true).put("has_more", more);
    for (ObjectNode message : messages.subList(from, to)) {
      ObjectNode shown = message.deepCopy();
      if (!call.get("include_all_metadata").matches("1|true")) {
        shown.remove("metadata");
      }
      answer.withArray("messages").add(shown);
    }
    answer.withArray("messages");
    answer.putObject("response_metadata").put("next_cursor", more ? Integer.toString(to) : "");
    return answer;
  }

  private static String scope(String channel) {
    return switch (channel.charAt(0)) {
      case 'D' -> "im:history";
      case 'G' -> "groups:history";
      default -> "channels:history";
    };
  }
}
