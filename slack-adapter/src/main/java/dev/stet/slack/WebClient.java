package dev.stet.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * The SDK's Web API client, without its surprises.
 *
 * <ul>
 *   <li>OkHttp repeats a POST on its own when a connection dies, even after Slack took it; then a
 *       message stands there twice. That is off.
 *   <li>The SDK has no limit for a whole call. There is one.
 *   <li>Its statistics call {@code auth.test} behind one's back and share state across the JVM.
 *       They are off.
 *   <li>Its listeners print whole bodies at DEBUG. They are gone.
 * </ul>
 *
 * A failure that happened before a byte of the request left is a {@link NotSentException}; all
 * others may have reached Slack.
 */
final class WebClient {
  /** Shorter than Slack keeps an idle connection open: a dead one would cost an unknown outcome. */
  private static final Duration IDLE = Duration.ofSeconds(20);

  private WebClient() {}

  static Slack open(SlackSettings settings) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
    MethodsConfig methods = new MethodsConfig();
    methods.setExecutorName("stet-" + UUID.randomUUID());
    config.setMethodsConfig(methods);
    config.setStatsEnabled(false);
    config.setHttpClientResponseHandlers(new ArrayList<>());
    if (settings.loopback()) {
      config.setProxyUrl(null);
    }
    OkHttpClient http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .connectTimeout(settings.patience())
            .readTimeout(settings.patience())
            .callTimeout(settings.patience())
            .connectionPool(new ConnectionPool(2, IDLE.toSeconds(), TimeUnit.SECONDS))
            .addInterceptor(WebClient::markNotSent)
            .addNetworkInterceptor(WebClient::markSent)
            .build();
    return Slack.getInstance(config, new SlackHttpClient(http));
  }

  /** Runs around the whole call: what {@link #markSent} did not see had no connection yet. */
  private static Response markNotSent(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (SentException e) {
      throw e;
    } catch (IOException e) {
      throw new NotSentException(e);
    }
  }

  /** Runs once the connection stands. */
  private static Response markSent(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IOException e) {
      throw new SentException(e);
    }
  }

  /** Whether a failed call certainly never reached Slack. The call's time limit wraps the cause. */
  static boolean notSent(IOException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof NotSentException) {
        return true;
      }
    }
    return false;
  }

  private static final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    NotSentException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private static final class SentException extends IOException {
    private static final long serialVersionUID = 1L;

    SentException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
