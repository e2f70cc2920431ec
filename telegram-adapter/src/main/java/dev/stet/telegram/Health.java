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

  private final TelegramSettings settings;
  private String bot = "?";
  private @Nullable Trouble trouble;
  private String detail = "";
  private boolean everAnswered;
  private long lastAnswer;

  Health(TelegramSettings settings) {
    this.settings = settings;
  }

  /** What can be wrong, in the words of the log. */
  enum Trouble {
    UNREACHABLE("cannot be reached"),
    CONFLICT("another program polls with this token, stop one of the two"),
    TOKEN("rejected the token, see TELEGRAM_BOT_TOKEN"),
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

  synchronized void failed(Trouble kind, String what) {
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
    long seconds = Duration.ofNanos(System.nanoTime() - lastAnswer).toSeconds();
    return "connected as @" + bot + ", last answer " + seconds + " s ago";
  }
}
