package dev.stet.slack;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import dev.stet.chat.Webhooks.Webhook;
import dev.stet.slack.SlackSettings.Mode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What Slack tells comes over it: a socket, or calls of Slack. It is tried until it stands. */
final class Line implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Line.class.getName());
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final SlackSettings settings;
  private final Preflight preflight;
  private final Health health;
  private final @Nullable HttpEvents calls;
  private final ScheduledThreadPoolExecutor starter =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("stet-slack-start").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private volatile @Nullable Socket socket;

  Line(Slack slack, SlackSettings settings, Health health, InstantSource clock) {
    this.settings = settings;
    this.preflight = new Preflight(slack, settings);
    this.health = health;
    this.calls =
        settings.mode() instanceof Mode.Http(String secret) && !secret.isBlank()
            ? new HttpEvents(new Signature(secret, clock))
            : null;
  }

  /**
   * Opens it.
   *
   * @param listening makes what Slack tells it to, once it is known who the bot is
   */
  void start(Function<Identity, App> listening) {
    preflight.checkTokens();
    health.progress("connecting to Slack");
    connect(listening, FIRST_WAIT);
  }

  private void connect(Function<Identity, App> listening, Duration wait) {
    try {
      Identity me = preflight.identity();
      App app = listening.apply(me);
      String success = "connected as @" + me.name() + " in " + me.teamName();
      switch (settings.mode()) {
        case Mode.Socket(String token) -> {
          String url = preflight.socketUrl(token);
          starter.execute(() -> open(app, token, url, success));
        }
        case Mode.Http _ -> {
          if (calls != null) {
            calls.open(app);
          }
          health.progress(success);
        }
      }
    } catch (IOException e) {
      String sentence = "cannot reach Slack, trying again: " + e.getMessage();
      health.progress(sentence);
      LOG.log(WARNING, "[slack] " + sentence);
      long delay = ThreadLocalRandom.current().nextLong(wait.toMillis() / 2, wait.toMillis());
      var _ = starter.schedule(() -> connectAgain(listening, wait), delay, TimeUnit.MILLISECONDS);
    }
  }

  private void connectAgain(Function<Identity, App> listening, Duration wait) {
    Duration twice = wait.multipliedBy(2);
    try {
      connect(listening, twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT);
    } catch (RuntimeException e) { // nobody is left to throw it to
      health.progress(String.valueOf(e.getMessage()));
      LOG.log(ERROR, "[slack] gave up", e);
    }
  }

  private void open(App app, String token, String url, String success) {
    try {
      Socket fresh = new Socket(app, token, url, health);
      socket = fresh;
      health.progress(success);
      fresh.open();
    } catch (IOException | URISyntaxException e) {
      LOG.log(WARNING, "[slack] the socket did not open; trying again", e);
    }
  }

  /** Where Slack may call. */
  Map<String, Webhook> webhooks() {
    HttpEvents known = calls;
    return known == null ? Map.of() : Map.of(HttpEvents.PATH, known);
  }

  String status() {
    Socket current = socket;
    if (current == null) {
      return health.status(calls == null ? "" : "HTTP");
    }
    return current.connected()
        ? health.status(current.status())
        : health.orElse("no connection to Slack, trying again; " + current.status());
  }

  @Override
  public void close() {
    stopStarting();
    if (calls != null) {
      calls.shut();
    }
    Socket current = socket;
    if (current != null) {
      current.close();
    }
  }

  /** A socket that is just being opened has to be seen, or nobody would ever close it. */
  private void stopStarting() {
    starter.shutdownNow();
    try {
      if (!starter.awaitTermination(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(WARNING, "[slack] the start does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
