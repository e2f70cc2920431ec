package dev.stet.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Slack's events as {@link Inbound}s.
 *
 * <p>It reads the JSON itself: the SDK has one class for each kind of message, none of which parses
 * when Slack adds something to a part that nobody here looks at.
 */
final class Mapper {
  /** Messages that a person wrote; all other subtypes are notes of Slack about something. */
  private static final Set<String> WRITTEN =
      Set.of("", "file_share", "thread_broadcast", "me_message");

  private static final String SLACKBOT = "USLACKBOT";
  private static final int MICROS = 6;

  private final Identity me;
  private final InstantSource clock;

  Mapper(Identity me, InstantSource clock) {
    this.me = me;
    this.clock = clock;
  }

  /** What an Events API payload says to the bot; empty: nothing. */
  Optional<Inbound> event(String payload) {
    JsonObject event = JsonParser.parseString(payload).getAsJsonObject().getAsJsonObject("event");
    if (string(event, "subtype").equals("message_changed")) {
      return edit(event);
    }
    boolean mention = string(event, "type").equals("app_mention");
    boolean message = string(event, "type").equals("message");
    return (mention || message) && byPerson(event)
        ? Optional.of(message(event, mention))
        : Optional.empty();
  }

  /** Slack also calls it a change when it adds a preview of a link: then the words are the same. */
  private Optional<Inbound> edit(JsonObject event) {
    if (!event.has("message") || !event.has("previous_message")) {
      return Optional.empty();
    }
    JsonObject now = event.getAsJsonObject("message");
    JsonObject before = event.getAsJsonObject("previous_message");
    if (!byPerson(now) || string(now, "text").equals(string(before, "text"))) {
      return Optional.empty();
    }
    now.add("channel", event.get("channel"));
    now.add("channel_type", event.get("channel_type"));
    Inbound.Message message = message(now, false);
    return Optional.of(new Inbound.Edit(message.id() + "/" + string(event, "ts"), message));
  }

  private boolean byPerson(JsonObject event) {
    String user = string(event, "user");
    return WRITTEN.contains(string(event, "subtype"))
        && string(event, "bot_id").isEmpty()
        && !user.isEmpty()
        && !user.equals(me.user())
        && !user.equals(SLACKBOT);
  }

  private Inbound.Message message(JsonObject event, boolean mention) {
    String channel = string(event, "channel");
    String ts = string(event, "ts");
    String text = string(event, "text");
    Audience audience = audience(event, mention || WireText.mentions(text, me.user()));
    return new Inbound.Message(
        id(channel, ts, audience),
        place(channel, ts, string(event, "thread_ts"), audience),
        new UserRef(Places.SLACK, string(event, "user")),
        WireText.read(WireText.withoutMention(text, me.user())),
        audience,
        instant(ts));
  }

  private static Audience audience(JsonObject event, boolean mentioned) {
    boolean direct =
        string(event, "channel_type").equals("im") || string(event, "channel").startsWith("D");
    if (direct) {
      return Audience.PRIVATE;
    }
    return mentioned ? Audience.ADDRESSED : Audience.OVERHEARD;
  }

  /**
   * One for each post, so that its {@code app_mention} and its {@code message} are one question. A
   * post that was overheard has its own: when its author mends it to mention the bot, Slack sends
   * an {@code app_mention} with the same time stamp, and that one wants an answer.
   */
  private String id(String channel, String ts, Audience audience) {
    String post = me.team() + "/" + channel + "/" + ts;
    return audience == Audience.OVERHEARD ? post + "/overheard" : post;
  }

  /** In a channel the answer goes into a thread, so that others are not disturbed. */
  private static Place place(String channel, String ts, String thread, Audience audience) {
    if (!thread.isEmpty()) {
      return Places.of(channel, thread);
    }
    return Places.of(channel, audience == Audience.PRIVATE ? null : ts);
  }

  /** A command, whose answer only its author sees. Slack does not say when it was given. */
  Inbound command(SlashCommandPayload command) {
    String text = command.getText() == null ? "" : command.getText();
    return new Inbound.Message(
        me.team() + "/command/" + command.getTriggerId(),
        Places.onlyFor(command.getChannelId(), command.getUserId()),
        new UserRef(Places.SLACK, command.getUserId()),
        WireText.read(text).strip(),
        "directmessage".equals(command.getChannelName()) ? Audience.PRIVATE : Audience.ADDRESSED,
        clock.instant());
  }

  private static Instant instant(String ts) {
    long micros = new BigDecimal(ts).movePointRight(MICROS).longValueExact();
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static String string(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}
