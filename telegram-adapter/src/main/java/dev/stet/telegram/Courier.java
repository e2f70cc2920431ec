package dev.stet.telegram;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Carries calls to Telegram, each at most once, and says what became of them. */
final class Courier implements AutoCloseable {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final String NOT_MODIFIED = "message is not modified";

  /** The HTTP client keeps its own limit; this one is for the day when it does not. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final TelegramSettings settings;
  private final OkHttpClient http;
  private final OkHttpTelegramClient telegram;

  Courier(TelegramSettings settings) {
    this.settings = settings;
    this.http = SendTransport.client(settings);
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
    return call(post, settings.timing().call().plus(GRACE)).getMessageId();
  }

  /** Changes a message; that it stands there like this already is no failure. */
  void edit(EditMessageText edit) throws DeliveryException {
    try {
      var _ = call(edit, settings.timing().call().plus(GRACE));
    } catch (DeliveryException e) {
      if (!String.valueOf(e.getMessage()).contains(NOT_MODIFIED)) {
        throw e;
      }
    }
  }

  private <T extends Serializable> T call(BotApiMethod<T> method, Duration limit)
      throws DeliveryException {
    try {
      T answer = telegram.executeAsync(method).get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        throw failure(Outcome.UNKNOWN, "answered without a result", null);
      }
      return answer;
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (TelegramApiException e) {
      throw failure(Outcome.REJECTED, "the library refuses the call: " + e.getMessage(), e);
    } catch (TimeoutException e) {
      throw failure(Outcome.UNKNOWN, "no answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(Outcome.UNKNOWN, "interrupted while waiting for the answer", e);
    }
  }

  private DeliveryException failed(Throwable cause) {
    if (cause instanceof TelegramApiRequestException refusal
        && refusal.getApiResponse() != null
        && refusal.getErrorCode() != null) {
      return refused(refusal);
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

  private DeliveryException refused(TelegramApiRequestException refusal) {
    int code = refusal.getErrorCode();
    Outcome outcome =
        code == TOO_MANY_REQUESTS || code >= SERVER_ERROR ? Outcome.REFUSED : Outcome.REJECTED;
    ResponseParameters more = refusal.getParameters();
    boolean wait = more != null && more.getRetryAfter() != null;
    return new DeliveryException(
        outcome,
        "[telegram] " + code + " " + settings.scrubbed(refusal.getApiResponse()),
        wait ? Duration.ofSeconds(more.getRetryAfter()) : null,
        refusal);
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
