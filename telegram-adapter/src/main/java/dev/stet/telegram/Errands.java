package dev.stet.telegram;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Small calls that nobody waits for, on a line of their own: whatever becomes of them, no answer is
 * late because of them.
 */
final class Errands implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Errands.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Courier courier;

  /** What comes after the end is nobody's business, not even as an error. */
  private final ScheduledExecutorService timer =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("telegram-errands").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  Errands(TelegramSettings settings) {
    Duration call = settings.timing().call();
    this.courier = new Courier(settings, call.compareTo(PATIENCE) < 0 ? call : PATIENCE);
  }

  /** Makes a call, now, and forgets it. */
  void run(BotApiMethod<Boolean> call) {
    run(call, () -> {});
  }

  /** Makes a call, now, and says if it came to nothing. */
  void run(BotApiMethod<Boolean> call, Runnable failed) {
    courier.send(
        call,
        problem -> {
          LOG.log(Level.DEBUG, "Telegram: {0} failed: {1}", call.getMethod(), problem);
          failed.run();
        });
  }

  /** Does something later; what comes back can stop it. */
  ScheduledFuture<?> later(Duration when, Runnable task) {
    return timer.schedule(task, when.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does something again and again; what comes back can stop it. */
  ScheduledFuture<?> every(Duration first, Duration pause, Runnable task) {
    return timer.scheduleWithFixedDelay(
        task, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** By which calls can be made that somebody waits for, but not long. */
  Courier courier() {
    return courier;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    courier.close();
  }
}
