package dev.stet.telegram;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the connection. Says each kind of trouble once, when it begins, and once when it
 * is over: an outage of an hour is two lines in the log.
 */
final class Health {
  private static final Logger LOG = System.getLogger(Health.class.getName());

  /** Which the library speaks. */
  private static final String API = "10.2";

  private final TelegramSettings settings;
  private String bot = "?";
  private @Nullable Trouble trouble;
  private String detail = "";
  private boolean everAnswered;
  private long lastAnswer;
  private @Nullable Long lastSlow;

  Health(TelegramSettings settings) {
    this.settings = settings;
  }

  /** What can be wrong, in the words of the log. */
  enum Trouble {
    UNREACHABLE("cannot be reached"),
    CONFLICT("another program polls with this token, stop one of the two"),
    TOKEN("rejected the token, see TELEGRAM_BOT_TOKEN"),
    WEBHOOK("does not want to report to us, see web.public-url and telegram.mode"),
    SLOW("asks to slow down");

    private final String words;

    Trouble(String words) {
      this.words = words;
    }
  }

  synchronized void met(BotAccount account) {
    bot = account.username();
  }

  /** The bot's name, once it is known. */
  synchronized Optional<String> username() {
    return bot.equals("?") ? Optional.empty() : Optional.of(bot);
  }

  synchronized void answered() {
    lastAnswer = System.nanoTime();
    if (trouble != null || !everAnswered) {
      LOG.log(Level.INFO, "Telegram: connected as @{0}", bot);
    }
    everAnswered = true;
    trouble = null;
  }

  /** Telegram asked to wait, with a poll or with a message. */
  synchronized void slowed() {
    lastSlow = System.nanoTime();
  }

  synchronized void failed(Trouble kind, String what) {
    if (kind == Trouble.SLOW) {
      slowed();
    }
    detail = settings.scrubbed(what);
    if (kind != trouble) {
      LOG.log(Level.WARNING, "Telegram: {0} ({1})", kind.words, detail);
    }
    trouble = kind;
  }

  /** Something failed, and nobody has said yet what. */
  synchronized void failedSomehow(String what) {
    if (trouble == null) {
      failed(Trouble.UNREACHABLE, what);
    }
  }

  synchronized String line() {
    if (trouble != null) {
      return "not connected: Telegram " + trouble.words + " (" + detail + ")";
    }
    if (!everAnswered) {
      return "not connected yet";
    }
    String slow = lastSlow == null ? "" : ", asked to slow down " + ago(lastSlow);
    return "connected as @"
        + bot
        + (settings.options().webhook().isPresent() ? " by webhook" : "")
        + ", last answer "
        + ago(lastAnswer)
        + slow
        + ", Bot API "
        + API;
  }

  private static String ago(long moment) {
    return Duration.ofNanos(System.nanoTime() - moment).toSeconds() + " s ago";
  }
}
