package dev.stet.telegram;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Carries calls to Telegram, each at most once, and says what became of them. */
final class Courier implements AutoCloseable {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  /** The HTTP client keeps its own limit; this one is for the day when it does not. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final TelegramSettings settings;
  private final Duration patience;
  private final OkHttpClient http;
  private final OkHttpTelegramClient telegram;

  /**
   * A courier with a line of its own: what hangs with one holds up nothing of another.
   *
   * @param patience how long a call may take
   */
  Courier(TelegramSettings settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
    this.http = SendTransport.client(patience);
    this.telegram =
        new OkHttpTelegramClient(
            TolerantGetUpdates.mapper(), http, settings.token(), settings.url());
  }

  /** Asks who the bot is. */
  BotAccount account(Duration limit) throws DeliveryException {
    return BotAccount.of(call(new GetMe(), limit));
  }

  /** Posts a message and returns its number. */
  int send(Post post) throws DeliveryException {
    return call(new OutgoingMessage(post, settings.options().guarded())).getMessageId();
  }

  /** Posts a file with a message below it, and returns their number. */
  int send(Post post, OutgoingFile.Content content) throws DeliveryException {
    OutgoingFile file = new OutgoingFile(post, content, settings.options().guarded());
    return await(telegram.executeAsync(file), limit()).getMessageId();
  }

  /** Changes a message; that it stands there like this already is no failure. */
  void edit(Post post, int number) throws DeliveryException {
    try {
      var _ = call(OutgoingMessage.edit(post, number));
    } catch (DeliveryException e) {
      if (Refusal.behind(e).filter(r -> r.cause() == Refusal.Cause.UNMODIFIED).isEmpty()) {
        throw e;
      }
    }
  }

  /** Tells Telegram where to report from now on. */
  void listenAt(SetWebhook webhook) throws DeliveryException {
    var _ = await(telegram.executeAsync(webhook), limit());
  }

  private Duration limit() {
    return patience.plus(GRACE);
  }

  /** Carries a call that nobody waits for, and says what went wrong. */
  void send(BotApiMethod<Boolean> method, Consumer<String> failed) {
    try {
      var _ =
          telegram
              .executeAsync(method)
              .whenComplete((_, e) -> {
                if (e != null) {
                  failed.accept(settings.scrubbed(String.valueOf(e.getMessage())));
                }
              });
    } catch (TelegramApiException e) {
      failed.accept(settings.scrubbed(String.valueOf(e.getMessage())));
    }
  }

  /** Carries any other call. */
  <T extends Serializable> T call(BotApiMethod<T> method) throws DeliveryException {
    return call(method, limit());
  }

  private <T extends Serializable> T call(BotApiMethod<T> method, Duration limit)
      throws DeliveryException {
    try {
      return await(telegram.executeAsync(method), limit);
    } catch (TelegramApiException e) {
      throw failure(Outcome.REJECTED, "the library refuses the call: " + e.getMessage(), e);
    }
  }

  private <T> T await(Future<T> call, Duration limit) throws DeliveryException {
    try {
      T answer = call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        throw failure(Outcome.UNKNOWN, "answered without a result", null);
      }
      return answer;
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw failure(Outcome.UNKNOWN, "no answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(Outcome.UNKNOWN, "interrupted while waiting for the answer", e);
    }
  }

  private DeliveryException failed(Throwable cause) {
    if (cause instanceof TelegramApiRequestException said) {
      Refusal refusal = Refusal.of(said).orElse(null);
      if (refusal != null) {
        return refused(refusal, said);
      }
    }
    if (cause instanceof TelegramApiValidationException invalid) {
      return failure(Outcome.REJECTED, "the library refuses the call: " + cause, invalid);
    }
    boolean neverLeft = cause instanceof IOException && !wentUnanswered(cause);
    return neverLeft
        ? failure(Outcome.REFUSED, "cannot be reached: " + cause.getMessage(), cause)
        : failure(Outcome.UNKNOWN, "no answer that Telegram gave: " + cause.getMessage(), cause);
  }

  private static boolean wentUnanswered(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SendTransport.Unanswered) {
        return true;
      }
    }
    return false;
  }

  private DeliveryException refused(Refusal refusal, TelegramApiRequestException said) {
    ResponseParameters more = said.getParameters();
    boolean wait = more != null && more.getRetryAfter() != null;
    return new DeliveryException(
        outcome(refusal),
        "[telegram] " + refusal.code() + " " + settings.scrubbed(refusal.description()),
        wait ? Duration.ofSeconds(more.getRetryAfter()) : null,
        said);
  }

  private static Outcome outcome(Refusal refusal) {
    int code = refusal.code();
    boolean mayPass = code == TOO_MANY_REQUESTS || code >= SERVER_ERROR;
    return mayPass ? Outcome.REFUSED : refusal.isFarewell() ? Outcome.GONE : Outcome.REJECTED;
  }

  private DeliveryException failure(Outcome outcome, String what, @Nullable Throwable cause) {
    return new DeliveryException(outcome, "[telegram] " + settings.scrubbed(what), null, cause);
  }

  /** What is on its way may arrive; what takes longer than {@link #GRACE} is given up. */
  @Override
  public void close() {
    ExecutorService calls = http.dispatcher().executorService();
    calls.shutdown();
    try {
      boolean _ = calls.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }
}
