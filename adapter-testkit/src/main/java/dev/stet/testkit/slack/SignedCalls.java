package dev.stet.testkit.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells the bot what happens by calling it, signed as Slack signs. */
public final class SignedCalls {
  private static final int OK = 200;
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final String secret;

  SignedCalls(URI address, String secret) {
    this.address = address;
    this.secret = secret;
  }

  Delivery deliver(Delivery delivery) {
    byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        request(body, Instant.now(), secret).header("Content-Type", delivery.contentType());
    if (delivery.attempt() > 0) {
      request.header("X-Slack-Retry-Num", String.valueOf(delivery.attempt()));
    }
    delivery.sent();
    CompletableFuture<Void> _ =
        http.sendAsync(request.build(), BodyHandlers.ofString())
            .thenAccept(answer -> {
              if (answer.statusCode() == OK) {
                delivery.acknowledge(answer.body());
              }
            });
    return delivery;
  }

  /** Calls with any body, moment and secret; says what came back. */
  public HttpResponse<String> call(byte[] body, Instant moment, String signedWith) {
    try {
      return http.send(request(body, moment, signedWith).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private HttpRequest.Builder request(byte[] body, Instant moment, String signedWith) {
    String seconds = String.valueOf(moment.getEpochSecond());
    return HttpRequest.newBuilder(address)
        .header("X-Slack-Request-Timestamp", seconds)
        .header("X-Slack-Signature", sign(seconds, body, signedWith))
        .POST(BodyPublishers.ofByteArray(body));
  }

  /** The signature of a body. */
  public static String sign(String seconds, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + seconds + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
