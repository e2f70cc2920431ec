package dev.stet.telegram;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * One run of the library's polling loop, with a memory of its own of what is in safe hands.
 *
 * <p>The loop confirms what it has fetched, not what was taken; it is deaf when the server starts
 * to number updates anew; it stops for good when its consumer throws. Here each poll begins by
 * setting the loop's counter to the last update that was really taken. So an update that was not
 * taken is asked for again, and a run that hangs can be replaced by one that continues at the same
 * place.
 */
final class PollRun implements Run, LongPollingUpdateConsumer, BackOff {
  private static final Logger LOG = System.getLogger(PollRun.class.getName());

  private final Polling polling;
  private final Pace inboxPace;
  private final ScheduledExecutorService thread;
  private final BotSession session;

  /** The loop's counter: the last update it has fetched. */
  private final AtomicInteger fetched = new AtomicInteger();

  private volatile int taken;
  private volatile long lastSign = System.nanoTime();

  /** When the poll began that is under way. */
  private volatile long begun = System.nanoTime();

  /**
   * What one run shares with the next.
   *
   * @param inbox takes an update or throws
   */
  record Polling(
      TelegramSettings settings,
      OkHttpClient http,
      Consumer<Update> inbox,
      Health health,
      Pace pace,
      StopSignal stop) {}

  PollRun(Polling polling, int taken) {
    this.polling = polling;
    this.taken = taken;
    this.inboxPace = new Pace(polling.settings().timing());
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("telegram-poll").factory());
    this.session =
        new BotSession(
            TolerantGetUpdates.mapper(),
            polling.http(),
            thread,
            polling.settings().token(),
            polling.settings()::url,
            this::nextPoll,
            () -> this,
            this);
    session.setLastReceivedUpdate(fetched);
  }

  /** Removes a webhook, without which Telegram lets nobody poll, and begins to poll. */
  @Override
  public void start() throws TelegramApiException {
    session.start();
  }

  @Override
  public int taken() {
    return taken;
  }

  /** Whether the loop has ended, or hangs in a call or in the inbox. */
  @Override
  public boolean isDead() {
    ScheduledFuture<?> loop = session.getRunningPolling();
    long quiet = System.nanoTime() - lastSign;
    return loop == null || loop.isDone() || quiet > polling.settings().timing().silence().toNanos();
  }

  private GetUpdates nextPoll(Integer lastFetched) {
    begun = System.nanoTime();
    lastSign = begun;
    fetched.set(taken);
    return new TolerantGetUpdates(taken + 1, polling.settings().timing().poll(), this::answered);
  }

  /** Numbers below those asked for mean that the server has begun to count anew. */
  private void answered(List<Update> updates) {
    polling.health().answered();
    int first = updates.stream().mapToInt(Update::getUpdateId).min().orElse(Integer.MAX_VALUE);
    if (first <= taken) {
      LOG.log(Level.INFO, "Telegram: numbers updates anew, from {0,number,#}", first);
      taken = first - 1;
      fetched.set(taken);
    }
  }

  /** Catches everything: whatever left this method would end the polling without a word. */
  @Override
  public void consume(List<Update> updates) {
    try {
      for (Update update : updates) {
        if (!polling.stop().isGiven()) {
          polling.inbox().accept(update);
          taken = update.getUpdateId();
          inboxPace.reset();
        }
      }
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "Telegram: could not store an update, will ask for it again", e);
      rest(inboxPace.next());
    }
  }

  @Override
  public void reset() {
    polling.pace().reset();
  }

  /** Waits here and tells the loop not to: the loop's own sleep cannot be ended. */
  @Override
  public long nextBackOffMillis() {
    polling.health().failedSomehow("the answer makes no sense");
    rest(polling.pace().next(Duration.ofNanos(System.nanoTime() - begun)));
    return 0;
  }

  /** Silence by intent is no sign of death. */
  private void rest(Duration pause) {
    lastSign = System.nanoTime() + pause.toNanos();
    polling.stop().pause(pause);
  }

  /** Ends the loop; what the inbox has begun goes on. */
  @Override
  public void close() {
    session.stop();
    polling.http().dispatcher().cancelAll();
    thread.shutdown();
  }

  @Override
  public boolean awaitEnd(Duration limit) {
    try {
      return thread.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
