package dev.stet.slack;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a person should know of the connection. */
final class Health {
  private static final System.Logger LOG = System.getLogger(Health.class.getName());

  /** What Slack says when the bot as a whole is no longer wanted. */
  private static final Set<String> UNWANTED =
      Set.of("account_inactive", "invalid_auth", "not_authed", "token_revoked", "token_expired");

  private static final String MISSING_SCOPE = "missing_scope";

  private final InstantSource clock;
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
  private volatile String progress = "not started";
  private volatile boolean uninstalled;
  private volatile @Nullable Instant lastEvent;

  Health(InstantSource clock) {
    this.clock = clock;
  }

  void progress(String sentence) {
    progress = sentence;
  }

  /** Slack told something. */
  void heard() {
    lastEvent = clock.instant();
  }

  /** Slack took something: whatever it refused before is over. */
  void taken() {
    trouble.set(null);
  }

  /** Slack did not take something. */
  void refused(String error) {
    boolean unwanted = UNWANTED.contains(error);
    if (unwanted || error.equals(MISSING_SCOPE)) {
      String remedy =
          unwanted
              ? "install the app again and set SLACK_BOT_TOKEN"
              : "add the scopes of the manifest and install the app again";
      tell("Slack refuses the bot (" + error + "): " + remedy);
    }
  }

  private void tell(String sentence) {
    if (!sentence.equals(trouble.getAndSet(sentence))) {
      LOG.log(ERROR, "[slack] " + sentence);
    }
  }

  /** The app was taken out of the workspace; nothing is sent any more. */
  void uninstalled() {
    uninstalled = true;
    tell("the app was uninstalled: install it again, set SLACK_BOT_TOKEN and start again");
  }

  boolean isUninstalled() {
    return uninstalled;
  }

  /** In one line. */
  String status(String transport) {
    return orElse(
        transport.isEmpty() ? progress : progress + "; " + transport + ", " + lastEvent());
  }

  /** What is wrong with the bot as a whole; else this. */
  String orElse(String sentence) {
    @Nullable String wrong = trouble.get();
    return wrong == null ? sentence : wrong;
  }

  private String lastEvent() {
    @Nullable Instant last = lastEvent;
    return last == null ? "no event yet" : "last event " + since(last) + " ago";
  }

  Instant now() {
    return clock.instant();
  }

  /** How long ago something was, as people say it. */
  String since(Instant moment) {
    long seconds = Math.max(0, Duration.between(moment, clock.instant()).toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7_200 ? seconds / 60 + " min" : seconds / 3_600 + " h";
  }
}
