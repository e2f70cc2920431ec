package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.testkit.slack.LoopbackWebApi.Call;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is in the workspace, and what the methods of the Web API make of it. */
final class Workspace implements LoopbackWebApi.Methods {
  private static final int LONGEST_UPDATE = 4_000;
  private static final int LONGEST_TEXT = 40_000;
  private static final int RESPONSES = 5;

  private final LoopbackSlack slack;
  private final Supplier<String> sockets;
  private final List<Posted> posts = new ArrayList<>();
  private final BlockingQueue<Posted> fresh = new LinkedBlockingQueue<>();
  private final Map<String, ResponseUrl> responseUrls = new HashMap<>();
  private String scopes =
      "app_mentions:read,assistant:write,channels:read,chat:write,commands,im:history,users:read";

  Workspace(LoopbackSlack slack, Supplier<String> sockets) {
    this.slack = slack;
    this.sockets = sockets;
  }

  synchronized void grant(String granted) {
    scopes = granted;
  }

  @Override
  public synchronized String scopes() {
    return scopes;
  }

  synchronized List<Posted> posts() {
    return List.copyOf(posts);
  }

  Posted awaitPost() {
    return Waiting.next(fresh, "a message of the bot");
  }

  synchronized String responseUrl(URI prefix, String channel, String user) {
    String path = prefix.getPath() + UUID.randomUUID();
    responseUrls.put(path, new ResponseUrl(channel, user, RESPONSES));
    return prefix.resolve(path).toString();
  }

  @Override
  public synchronized ObjectNode answer(Call call) {
    if (call.method().equals("response_url")) {
      return respond(call);
    }
    String wanted =
        call.method().equals("apps.connections.open") ? slack.appToken() : slack.botToken();
    return call.token().equals(wanted) ? answerKnown(call) : refuse("invalid_auth");
  }

  private ObjectNode answerKnown(Call call) {
    return switch (call.method()) {
      case "auth.test" -> identity();
      case "apps.connections.open" -> ok().put("url", sockets.get());
      case "chat.postMessage" -> post(call);
      case "chat.postEphemeral" -> postEphemeral(call);
      case "chat.update" -> update(call);
      case "conversations.info" -> conversation(call.get("channel"));
      case "users.info" -> user(call.get("user"));
      default -> refuse("unknown_method");
    };
  }

  private ObjectNode identity() {
    return ok().put("team", "Loopback")
        .put("team_id", slack.team())
        .put("user", "stet")
        .put("user_id", slack.bot())
        .put("bot_id", "B0STET");
  }

  private ObjectNode post(Call call) {
    Optional<ObjectNode> refusal = refusal(call, LONGEST_TEXT);
    return refusal.orElseGet(() -> {
      Posted posted = record(call, call.get("channel"), "");
      return ok().put("channel", posted.channel()).put("ts", posted.ts());
    });
  }

  private ObjectNode postEphemeral(Call call) {
    if (call.get("user").isEmpty()) {
      return refuse("user_not_in_channel");
    }
    Optional<ObjectNode> refusal = refusal(call, LONGEST_TEXT);
    return refusal.orElseGet(
        () -> ok().put("message_ts", record(call, call.get("channel"), call.get("user")).ts()));
  }

  private ObjectNode update(Call call) {
    Optional<ObjectNode> refusal = refusal(call, LONGEST_UPDATE);
    return refusal.orElseGet(() -> {
      Posted posted = record(call, call.get("channel"), "");
      return ok().put("channel", posted.channel()).put("ts", call.get("ts"));
    });
  }

  private ObjectNode respond(Call call) {
    ResponseUrl url = responseUrls.get(call.path());
    if (url == null || url.left() == 0) {
      return refuse("used_url");
    }
    responseUrls.put(call.path(), new ResponseUrl(url.channel(), url.user(), url.left() - 1));
    Optional<ObjectNode> refusal = contentRefusal(call, LONGEST_TEXT);
    return refusal.orElseGet(() -> {
      boolean open = call.get("response_type").equals("in_channel");
      record(call, url.channel(), open ? "" : url.user());
      return ok();
    });
  }

  private Optional<ObjectNode> refusal(Call call, int longest) {
    String thread = call.get("thread_ts");
    if (!thread.isEmpty() && !thread.matches("\\d+\\.\\d{6}")) {
      return Optional.of(refuse("invalid_thread_ts"));
    }
    return call.get("channel").isEmpty()
        ? Optional.of(refuse("channel_not_found"))
        : contentRefusal(call, longest);
  }

  private static Optional<ObjectNode> contentRefusal(Call call, int longest) {
    if (call.get("text").length() > longest) {
      return Optional.of(refuse("msg_too_long"));
    }
    if (call.get("text").isEmpty() && blocks(call).isEmpty()) {
      return Optional.of(refuse("no_text"));
    }
    return BlockKit.refusal(blocks(call)).map(Workspace::refuse);
  }

  private Posted record(Call call, String channel, String user) {
    Posted posted =
        new Posted(
            call.method(),
            channel,
            call.get("thread_ts"),
            user,
            slack.freshTs(),
            call.get("text"),
            blocks(call));
    posts.add(posted);
    fresh.add(posted);
    return posted;
  }

  private static JsonNode blocks(Call call) {
    String blocks = call.get("blocks");
    return Json.parse(blocks.isEmpty() ? "[]" : blocks);
  }

  private static ObjectNode conversation(String channel) {
    ObjectNode answer = ok();
    answer.putObject("channel").put("id", channel).put("name", "general").put("is_member", true);
    return answer;
  }

  private static ObjectNode user(String user) {
    ObjectNode answer = ok();
    answer.putObject("user").put("id", user).put("name", "ada").put("tz", "Europe/Berlin");
    return answer;
  }

  private static ObjectNode ok() {
    return Json.object().put("ok", true);
  }

  private static ObjectNode refuse(@Nullable String error) {
    return Json.object().put("ok", false).put("error", error);
  }

  private record ResponseUrl(String channel, String user, int left) {}
}
