package dev.stet.slack;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientTyrusImpl;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.socket_mode.response.MapResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The socket through which Slack sends events, over the SDK's Tyrus client; its other client dies
 * of one failed reconnect.
 *
 * <p>This is the SDK's {@code SocketModeApp} in what it does, and differs in three things. Each
 * envelope has a thread, so that none waits for another. It opens one socket at start, where the
 * original asks for two. And when it is closed it stays closed: the original leaves its watch
 * running if the connection happens to be down, and that opens a new one for nobody.
 */
final class Socket implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Socket.class.getName());
  private static final int OK = 200;
  private static final Duration ALARM = Duration.ofMinutes(1);
  private static final int PATIENCE_SECONDS = 5;

  private final App app;
  private final SocketModeRequestParser parser;
  private final SocketModeClient client;
  private final CountDownLatch ending = new CountDownLatch(1);

  /** Not virtual ones: they would queue behind all the answers that are being found just then. */
  private final ExecutorService workers =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("stet-slack-", 0).factory());

  private final Health health;
  private final AtomicInteger greetings = new AtomicInteger();
  private volatile @Nullable Instant opened;
  private volatile boolean connected;
  private volatile boolean closing;

  Socket(App app, String appToken, String url, Health health) throws URISyntaxException {
    this.app = app;
    this.health = health;
    this.parser = new SocketModeRequestParser(app.config());
    this.client = new SocketModeClientTyrusImpl(app.slack(), appToken, url);
    client.addWebSocketMessageListener(this::take);
    client.addWebSocketCloseListener((code, reason) -> verify());
  }

  /** Connects. If that fails, or the connection is lost, the client tries again by itself. */
  void open() throws IOException {
    client.connect();
  }

  boolean connected() {
    return connected;
  }

  /** What a person may want to know of it. */
  String status() {
    @Nullable Instant since = opened;
    String age = since == null ? "no socket yet" : "socket " + health.since(since) + " old";
    return age + ", " + Math.max(0, greetings.get() - 1) + " reconnects";
  }

  private void take(String message) {
    if (!closing) {
      workers.execute(() -> answer(message));
    }
  }

  /** Slack opens a new socket before it closes the old one, so a close alone means nothing. */
  private void verify() {
    if (!closing) {
      workers.execute(this::check);
    }
  }

  private void check() {
    int before = greetings.get();
    boolean alive = client.verifyConnection(); // takes seconds, in which a new one may open
    if (greetings.get() == before) {
      connected = alive;
    }
    try {
      boolean _ = ending.await(ALARM.toMillis(), TimeUnit.MILLISECONDS);
      if (!closing && !connected && greetings.get() == before) {
        LOG.log(ERROR, "[slack] no connection for a minute; trying on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(String message) {
    try {
      SocketModeRequest request = parser.parse(message);
      if (request == null) {
        greet(message);
        return;
      }
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == OK) {
        acknowledge(request.getEnvelope().getEnvelopeId(), response.getBody());
      } else {
        LOG.log(WARNING, "[slack] nobody wants an envelope: HTTP " + response.getStatusCode());
      }
    } catch (Exception e) { // Bolt declares no less; Slack delivers again what has no answer
      LOG.log(WARNING, "[slack] an envelope was not taken; Slack will deliver it again", e);
    }
  }

  /** Only Slack's greeting proves a connection: the client reports failed ones like good ones. */
  private void greet(String message) {
    JsonElement type = JsonParser.parseString(message).getAsJsonObject().get("type");
    if (type != null && type.getAsString().equals("hello")) {
      connected = true;
      opened = health.now();
      greetings.incrementAndGet();
      LOG.log(INFO, "[slack] connected");
    }
  }

  private synchronized void acknowledge(String envelope, @Nullable String said) {
    if (said == null || said.isEmpty()) {
      client.sendSocketModeResponse(new AckResponse(envelope));
    } else {
      Map<String, Object> payload = new TreeMap<>();
      Json.parse(said).asMap().forEach((key, value) -> payload.put(key, value.getAsString()));
      client.sendSocketModeResponse(new MapResponse(envelope, payload));
    }
  }

  /** Lets what was taken end before the socket goes: its acknowledgements need it. */
  @Override
  public void close() {
    closing = true;
    ending.countDown();
    connected = false;
    try {
      await(workers);
      client.close();
      if (client.getSessionMonitorExecutor().isPresent()) {
        await(client.getSessionMonitorExecutor().get());
        client.disconnect(); // a reconnect that was under way has ended only now
      }
    } catch (IOException e) {
      LOG.log(DEBUG, "[slack] the socket did not close in good order", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(ExecutorService executor) throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      executor.shutdownNow();
    }
  }
}
