package dev.stet.slack;

import dev.stet.chat.Inbox;
import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.LoopbackSlack;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The adapter on a Slack of its own. */
record Connection(LoopbackSlack slack, SlackPlatform platform) implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-09-21T10:00:00Z");
  static final int WANTED_MILLIS = 500;
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Not started: enough to send. */
  static Connection idle() {
    LoopbackSlack slack = LoopbackSlack.start();
    return new Connection(slack, platform(slack.botToken(), slack.appToken(), slack.apiUrl()));
  }

  /** Started, and its socket is open. */
  static Connection open(Inbox inbox) {
    Connection connection = idle();
    connection.platform.start(inbox);
    connection.slack.awaitSocket();
    return connection;
  }

  static SlackPlatform platform(String botToken, String appToken, URI api) {
    return platform(new SlackSettings(botToken, appToken, api, PATIENCE));
  }

  /** Started, and called by Slack. */
  static Connection called(Inbox inbox) {
    LoopbackSlack slack = LoopbackSlack.start();
    Connection connection = new Connection(slack, callable(slack, slack.signingSecret()));
    connection.platform.start(inbox);
    return connection;
  }

  /** A platform that wants to be called, on the time of this computer. */
  static SlackPlatform callable(LoopbackSlack slack, String secret) {
    SlackSettings.Mode mode = new SlackSettings.Mode.Http(secret);
    SlackSettings settings = new SlackSettings(slack.botToken(), mode, slack.apiUrl(), PATIENCE);
    return new SlackPlatform(settings, InstantSource.system());
  }

  /** Started, and answers commands for all to read in some channels. */
  static Connection answeringIn(Inbox inbox, String... channels) {
    LoopbackSlack slack = LoopbackSlack.start();
    SlackSettings settings =
        new SlackSettings(
            slack.botToken(),
            new SlackSettings.Mode.Socket(slack.appToken()),
            slack.apiUrl(),
            PATIENCE,
            List.of(channels));
    Connection connection = new Connection(slack, platform(settings));
    connection.platform.start(inbox);
    slack.awaitSocket();
    return connection;
  }

  static SlackPlatform platform(SlackSettings settings) {
    return new SlackPlatform(settings, InstantSource.fixed(NOW));
  }

  /**
   * The longest of fifty acknowledgements at once, in the best of a few rounds: what else the
   * computer does meanwhile is not the question.
   */
  static Duration slowest(LoopbackSlack slack) {
    slack.say("D1", "U1", "warm up").getFirst().awaitAcknowledgement();
    Duration best = Duration.ofDays(1);
    for (int round = 0; round < 5 && best.toMillis() >= WANTED_MILLIS; round++) {
      List<Delivery> deliveries = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        deliveries.addAll(slack.say("D" + round + "x" + i, "U1", "question " + i));
      }
      Duration slowest =
          deliveries.stream().map(Delivery::latency).max(Duration::compareTo).orElseThrow();
      best = slowest.compareTo(best) < 0 ? slowest : best;
    }
    return best;
  }

  /** Waits until the platform says something of itself that nobody announces. */
  void awaitStatus(String part) {
    long deadline = System.nanoTime() + PATIENCE.multipliedBy(4).toNanos();
    while (!platform.status().contains(part)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain for: " + part + " in: " + platform.status());
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() {
    platform.close();
    slack.close();
  }
}
