package dev.stet.telegram;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.telegram.Health.Trouble;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Keeps a {@link Run} alive: begins one as soon as Telegram can be reached, and another one where
 * the last one stopped, should it die or hang.
 */
final class Connection implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Connection.class.getName());

  /** With the two seconds of the courier, a stop takes less than five. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final TelegramSettings settings;
  private final Lines lines;
  private final Health health;
  private final Function<BotAccount, Consumer<Update>> inboxes;
  private final StopSignal stop;
  private final Pace pollPace;
  private final OkHttpClient http;
  private volatile @Nullable Run run;
  private @Nullable BotAccount account;

  /**
   * By which Telegram is spoken to, and by which it speaks.
   *
   * @param stop ends all waiting
   */
  record Lines(Courier courier, Hook hook, StopSignal stop) {}

  /**
   * Nothing happens before {@link #open}.
   *
   * @param inboxes makes that which takes an update or throws, once it is known who the bot is
   */
  Connection(
      TelegramSettings settings,
      Lines lines,
      Health health,
      Function<BotAccount, Consumer<Update>> inboxes) {
    this.settings = settings;
    this.lines = lines;
    this.health = health;
    this.inboxes = inboxes;
    this.stop = lines.stop();
    this.pollPace = new Pace(settings.timing());
    this.http = PollTransport.client(settings, health, pollPace, stop);
  }

  /**
   * Asks who the bot is, shortly, and goes on in the background.
   *
   * @throws IllegalStateException if Telegram knows no such bot
   */
  void open() {
    try {
      account = lines.courier().account(settings.timing().greeting());
    } catch (DeliveryException e) {
      if (e.outcome() == Outcome.REJECTED) {
        throw new IllegalStateException(
            "Telegram rejected the token, see TELEGRAM_BOT_TOKEN: " + e.getMessage(), e);
      }
      health.failed(Trouble.UNREACHABLE, String.valueOf(e.getMessage()));
    }
    Thread.ofPlatform().daemon().name("telegram-keeper").start(this::keep);
  }

  private void keep() {
    Pace pace = new Pace(settings.timing());
    while (!stop.isGiven()) {
      long began = System.nanoTime();
      try {
        tend();
        pace.reset();
        stop.pause(settings.timing().pause());
      } catch (DeliveryException e) {
        if (refused(e, pace)) {
          return;
        }
        stop.pause(pace.next(Duration.ofNanos(System.nanoTime() - began)));
      } catch (TelegramApiException | RuntimeException e) {
        health.failedSomehow(String.valueOf(e.getMessage()));
        stop.pause(pace.next(Duration.ofNanos(System.nanoTime() - began)));
      }
    }
  }

  /** Notes a failure; whether it is one for good. */
  private boolean refused(DeliveryException e, Pace pace) {
    String what = String.valueOf(e.getMessage());
    boolean rejected = e.outcome() == Outcome.REJECTED;
    if (rejected && Refusal.behind(e).filter(Refusal::isOfTheToken).isPresent()) {
      health.failed(Trouble.TOKEN, what);
      return true;
    }
    if (rejected) {
      pace.slowDown();
      health.failed(Trouble.WEBHOOK, what);
    } else {
      Duration asked = e.retryAfter();
      pace.demand(asked == null ? Duration.ZERO : asked);
      health.failed(Trouble.UNREACHABLE, what);
    }
    return false;
  }

  private void tend() throws DeliveryException, TelegramApiException {
    Run current = run;
    if (current == null) {
      begin(0);
    } else if (current.isDead()) {
      current.close();
      begin(current.taken());
    }
  }

  private void begin(int taken) throws DeliveryException, TelegramApiException {
    BotAccount bot = account == null ? lines.courier().account(settings.timing().slack()) : account;
    account = bot;
    health.met(bot);
    Run next = run(inboxes.apply(bot), taken);
    run = next;
    next.start();
    LOG.log(Level.DEBUG, "Telegram: listening from update {0,number,#}", taken + 1);
  }

  private Run run(Consumer<Update> inbox, int taken) {
    return settings
        .options()
        .webhook()
        .<Run>map(address ->
            new HookRun(
                new HookRun.Reporting(address, settings.timing().silence(), inbox),
                lines.hook(),
                lines.courier(),
                health))
        .orElseGet(() ->
            new PollRun(new PollRun.Polling(settings, http, inbox, health, pollPace, stop), taken));
  }

  /** Stops polling; what the inbox is taking at this moment it may take. */
  @Override
  public void close() {
    stop.give();
    Run last = run;
    if (last != null) {
      last.close();
      if (!last.awaitEnd(LAST_WORDS)) {
        LOG.log(Level.WARNING, "Telegram: the inbox still holds an update, it will come again");
      }
    }
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
