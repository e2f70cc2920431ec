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
  private final Workspace workspace;
  private final LoopbackWebApi api;

  private LoopbackSlack() throws IOException {
    workspace = new Workspace(this, sockets::freshUrl);
    api = new LoopbackWebApi(workspace);
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

  /** Sets what the bot's token may do. */
  public void grant(String... scopes) {
    workspace.grant(String.join(",", scopes));
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
    return sockets.deliver(new Delivery("events_api", payload, 0));
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
    return sockets.deliver(new Delivery("slash_commands", payload, 0));
  }

  /** Delivers once more, because an acknowledgement came late or never. */
  public Delivery redeliver(Delivery delivery) {
    return sockets.deliver(delivery.again());
  }

  /** Lets the next call of a method that has no fault yet go wrong. */
  public void fail(String method, Fault fault) {
    api.plant(method, fault);
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
