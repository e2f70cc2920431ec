package dev.stet.telegram;

import dev.stet.chat.Attachment;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.UnavailableFileException;
import dev.stet.chat.UnavailableFileException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Fetches files that people sent. The library would ask Telegram's own servers, always. */
final class Downloads implements AutoCloseable {
  /** A bot gets no larger file. */
  private static final long LARGEST = 20L * 1024 * 1024;

  /** A file on a slow line may take a while; silence may not. */
  private static final Duration WHOLE = Duration.ofMinutes(5);

  private final TelegramSettings settings;
  private final Courier courier;
  private final OkHttpClient http;

  Downloads(TelegramSettings settings, Courier courier) {
    this.settings = settings;
    this.courier = courier;
    this.http =
        new OkHttpClient.Builder()
            .connectTimeout(settings.timing().slack())
            .readTimeout(settings.timing().call())
            .callTimeout(WHOLE)
            .followRedirects(false)
            .build();
  }

  InputStream open(Attachment attachment) throws IOException {
    Optional<InputStream> forwarded = ForwardedText.open(attachment);
    if (forwarded.isPresent()) {
      return forwarded.get();
    }
    if (attachment.size() > LARGEST) {
      throw new UnavailableFileException(Reason.TOO_LARGE, "20 MB");
    }
    String path = path(attachment);
    Response response;
    try {
      response = http.newCall(new Request.Builder().url(url(path)).build()).execute();
    } catch (IOException e) {
      throw new IOException(settings.scrubbed("Telegram cannot be reached: " + e.getMessage()), e);
    }
    ResponseBody body = response.body();
    if (!response.isSuccessful() || body == null) {
      response.close();
      throw new IOException("Telegram did not hand out the file: HTTP " + response.code());
    }
    return body.byteStream();
  }

  private String path(Attachment attachment) throws IOException {
    try {
      String path = courier.call(new GetFile(attachment.id())).getFilePath();
      if (path == null) {
        throw new IOException("Telegram does not hand out the file " + attachment.name());
      }
      return path;
    } catch (DeliveryException e) {
      throw new IOException("Telegram did not hand out the file: " + e.getMessage(), e);
    }
  }

  private HttpUrl url(String path) {
    HttpUrl api = HttpUrl.get(settings.apiUrl());
    if (api == null) {
      throw new IllegalStateException("[telegram.api-url] is no address: " + settings.apiUrl());
    }
    return api.newBuilder()
        .addPathSegment("file")
        .addPathSegment("bot" + settings.token())
        .addPathSegments(path)
        .build();
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
