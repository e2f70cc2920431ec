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
import java.util.Set;
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
  private final BlockingQueue<String> statuses = new LinkedBlockingQueue<>();
  private final Map<String, String> homes = new HashMap<>();
  private final People people;
  private final Uploads files;
  private final Histories histories = new Histories();
  private final Map<String, ResponseUrl> responseUrls = new HashMap<>();
  private final Map<String, Call> last = new HashMap<>();
  private String scopes =
      "app_mentions:read,assistant:write,channels:read,chat:write,commands,im:history,users:read";

  Workspace(LoopbackSlack slack, Supplier<String> sockets, People people, Uploads files) {
    this.slack = slack;
    this.sockets = sockets;
    this.people = people;
    this.files = files;
  }

  Histories histories() {
    return histories;
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

  synchronized String sent(String method, String field) {
    @Nullable Call call = last.get(method);
    return call == null ? "" : call.get(field);
  }

  synchronized String responseUrl(URI prefix, String channel, String user) {
    String path = prefix.getPath() + UUID.randomUUID();
    responseUrls.put(path, new ResponseUrl(channel, user, RESPONSES));
    return prefix.resolve(path).toString();
  }

  @Override
  public synchronized ObjectNode answer(Call call) {
    last.put(call.method(), call);
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
      case "conversations.history" -> histories.read(call, Set.of(scopes.split(",")));
      case "conversations.info" -> with("channel", people.channel(call.get("channel")));
      case "users.info" -> with("user", people.person(call.get("user")));
      case "views.publish" -> publish(call);
      case "chat.unfurl" -> unfurl(call);
      case "assistant.threads.setStatus" -> setStatus(call);
      case "files.info" -> file(call);
      case "files.getUploadURLExternal" -> room(call);
      case "files.completeUploadExternal" -> upload(call);
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
    if (!Histories.takes(call.get("metadata"))) {
      return refuse("invalid_metadata_format");
    }
    Optional<ObjectNode> refusal = refusal(call, LONGEST_TEXT);
    return refusal.orElseGet(() -> {
      Posted posted = record(call, call.get("channel"), "");
      histories.add(posted.channel(), slack.bot(), posted.ts(), call);
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
      boolean known = posts.stream().anyMatch(p -> p.ts().equals(call.get("ts")));
      if (!known) {
        return refuse("message_not_found");
      }
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
    boolean update = call.method().equals("chat.update");
    boolean replaces = update || call.get("replace_original").equals("true");
    return add(
        new Posted(
            call.method(),
            channel,
            call.get("thread_ts"),
            user,
            update ? call.get("ts") : slack.freshTs(),
            call.get("text"),
            blocks(call),
            replaces));
  }

  private Posted add(Posted posted) {
    posts.add(posted);
    fresh.add(posted);
    return posted;
  }

  private static JsonNode blocks(Call call) {
    String blocks = call.get("blocks");
    return Json.parse(blocks.isEmpty() ? "[]" : blocks);
  }

  private ObjectNode publish(Call call) {
    JsonNode view = Json.parse(call.get("view"));
    String user = call.get("user_id");
    String hash = call.get("hash");
    if (!hash.isEmpty() && !hash.equals(homes.get(user))) {
      return refuse("hash_conflict");
    }
    Optional<ObjectNode> refusal = BlockKit.viewRefusal(view).map(Workspace::refuse);
    return refusal.orElseGet(() -> {
      String fresh = UUID.randomUUID().toString();
      homes.put(user, fresh);
      add(
          new Posted(
              call.method(), "home:" + user, "", user, "V" + user, "", view.path("blocks"), true));
      return with("view", Json.object().put("id", "V" + user).put("hash", fresh));
    });
  }

  synchronized String homeHash(String user) {
    return homes.getOrDefault(user, "");
  }

  private ObjectNode unfurl(Call call) {
    for (var unfurl : Json.parse(call.get("unfurls")).properties()) {
      JsonNode blocks = unfurl.getValue().path("blocks");
      Optional<ObjectNode> refusal = BlockKit.refusal(blocks).map(Workspace::refuse);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      String channel = call.get("channel");
      String ts = call.get("ts");
      add(new Posted(call.method(), channel, ts, "", ts, unfurl.getKey(), blocks, false));
    }
    return ok();
  }

  private ObjectNode setStatus(Call call) {
    if (call.get("thread_ts").isEmpty() || !call.get("channel_id").startsWith("D")) {
      return refuse("invalid_thread_ts");
    }
    statuses.add(call.get("status"));
    return ok();
  }

  String awaitStatus() {
    return Waiting.next(statuses, "a status");
  }

  private ObjectNode file(Call call) {
    return files
        .info(call.get("file"), slack.fileUrl())
        .map(file -> with("file", file))
        .orElseGet(() -> refuse("file_not_found"));
  }

  private ObjectNode room(Call call) {
    String id = files.fresh(call.get("filename"));
    return ok().put("file_id", id).put("upload_url", slack.fileUrl() + id);
  }

  private ObjectNode upload(Call call) {
    String id = Json.parse(call.get("files")).path(0).path("id").asText();
    String thread = call.get("thread_ts");
    String channel = call.get("channel_id");
    add(
        new Posted(
            call.method(), channel, thread, "", id, files.text(id), Json.parse("[]"), false));
    return ok();
  }

  private static ObjectNode with(String name, ObjectNode value) {
    ObjectNode answer = ok();
    answer.set(name, value);
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
