package dev.stet.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dev.stet.chat.Attachment;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Slack's events as {@link Inbound}s.
 *
 * <p>It reads the JSON itself: the SDK has one class for each kind of message, none of which parses
 * when Slack adds something to a part that nobody here looks at.
 */
final class Mapper {
  /** What a person who opens their Home says by it. */
  static final String HOME = "home";

  /** Messages that a person wrote; all other subtypes are notes of Slack about something. */
  private static final Set<String> WRITTEN =
      Set.of("", "file_share", "thread_broadcast", "me_message");

  private static final String SLACKBOT = "USLACKBOT";
  private static final int MICROS = 6;

  private final Identity me;
  private final SlackSettings settings;
  private final InstantSource clock;

  Mapper(Identity me, SlackSettings settings, InstantSource clock) {
    this.me = me;
    this.settings = settings;
    this.clock = clock;
  }

  /** What an Events API payload says to the bot; empty: nothing. */
  Optional<Inbound> event(String payload) {
    JsonObject event = Json.object(Json.parse(payload), "event");
    return switch (Json.string(event, "type")) {
      case "app_mention" -> written(event, true);
      case "message" ->
          Json.string(event, "subtype").equals("message_changed")
              ? edit(event)
              : written(event, false);
      case "app_home_opened" -> home(event);
      case "channel_archive", "channel_deleted", "group_archive", "group_deleted" ->
          Optional.of(gone(event));
      case "member_left_channel" ->
          me.user().equals(Json.string(event, "user"))
              ? Optional.of(gone(event))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Inbound> written(JsonObject event, boolean mention) {
    return byPerson(event) ? Optional.of(message(event, mention)) : Optional.empty();
  }

  /** Slack also calls it a change when it adds a preview of a link: then the words are the same. */
  private Optional<Inbound> edit(JsonObject event) {
    if (!event.has("message") || !event.has("previous_message")) {
      return Optional.empty();
    }
    JsonObject now = event.getAsJsonObject("message");
    JsonObject before = event.getAsJsonObject("previous_message");
    if (!byPerson(now) || Json.string(now, "text").equals(Json.string(before, "text"))) {
      return Optional.empty();
    }
    now.add("channel", event.get("channel"));
    now.add("channel_type", event.get("channel_type"));
    Inbound.Message message = message(now, false);
    return Optional.of(new Inbound.Edit(message.id() + "/" + Json.string(event, "ts"), message));
  }

  private boolean byPerson(JsonObject event) {
    String user = Json.string(event, "user");
    return WRITTEN.contains(Json.string(event, "subtype"))
        && Json.string(event, "bot_id").isEmpty()
        && !user.isEmpty()
        && !user.equals(me.user())
        && !user.equals(SLACKBOT);
  }

  private Inbound.Message message(JsonObject event, boolean mention) {
    String channel = Json.string(event, "channel");
    String ts = Json.string(event, "ts");
    String text = Json.string(event, "text");
    Audience audience = audience(event, mention || WireText.mentions(text, me.user()));
    return new Inbound.Message(
        id(channel, ts, audience),
        place(channel, ts, Json.string(event, "thread_ts")),
        Places.user(Json.string(event, "user")),
        WireText.read(WireText.withoutMention(text, me.user())),
        audience,
        instant(ts),
        null,
        attachments(event));
  }

  private static List<Attachment> attachments(JsonObject event) {
    return Json.objects(event, "files").stream()
        .filter(file -> !Json.string(file, "id").isEmpty())
        .map(file ->
            new Attachment(
                Json.string(file, "id"),
                Json.string(file, "name"),
                size(Json.string(file, "size"))))
        .toList();
  }

  private static long size(String written) {
    return written.matches("\\d{1,15}") ? Long.parseLong(written) : -1;
  }

  private static Audience audience(JsonObject event, boolean mentioned) {
    if (Json.string(event, "channel_type").equals("im")
        || Places.isDirect(Json.string(event, "channel"))) {
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

  /**
   * The answer goes into a thread: in a channel so that others are not disturbed, with a person
   * alone because that is where Slack's agent tab shows it and asks on.
   */
  private static Place place(String channel, String ts, String thread) {
    return Places.of(channel, thread.isEmpty() ? ts : thread);
  }

  /** Slack shows the tab at once, and what is published shows a moment later. */
  private Optional<Inbound> home(JsonObject event) {
    String user = Json.string(event, "user");
    if (!Json.string(event, "tab").equals(HOME) || user.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Inbound.Message(
            me.team() + "/home/" + user + "/" + Json.string(event, "event_ts"),
            Places.home(user),
            Places.user(user),
            HOME,
            Audience.PRIVATE,
            clock.instant()));
  }

  private Inbound gone(JsonObject event) {
    String channel = Json.string(event, "channel");
    return new Inbound.Gone(
        me.team() + "/gone/" + channel + "/" + Json.string(event, "event_ts"),
        Places.of(channel, null),
        Places.user(Json.string(event, "user")));
  }

  /**
   * A command, whose answer only its author sees unless the settings say otherwise. How to use it
   * is nobody else's business at all. Slack does not say when it was given.
   */
  Inbound.Message command(SlashCommandPayload command) {
    String text = command.getText() == null ? "" : WireText.read(command.getText()).strip();
    String channel = command.getChannelId();
    boolean direct = "directmessage".equals(command.getChannelName());
    boolean usage = text.isEmpty() || text.equalsIgnoreCase("help");
    boolean open = !direct && !usage && settings.answersAll(channel);
    return new Inbound.Message(
        me.team() + "/command/" + command.getTriggerId(),
        open ? Places.of(channel, null) : Places.onlyFor(channel, command.getUserId()),
        Places.user(command.getUserId()),
        text,
        open ? Audience.ADDRESSED : Places.aside(direct),
        clock.instant());
  }

  static Instant instant(String ts) {
    long micros = new BigDecimal(ts).movePointRight(MICROS).longValueExact();
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
