package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What each method of the Bot API does here. */
final class Methods {
  private static final int LONGEST_POLL_SECONDS = 50;
  private static final int COMMANDS = 100;
  private static final int DESCRIPTION = 256;
  private static final int TOAST = 200;

  private final ObjectMapper json;
  private final UpdateQueue updates;
  private final Chats chats;
  private final Set<String> openCallbacks = ConcurrentHashMap.newKeySet();
  private volatile String webhook = "";

  Methods(ObjectMapper json, UpdateQueue updates, Chats chats) {
    this.json = json;
    this.updates = updates;
    this.chats = chats;
  }

  /** Remembers what a later call may refer to. */
  void received(ObjectNode update) {
    if (update.has("callback_query")) {
      openCallbacks.add(update.path("callback_query").path("id").asText());
    }
  }

  JsonNode call(Call call) throws ApiError {
    JsonNode parameters = call.parameters();
    return switch (call.method()) {
      case "getme" -> me();
      case "getupdates" -> updates(parameters);
      case "sendmessage" -> chats.send(parameters);
      case "editmessagetext" -> chats.edit(parameters);
      case "setwebhook" -> webhook(parameters.path("url").asText());
      case "deletewebhook" -> webhook("");
      case "getwebhookinfo" -> webhookInfo();
      case "setmycommands" -> commands(parameters.path("commands"));
      case "answercallbackquery" -> callback(parameters);
      case "sendchataction" -> action(parameters);
      default -> throw new ApiError(404, "Not Found: method not found");
    };
  }

  private ObjectNode me() {
    return json.createObjectNode()
        .put("id", LoopbackBotApi.BOT_ID)
        .put("is_bot", true)
        .put("first_name", "Stet")
        .put("username", LoopbackBotApi.USERNAME)
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false);
  }

  private ArrayNode updates(JsonNode parameters) throws ApiError {
    if (!webhook.isEmpty()) {
      throw new ApiError(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
    int limit = Math.clamp(parameters.path("limit").asInt(100), 1, 100);
    int seconds = Math.clamp(parameters.path("timeout").asInt(0), 0, LONGEST_POLL_SECONDS);
    ArrayNode answer = json.createArrayNode();
    answer.addAll(
        updates.poll(parameters.path("offset").asInt(0), limit, Duration.ofSeconds(seconds)));
    return answer;
  }

  private JsonNode webhook(String url) throws ApiError {
    if (!url.isEmpty() && !url.startsWith("https://")) {
      throw ApiError.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }
    webhook = url;
    return done();
  }

  private ObjectNode webhookInfo() {
    return json.createObjectNode()
        .put("url", webhook)
        .put("has_custom_certificate", false)
        .put("pending_update_count", 0);
  }

  private JsonNode commands(JsonNode commands) throws ApiError {
    if (commands.size() > COMMANDS) {
      throw ApiError.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    for (JsonNode command : commands) {
      String description = command.path("description").asText();
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")) {
        throw ApiError.badRequest("BOT_COMMAND_INVALID");
      }
      if (description.isEmpty() || description.length() > DESCRIPTION) {
        throw ApiError.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    return done();
  }

  private JsonNode callback(JsonNode parameters) throws ApiError {
    if (parameters.path("text").asText().length() > TOAST) {
      throw ApiError.badRequest("MESSAGE_TOO_LONG");
    }
    if (!openCallbacks.remove(parameters.path("callback_query_id").asText())) {
      throw ApiError.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    return done();
  }

  private JsonNode action(JsonNode parameters) throws ApiError {
    MessageRules.chat(parameters);
    if (parameters.path("action").asText().isEmpty()) {
      throw ApiError.badRequest("wrong parameter action in request");
    }
    return done();
  }

  private JsonNode done() {
    return json.getNodeFactory().booleanNode(true);
  }
}
