package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A Slack workspace with one app in it, on the loopback interface. */
public final class LoopbackSlack implements AutoCloseable {
  private static final String TEAM = "T0LOOPBACK";
  private static final String BOT = "U0STETBOT";
  private static final long EPOCH = 1_790_000_000L;

  private final String secret = UUID.randomUUID().toString();
  private final AtomicLong clock = new AtomicLong();
  private final LoopbackSockets sockets = new LoopbackSockets();
  private final People people = new People(TEAM);
  private final Uploads files = new Uploads();
  private final Workspace workspace;
  private final LoopbackWebApi api;
  private @Nullable SignedCalls calls;

  private LoopbackSlack() throws IOException {
    workspace = new Workspace(this, sockets::freshUrl, people, files);
    api = new LoopbackWebApi(workspace, files);
    sockets.begin();
  }

  public static LoopbackSlack start() {
    try {
      return new LoopbackSlack();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The prefix of the Web API's methods. */
  public URI apiUrl() {
    return api.url("/api/");
  }

  public String botToken() {
    return "xoxb-" + secret;
  }

  public String appToken() {
    return "xapp-" + secret;
  }

  public String team() {
    return TEAM;
  }

  /** The bot's user. */
  public String bot() {
    return BOT;
  }

  /** How a message names the bot. */
  public String mention() {
    return "<@" + BOT + ">";
  }

  public String signingSecret() {
    return "signed-" + secret;
  }

  /** Tells the bot what happens by calling it there from now on, not over sockets. */
  public SignedCalls callAt(URI address) {
    SignedCalls made = new SignedCalls(address, signingSecret());
    calls = made;
    return made;
  }

  private Delivery deliver(Delivery delivery) {
    SignedCalls signed = calls;
    return signed == null ? sockets.deliver(delivery) : signed.deliver(delivery);
  }

  String fileUrl() {
    return api.url("/files/").toString();
  }

  /** What Slack knows of a person; a test may change it. */
  public ObjectNode person(String id) {
    return people.person(id);
  }

  /** Says who made a channel. */
  public void made(String channel, String creator) {
    people.made(channel, creator);
  }

  /** Puts a file into the workspace. */
  public void file(String id, String name, byte[] content) {
    files.put(id, name, content);
  }

  /** Sets what the bot's token may do. */
  public void grant(String... scopes) {
    workspace.grant(String.join(",", scopes));
  }

  /** Others talk in a channel, and the bot hears nothing of it. */
  public void chatter(String channel, int messages) {
    for (int i = 0; i < messages; i++) {
      workspace.histories().add(channel, freshTs());
    }
  }

  /** A person writes a message; Slack tells the bot of it, twice if it mentions the bot. */
  public List<Delivery> say(String channel, String user, String text) {
    return sayInThread(channel, null, user, text);
  }

  /** A person writes a message into a thread. */
  public List<Delivery> sayInThread(
      String channel, @Nullable String thread, String user, String text) {
    ObjectNode message = message(channel, user, text);
    if (thread != null) {
      message.put("thread_ts", thread);
    }
    List<Delivery> deliveries = new ArrayList<>();
    if (text.contains(mention()) && !channel.startsWith("D")) {
      deliveries.add(event(message.deepCopy().put("type", "app_mention")));
    }
    message.put("channel_type", channel.startsWith("D") ? "im" : "channel");
    deliveries.add(event(message));
    return deliveries;
  }

  /** A message that a test changes before it {@linkplain #event delivers} it. */
  public ObjectNode message(String channel, String user, String text) {
    String ts = freshTs();
    return Json.object()
        .put("type", "message")
        .put("channel", channel)
        .put("user", user)
        .put("text", text)
        .put("ts", ts)
        .put("event_ts", ts);
  }

  /** Delivers any event. */
  public Delivery event(ObjectNode event) {
    ObjectNode payload =
        Json.object()
            .put("team_id", TEAM)
            .put("api_app_id", "A0STET")
            .put("type", "event_callback")
            .put("event_id", "Ev" + UUID.randomUUID());
    payload.set("event", event);
    return deliver(new Delivery("events_api", payload, 0));
  }

  /** A person gives the command {@code /stet}. */
  public Delivery command(String channel, String user, String text) {
    ObjectNode payload =
        Json.object()
            .put("command", "/stet")
            .put("text", text)
            .put("team_id", TEAM)
            .put("channel_id", channel)
            .put("channel_name", channel.startsWith("D") ? "directmessage" : "general")
            .put("user_id", user)
            .put("trigger_id", UUID.randomUUID().toString())
            .put("response_url", workspace.responseUrl(api.url("/response/"), channel, user));
    return deliver(new Delivery("slash_commands", payload, 0));
  }

  /** A person presses the button with this label, or this value, below a message of the bot. */
  public Delivery press(Posted posted, String user, String button) {
    return interact(pressing(posted, user, button));
  }

  /** What Slack says of that; a test may change it before it {@linkplain #interact delivers} it. */
  public ObjectNode pressing(Posted posted, String user, String button) {
    return pressing(
        posted,
        user,
        Pressable.of(posted.blocks()).stream()
            .filter(b -> b.label().equals(button) || b.value().equals(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + button + " on " + posted)));
  }

  /** Delivers anything that a person does with a message. */
  public Delivery interact(ObjectNode payload) {
    return deliver(new Delivery("interactive", payload, 0));
  }

  /** A person presses a button whose value they made up. */
  public Delivery forge(Posted posted, String user, String value) {
    Pressable forged = new Pressable("act-1", "button", "forged", value);
    return interact(pressing(posted, user, forged));
  }

  private ObjectNode pressing(Posted posted, String user, Pressable pressed) {
    ObjectNode payload =
        Json.object().put("type", "block_actions").put("trigger_id", UUID.randomUUID().toString());
    payload.putObject("user").put("id", user).put("team_id", TEAM);
    payload.putObject("team").put("id", TEAM);
    ObjectNode container = payload.putObject("container");
    if (posted.method().equals("views.publish")) {
      container.put("type", "view").put("view_id", posted.ts());
    } else {
      container
          .put("type", "message")
          .put("message_ts", posted.ts())
          .put("channel_id", posted.channel())
          .put("is_ephemeral", !posted.user().isEmpty());
      payload.putObject("channel").put("id", posted.channel()).put("name", "general");
      payload.put(
          "response_url", workspace.responseUrl(api.url("/response/"), posted.channel(), user));
      if (posted.user().isEmpty()) {
        ObjectNode message = payload.putObject("message").put("ts", posted.ts());
        if (!posted.thread().isEmpty()) {
          message.put("thread_ts", posted.thread());
        }
      }
    }
    ObjectNode action =
        Json.object()
            .put("type", pressed.type())
            .put("action_id", pressed.actionId())
            .put("block_id", "b1")
            .put("action_ts", freshTs());
    if (!pressed.value().isEmpty()) {
      action.put("value", pressed.value());
    }
    payload.putArray("actions").add(action);
    return payload;
  }

  /** A person uses the message shortcut on a message. */
  public Delivery shortcut(String callback, String user, ObjectNode message) {
    String channel = message.path("channel").asText();
    ObjectNode payload =
        Json.object()
            .put("type", "message_action")
            .put("callback_id", callback)
            .put("trigger_id", UUID.randomUUID().toString())
            .put("message_ts", message.path("ts").asText())
            .put("response_url", workspace.responseUrl(api.url("/response/"), channel, user));
    payload.putObject("user").put("id", user).put("name", "ada");
    payload.putObject("team").put("id", TEAM);
    payload.putObject("channel").put("id", channel).put("name", "general");
    payload.set("message", message);
    return deliver(new Delivery("interactive", payload, 0));
  }

  /** A person opens the bot's Home, or another of its tabs. */
  public Delivery open(String user, String tab) {
    ObjectNode event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", user)
            .put("channel", "D0" + user)
            .put("tab", tab)
            .put("event_ts", freshTs());
    if (!workspace.homeHash(user).isEmpty()) {
      event
          .putObject("view")
          .put("id", "V" + user)
          .put("type", "home")
          .put("hash", workspace.homeHash(user));
    }
    return event(event);
  }

  /** A person posts links that belong to the app's domains. */
  public Delivery link(String channel, String user, String... urls) {
    ObjectNode event =
        Json.object()
            .put("type", "link_shared")
            .put("channel", channel)
            .put("user", user)
            .put("message_ts", freshTs());
    for (String url : urls) {
      event
          .withArray("links")
          .addObject()
          .put("domain", String.valueOf(URI.create(url).getHost()))
          .put("url", url);
    }
    return event(event);
  }

  /** Delivers once more, because an acknowledgement came late or never. */
  public Delivery redeliver(Delivery delivery) {
    return deliver(delivery.again());
  }

  /** Lets the next call of a method that has no fault yet go wrong. */
  public void fail(String method, Fault fault) {
    api.plant(method, fault);
  }

  /** Lets the next call of a method about one channel go wrong. */
  public void failIn(String channel, String method, Fault fault) {
    api.plant(method + "@" + channel, fault);
  }

  /** What a field of the last call of a method held; empty: there was none. */
  public String sent(String method, String field) {
    return workspace.sent(method, field);
  }

  /** How often a method was called. */
  public long calls(String method) {
    return api.calls(method);
  }

  /** Waits for the next message of the bot. */
  public Posted awaitPost() {
    return workspace.awaitPost();
  }

  /** All messages of the bot so far. */
  public List<Posted> posts() {
    return workspace.posts();
  }

  /** Waits for one more socket to open. */
  public void awaitSocket() {
    sockets.awaitOpened();
  }

  /** Waits for one more socket to close; says with which code. */
  public int awaitSocketClosed() {
    return sockets.awaitClosed();
  }

  /** How many sockets are open. */
  public int openSockets() {
    return sockets.count();
  }

  /** Asks the bot to open a new socket, as Slack does every few hours. */
  public void recycleSockets() {
    sockets.recycle();
  }

  /** Lets all sockets hang without a word. */
  public void freezeSockets() {
    sockets.freeze();
  }

  /** Waits for the next status that the bot shows; empty: it takes it away. */
  public String awaitStatus() {
    return workspace.awaitStatus();
  }

  /** Breaks all sockets. */
  public void resetSockets() {
    sockets.reset();
  }

  String freshTs() {
    long now = clock.incrementAndGet();
    return String.format(Locale.ROOT, "%d.%06d", EPOCH + now, now);
  }

  @Override
  public void close() {
    api.end();
    sockets.end();
  }
}
