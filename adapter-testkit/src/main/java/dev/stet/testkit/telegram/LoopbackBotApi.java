package dev.stet.testkit.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's Bot API on a free port of the loopback interface, for one bot.
 *
 * <p>Waiting methods give up after {@link #PATIENCE}; {@link #close} ends all that still waits.
 */
public final class LoopbackBotApi implements AutoCloseable {
  /** The only token it accepts. */
  public static final String TOKEN = "100200300:Loopback-token_that_opens_nothing_at_all";

  public static final long BOT_ID = 100200300L;
  public static final String USERNAME = "stet_bot";

  /** Longer than any test needs, shorter than a person waits. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ObjectMapper json = new ObjectMapper();
  private final UpdateQueue queue = new UpdateQueue();
  private final Chats chats = new Chats(json);
  private final Queries queries = new Queries();
  private final Methods.World world =
      new Methods.World(
          json, queue, chats, new Rooms(), queries, new Profile(json), new Files(json));
  private final Methods methods = new Methods(world);
  private final Updates updates = new Updates(json);
  private final People people = new People(updates, world, this::receive);
  private final BotApiServer server;
  private @Nullable Reporter reporter;

  private LoopbackBotApi(int port) {
    server = new BotApiServer(port, json, methods);
  }

  /** Starts on a free port. */
  public static LoopbackBotApi start() {
    return startOn(0);
  }

  /** Starts on a port that was free a moment ago. */
  public static LoopbackBotApi startOn(int port) {
    return new LoopbackBotApi(port);
  }

  /** Where it listens: scheme, host and port. */
  public URI url() {
    return server.url();
  }

  /** Somebody writes to the bot alone. Returns the identifier of the update. */
  public int privateMessage(long user, String text) {
    return receive(updates.message(user, user, text, _ -> {}));
  }

  /** Somebody writes where others read along. Returns the identifier of the update. */
  public int groupMessage(long group, long user, String text) {
    return groupMessage(group, user, text, _ -> {});
  }

  /** The same, with changes to the message. */
  public int groupMessage(long group, long user, String text, Consumer<ObjectNode> changes) {
    return receive(updates.message(group, user, text, changes));
  }

  /** Lets people write at this time, and not always in the same minute. */
  public void setClock(InstantSource clock) {
    updates.setClock(clock);
  }

  /** The number of the latest message that a person wrote. */
  public int lastMessage() {
    return updates.lastMessage();
  }

  /** What people do besides writing. */
  public People people() {
    return people;
  }

  /** An update as JSON; without {@code update_id} it gets the next one. Returns the identifier. */
  public int receive(String update) {
    try {
      return receive((ObjectNode) json.readTree(update));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("[update] is no JSON: " + update, e);
    }
  }

  private int receive(ObjectNode update) {
    queries.received(update);
    return queue.add(update);
  }

  /** Lets all wait no longer who pressed a button or want to pick from a list. */
  public void expireQueries() {
    queries.expire();
  }

  /** The presses that nobody has answered yet. */
  public Set<String> openPresses() {
    return queries.presses();
  }

  /** Reports updates to a webhook, as soon as one is set, at this server instead of its own. */
  public synchronized void reportTo(URI webServer) {
    if (reporter != null) {
      reporter.close();
    }
    reporter = new Reporter(webServer, methods, queue);
  }

  /** Where updates are reported; empty: nowhere. */
  public String webhook() {
    return methods.webhook();
  }

  /** The calls that came before the time had passed for which they were told to wait. */
  public List<Call> earlyCalls() {
    return server.early();
  }

  /** Refuses messages that come faster than Telegram takes them, from now on. */
  public void keepRates() {
    methods.keep(new Rates());
  }

  /** How many messages were refused because they came too fast. */
  public int tooFast() {
    return server.tooFast();
  }

  /** Numbers the updates to come from here, as the server does after a week of silence. */
  public void numberUpdatesFrom(int id) {
    queue.continueAt(id);
  }

  /** Answers the poll that waits with nothing, as after its time. */
  public void endPoll() {
    queue.endPoll();
  }

  /** Makes the next call of a method go wrong; called again, the one after it. */
  public void fail(String method, Fault fault) {
    server.fail(method, fault);
  }

  /** Makes all calls of all methods go wrong until {@link #recover}; ends the poll that waits. */
  public void breakDown(Fault fault) {
    server.breakDown(fault);
    queue.endPoll();
  }

  /** Ends a breakdown. */
  public void recover() {
    server.recover();
  }

  /** The next message or edit that was accepted; waits for it. */
  public Shown awaitShown() {
    try {
      Shown next = chats.shown().poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return require(next != null, "no message arrived", next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for a message", e);
    }
  }

  /** The accepted messages and edits that {@link #awaitShown} has not returned yet. */
  public List<Shown> shown() {
    return new ArrayList<>(chats.shown());
  }

  /** The calls of a method so far, those that went wrong included. */
  public List<Call> calls(String method) {
    return server.calls(method);
  }

  /** Waits until a method was called this often, and returns those calls. */
  public List<Call> awaitCalls(String method, int count) {
    return server.awaitCalls(method, count);
  }

  /** Waits until a poll waits for updates. */
  public void awaitPoller() {
    require(queue.awaitPoller(PATIENCE), "nobody polls", true);
  }

  /** Waits until the bot has confirmed an update, so that it will not be repeated. */
  public void awaitConfirmed(int updateId) {
    require(queue.awaitConfirmed(updateId, PATIENCE), "not confirmed: update " + updateId, true);
  }

  private static <T> T require(boolean met, String complaint, @Nullable T value) {
    if (!met || value == null) {
      throw new AssertionError("[loopback] " + complaint + " within " + PATIENCE);
    }
    return value;
  }

  @Override
  public synchronized void close() {
    if (reporter != null) {
      reporter.close();
    }
    queue.close();
    server.close();
  }
}
