package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.chat.Attachment;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.Signals.Working;
import dev.stet.chat.Traces;
import dev.stet.chat.UserRef;
import dev.stet.testkit.slack.LoopbackSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the manifests ask for is used, and what is used they ask for. */
class ManifestTest {
  private static final Place THREAD = new Place("slack", "D1", "1790000000.000100");

  /** A manifest, and the same with all that is optional. */
  private static List<Map<String, Object>> variants(String name) throws IOException {
    String written = Files.readString(Path.of(name));
    return Stream.of(written, written.replaceAll("(?m)^#\\+", ""))
        .map(ManifestTest::parse)
        .toList();
  }

  private static Map<String, Object> parse(String yaml) {
    Map<String, Object> flat = new TreeMap<>();
    flatten("", new Load(LoadSettings.builder().build()).loadFromString(yaml), flat);
    return flat;
  }

  private static void flatten(String prefix, Object node, Map<String, Object> into) {
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> flatten(prefix + "/" + key, value, into));
    } else if (node instanceof List<?> list && list.getFirst() instanceof Map) {
      flatten(prefix + "/0", list.getFirst(), into);
    } else {
      into.put(prefix, node);
    }
  }

  private static List<String> list(Map<String, Object> manifest, String path) {
    List<String> strings = new ArrayList<>();
    if (manifest.get(path) instanceof List<?> list) {
      list.forEach(item -> strings.add(String.valueOf(item)));
    }
    return strings;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest.yaml",
        "manifest-http.yaml",
        "manifest-legacy.yaml",
        "manifest-legacy-http.yaml"
      })
  void everyScopeEventAndCommandInItIsUsed(String name) throws Exception {
    boolean http = name.contains("http");
    for (Map<String, Object> manifest : variants(name)) {
      assertEquals(!http, manifest.get("/settings/socket_mode_enabled"));
      Object address = http ? "https://YOUR.DOMAIN/slack/events" : null;
      assertEquals(address, manifest.get("/settings/event_subscriptions/request_url"));
      assertEquals(address, manifest.get("/settings/interactivity/request_url"));
      assertEquals(address, manifest.get("/features/slash_commands/0/url"));
      assertEquals("/stet", manifest.get("/features/slash_commands/0/command"));
      assertEquals(Interactions.FIND_SOURCE, manifest.get("/features/shortcuts/0/callback_id"));
      String view = name.contains("legacy") ? "assistant" : "agent";
      assertTrue(
          manifest.containsKey("/features/" + view + "_view/" + view + "_description"), name);
      RecordingInbox inbox = new RecordingInbox();
      try (Connection connection = http ? Connection.called(inbox) : Connection.open(inbox)) {
        if (http) {
          try (Served served = Served.of(connection.platform())) {
            connection.slack().callAt(served.address());
            use(connection, inbox, manifest);
          }
        } else {
          use(connection, inbox, manifest);
        }
      }
    }
  }

  private static void use(Connection connection, RecordingInbox inbox, Map<String, Object> manifest)
      throws Exception {
    List<String> scopes = list(manifest, "/oauth_config/scopes/bot");
    connection.slack().grant(scopes.toArray(String[]::new));
    for (String event : list(manifest, "/settings/event_subscriptions/bot_events")) {
      tell(connection, inbox, event);
    }
    connection.slack().command("C1", "U1", "help").awaitAcknowledgement();
    connection
        .slack()
        .shortcut(Interactions.FIND_SOURCE, "U1", connection.slack().message("C1", "U2", "x"))
        .awaitAcknowledgement();
    Set<String> unused = new TreeSet<>(scopes);
    unused.removeAll(used(connection));
    assertEquals(Set.of(), unused);
  }

  /** What the events of a manifest tell; an event that nobody knows fails. */
  private static void tell(Connection connection, RecordingInbox inbox, String event)
      throws Exception {
    LoopbackSlack slack = connection.slack();
    int before = inbox.all().size();
    ObjectNode any = slack.message("C1", "U1", "x").put("type", event);
    switch (event) {
      case "app_mention" -> slack.say("C1", "U1", slack.mention() + " x");
      case "message.im" -> slack.say("D1", "U1", "x");
      case "app_home_opened" -> slack.open("U1", "home");
      case "channel_archive", "channel_deleted" -> slack.event(any);
      case "member_left_channel" -> slack.event(any.put("user", slack.bot()));
      case "link_shared" -> {
        connection.platform().unfurl((_, _) -> Optional.of(Replies.answer("x")));
        slack.link("C1", "U1", "https://stet.example/d/x");
        slack.awaitPost();
        return;
      }
      case "app_uninstalled", "tokens_revoked" -> {
        // What follows from these is told where nothing else follows: LeavingTest.
        slack.event(any.put("type", "tokens_revoked")).awaitAcknowledgement();
        return;
      }
      case "app_context_changed",
          "assistant_thread_started",
          "assistant_thread_context_changed" -> {
        slack.event(any).awaitAcknowledgement();
        return;
      }
      default -> throw new AssertionError("nobody needs " + event);
    }
    inbox.nextOf();
    assertTrue(inbox.all().size() > before, event);
  }

  /** The scopes of all that was called, each for what Slack wants it. */
  private static Set<String> used(Connection connection) throws Exception {
    SlackPlatform platform = connection.platform();
    LoopbackSlack slack = connection.slack();
    slack.file("F1", "a.txt", new byte[1]);
    platform.send(THREAD, Replies.of("x"));
    platform.open(new Attachment("F1", "a.txt", 1)).close();
    platform.send(THREAD, Replies.of("x"), "a.txt", "x");
    platform.looksAfter(new UserRef("slack", "U1"), new Place("slack", "C1", null));
    var message = slack.say("D1", "U1", "slow").getFirst();
    message.awaitAcknowledgement();
    try (Working _ = platform.working(working(), "is looking")) {
      slack.awaitStatus();
    }
    Set<String> used = new TreeSet<>(Set.of("app_mentions:read", "commands", "im:history"));
    Map<String, String> methods =
        Map.of(
            "chat.postMessage", "chat:write",
            "users.info", "users:read",
            "conversations.info", "channels:read",
            "assistant.threads.setStatus", "assistant:write",
            "files.info", "files:read",
            "files.completeUploadExternal", "files:write");
    methods.forEach((method, scope) -> {
      if (slack.calls(method) > 0) {
        used.add(scope);
      }
    });
    Map<String, String> histories = Map.of("C1", "channels:history", "G1", "groups:history");
    histories.forEach((channel, scope) -> {
      Place place = new Place("slack", channel, null);
      if (platform.find(place, "x", Connection.NOW) instanceof Traces.Trace.Absent) {
        used.add(scope);
      }
    });
    if (slack.calls("chat.unfurl") > 0) {
      used.addAll(Set.of("links:read", "links:write"));
    }
    return used;
  }

  private static Inbound.Message working() {
    return new Inbound.Message(
        "x", THREAD, new UserRef("slack", "U1"), "x", Inbound.Audience.PRIVATE, Connection.NOW);
  }

  @Test
  void allOfThemAskForTheSame() throws Exception {
    List<Set<String>> scopes = new ArrayList<>();
    for (String name : List.of("manifest.yaml", "manifest-http.yaml", "manifest-legacy.yaml")) {
      scopes.add(Set.copyOf(list(variants(name).getFirst(), "/oauth_config/scopes/bot")));
    }
    assertEquals(1, Set.copyOf(scopes).size());
  }
}
