package dev.stet.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stet.telegram.Health.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * The HTTP client that polls. It reads along what goes wrong, because the library forgets
 * Telegram's reason and knows neither a conflict nor a request to slow down.
 */
final class PollTransport implements Interceptor {
  private static final int CONFLICT = 409;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final long ERROR_BYTES = 4096;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Health health;
  private final Pace pace;
  private final StopSignal stop;

  private PollTransport(Health health, Pace pace, StopSignal stop) {
    this.health = health;
    this.pace = pace;
    this.stop = stop;
  }

  static OkHttpClient client(TelegramSettings settings, Health health, Pace pace, StopSignal stop) {
    TelegramSettings.Timing timing = settings.timing();
    return new OkHttpClient.Builder()
        .dispatcher(new Dispatcher(Executors.newVirtualThreadPerTaskExecutor()))
        .connectTimeout(CONNECT)
        .readTimeout(timing.pollSilence())
        .callTimeout(timing.poll().plus(timing.call()))
        .addInterceptor(new PollTransport(health, pace, stop))
        .build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (stop.isGiven()) {
      throw new IOException("closed"); // a poll that began while the others were cancelled
    }
    try {
      Response response = chain.proceed(chain.request());
      if (!response.isSuccessful()) {
        refused(response.code(), tree(response.peekBody(ERROR_BYTES).string()));
      }
      return response;
    } catch (IOException e) {
      if (!stop.isGiven()) {
        health.failed(Trouble.UNREACHABLE, String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private void refused(int status, JsonNode body) {
    String reason = "HTTP " + status + " " + body.path("description").asText("");
    switch (status) {
      case CONFLICT -> {
        pace.slowDown();
        health.failed(Trouble.CONFLICT, reason);
      }
      case UNAUTHORIZED, NOT_FOUND -> {
        pace.slowDown();
        health.failed(Trouble.TOKEN, reason);
      }
      case TOO_MANY_REQUESTS -> {
        pace.demand(Duration.ofSeconds(body.path("parameters").path("retry_after").asLong(1)));
        health.failed(Trouble.SLOW, reason);
      }
      default -> health.failed(Trouble.UNREACHABLE, reason.strip());
    }
  }

  private static JsonNode tree(String body) {
    try {
      return TolerantGetUpdates.mapper().readTree(body);
    } catch (JsonProcessingException page) {
      return MissingNode.getInstance();
    }
  }
}
