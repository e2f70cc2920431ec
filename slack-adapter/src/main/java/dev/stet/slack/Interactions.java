package dev.stet.slack;

import com.google.gson.JsonObject;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import java.time.InstantSource;
import java.util.Optional;

/** What people do with messages other than writing them, as {@link Inbound}s. */
final class Interactions {
  /** The message shortcut of the manifest. */
  static final String FIND_SOURCE = "find_source";

  private final Identity me;
  private final InstantSource clock;

  Interactions(Identity me, InstantSource clock) {
    this.me = me;
    this.clock = clock;
  }

  /** A button that says something to the bot; empty: it only opened a page. */
  Optional<Inbound.Press> press(JsonObject payload) {
    return Json.objects(payload, "actions").stream()
        .filter(action -> !Json.string(action, "value").isEmpty())
        .findFirst()
        .map(action -> press(payload, action));
  }

  private Inbound.Press press(JsonObject payload, JsonObject action) {
    String user = Json.string(Json.object(payload, "user"), "id");
    MessageRef on = on(payload, user);
    String value = Json.string(action, "value");
    String moment = Json.string(action, "action_ts");
    String id = me.team() + "/press/" + on.id() + "/" + user + "/" + moment + "/" + value;
    boolean alone = Places.homeOf(on.place()) != null || Places.isDirect(on.place().conversation());
    Inbound.Message said =
        new Inbound.Message(
            id,
            on.place(),
            Places.user(user),
            value,
            Places.onlyReader(on.place()) == null && !alone
                ? Audience.ADDRESSED
                : Places.aside(alone),
            clock.instant());
    return new Inbound.Press(id, said, on);
  }

  /** Where the button is. */
  private static MessageRef on(JsonObject payload, String user) {
    JsonObject container = Json.object(payload, "container");
    if (Json.string(container, "type").equals("view")) {
      return new MessageRef(Places.home(user), Json.string(container, "view_id"));
    }
    String channel = Json.string(container, "channel_id");
    if (channel.isEmpty()) {
      channel = Json.string(Json.object(payload, "channel"), "id");
    }
    String ts = Json.string(container, "message_ts");
    if (Json.string(container, "is_ephemeral").equals("true")) {
      return new MessageRef(Places.onlyFor(channel, user), ts);
    }
    return new MessageRef(Places.of(channel, thread(payload, container, ts)), ts);
  }

  private static String thread(JsonObject payload, JsonObject container, String ts) {
    String thread = Json.string(container, "thread_ts");
    if (thread.isEmpty()) {
      thread = Json.string(Json.object(payload, "message"), "thread_ts");
    }
    return thread.isEmpty() ? ts : thread;
  }

  /**
   * The source of what a message says is wanted. The words are handed over behind a command, or
   * somebody else's message could be one that the person never gave.
   */
  Optional<Inbound> shortcut(JsonObject payload) {
    if (!Json.string(payload, "callback_id").equals(FIND_SOURCE)) {
      return Optional.empty();
    }
    String user = Json.string(Json.object(payload, "user"), "id");
    String channel = Json.string(Json.object(payload, "channel"), "id");
    Place place = Places.onlyFor(channel, user);
    String words = WireText.read(Json.string(Json.object(payload, "message"), "text")).strip();
    return Optional.of(
        new Inbound.Message(
            me.team() + "/shortcut/" + Json.string(payload, "trigger_id"),
            place,
            Places.user(user),
            ("/source " + words).strip(),
            Places.aside(Places.isDirect(channel)),
            clock.instant()));
  }
}
