package dev.stet.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor.Chain;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client that posts. It never posts twice by itself, and it tells a request that never
 * left from one that nobody answered.
 */
final class SendTransport {
  /** Telegram closes what is idle for longer; a message on such a connection would be lost. */
  private static final Duration IDLE = Duration.ofSeconds(20);

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 5;
  private static final int AT_ONCE = 64;
  private static final int CHUNK = 8192;

  private SendTransport() {}

  /** The request may have arrived, and the answer did not. */
  static final class Unanswered extends IOException {
    private static final long serialVersionUID = 1L;

    Unanswered(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  static OkHttpClient client(Duration patience) {
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(CONNECTIONS, IDLE.toSeconds(), TimeUnit.SECONDS))
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .connectTimeout(CONNECT)
        .readTimeout(patience)
        .writeTimeout(patience)
        .callTimeout(patience)
        .addInterceptor(SendTransport::readWhatCame)
        .addNetworkInterceptor(SendTransport::markUnanswered)
        .build();
  }

  /**
   * Network interceptors run once a connection stands, so a failure inside is one after which the
   * request may have arrived. Without the header, a gateway cannot make OkHttp post again either.
   */
  private static Response markUnanswered(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build();
    } catch (IOException e) {
      throw new Unanswered(e);
    }
  }

  /** An answer that breaks off may still say that the message was posted. */
  private static Response readWhatCame(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    if (body == null) {
      return response;
    }
    try (body) {
      String came = read(body.source());
      return response.newBuilder().body(ResponseBody.create(came, body.contentType())).build();
    }
  }

  private static String read(BufferedSource source) throws Unanswered {
    Buffer came = new Buffer();
    IOException brokenOff = fill(came, source);
    if (brokenOff != null && came.size() == 0) {
      throw new Unanswered(brokenOff);
    }
    return came.readUtf8();
  }

  private static @Nullable IOException fill(Buffer came, BufferedSource source) {
    try {
      long read = 0;
      while (read >= 0) {
        read = source.read(came, CHUNK);
      }
      return null;
    } catch (IOException brokenOff) {
      return brokenOff;
    }
  }
}
