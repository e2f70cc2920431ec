package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each method of the Bot API does here. */
final class Methods {
  private static final int LONGEST_POLL_SECONDS = 50;
  private static final int HTTPS = 443;
  private static final Set<Integer> PORTS = Set.of(443, 80, 88, 8443);

  private final World world;
  private final ObjectMapper json;
  private volatile String webhook = "";
  private volatile String secret = "";
  private volatile @Nullable Rates rates;

  Methods(World world) {
    this.world = world;
    this.json = world.json();
  }

  /** All that methods are about. */
  record World(
      ObjectMapper json,
      UpdateQueue updates,
      Chats chats,
      Rooms rooms,
      Queries queries,
      Profile profile,
      Files files) {}

  Files files() {
    return world.files();
  }

  /** Where updates are reported; empty: nowhere. */
  String webhook() {
    return webhook;
  }

  /** By which the server shows that it is the server. */
  String secret() {
    return secret;
  }

  JsonNode call(Call call) throws ApiError {
    JsonNode parameters = call.parameters();
    return switch (call.method()) {
      case "getme" -> me();
      case "getupdates" -> updates(parameters);
      case "sendmessage" -> {
        inTime(parameters);
        yield world.chats().send(open(parameters));
      }
      case "senddocument" -> world.chats().sendDocument(open(parameters));
      case "editmessagetext" -> world.chats().edit(open(parameters));
      case "sendchataction" -> action(open(parameters));
      case "leavechat" -> {
        world.rooms().leave(parameters);
        yield done();
      }
      case "setwebhook" -> webhook(parameters);
      case "deletewebhook" -> noWebhook(parameters);
      case "getwebhookinfo" -> webhookInfo();
      case "getmycommands" -> world.profile().commands(parameters);
      case "setmycommands" -> world.profile().setCommands(parameters);
      case "getmydescription" -> world.profile().description(parameters, false);
      case "setmydescription" -> world.profile().setDescription(parameters, false);
      case "getmyshortdescription" -> world.profile().description(parameters, true);
      case "setmyshortdescription" -> world.profile().setDescription(parameters, true);
      case "answercallbackquery" -> world.queries().answerPress(parameters);
      case "answerinlinequery" -> world.queries().answerList(parameters);
      case "getfile" -> world.files().describe(parameters);
      default -> throw new ApiError(404, "Not Found: method not found");
    };
  }

  private JsonNode open(JsonNode parameters) throws ApiError {
    world.rooms().check(parameters);
    return parameters;
  }

  void keep(Rates kept) {
    rates = kept;
  }

  private void inTime(JsonNode parameters) throws ApiError {
    Rates kept = rates;
    if (kept != null) {
      kept.check(parameters.path("chat_id").asText());
    }
  }

  private ObjectNode me() {
    return json.createObjectNode()
        .put("id", LoopbackBotApi.BOT_ID)
        .put("is_bot", true)
        .put("first_name", "Stet")
        .put("username", LoopbackBotApi.USERNAME)
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", true);
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
        world
            .updates()
            .poll(parameters.path("offset").asInt(0), limit, Duration.ofSeconds(seconds)));
    return answer;
  }

  private JsonNode webhook(JsonNode parameters) throws ApiError {
    String url = parameters.path("url").asText();
    if (!url.startsWith("https://")) {
      throw ApiError.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }
    int port = URI.create(url).getPort();
    if (!PORTS.contains(port < 0 ? HTTPS : port)) {
      throw ApiError.badRequest(
          "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    }
    String given = parameters.path("secret_token").asText();
    if (!given.matches("[A-Za-z0-9_-]{0,256}")) {
      throw ApiError.badRequest("secret token contains unallowed characters");
    }
    drop(parameters);
    secret = given;
    webhook = url;
    return done();
  }

  private JsonNode noWebhook(JsonNode parameters) {
    drop(parameters);
    webhook = "";
    return done();
  }

  private void drop(JsonNode parameters) {
    if (parameters.path("drop_pending_updates").asBoolean()) {
      world.updates().drop();
    }
  }

  private ObjectNode webhookInfo() {
    return json.createObjectNode()
        .put("url", webhook)
        .put("has_custom_certificate", false)
        .put("pending_update_count", world.updates().pending());
  }

  private JsonNode action(JsonNode parameters) throws ApiError {
    if (parameters.path("action").asText().isEmpty()) {
      throw ApiError.badRequest("wrong parameter action in request");
    }
    return done();
  }

  private JsonNode done() {
    return json.getNodeFactory().booleanNode(true);
  }
}
