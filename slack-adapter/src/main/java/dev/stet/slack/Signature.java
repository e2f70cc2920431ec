package dev.stet.slack;

import dev.stet.chat.Webhooks;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells Slack's calls from everybody else's. The SDK's own check takes time stamps of the future,
 * makes its comparison out of characters, and without a secret uses one that everybody knows.
 */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v0";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final byte[] secret;
  private final InstantSource clock;

  /**
   * A check.
   *
   * @throws IllegalArgumentException if there is no secret: then every call would do
   */
  Signature(String secret, InstantSource clock) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("[slack] no signing secret");
    }
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /** Whether Slack sent this, just now, as it is. */
  boolean isGood(Webhooks.Request request) {
    String moment = request.header("x-slack-request-timestamp");
    if (!moment.matches("\\d{1,12}")) {
      return false;
    }
    Duration off =
        Duration.between(Instant.ofEpochSecond(Long.parseLong(moment)), clock.instant()).abs();
    byte[] expected =
        (VERSION + "=" + hex(moment, request.body())).getBytes(StandardCharsets.UTF_8);
    byte[] given = request.header("x-slack-signature").getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, given) && off.compareTo(TOLERANCE) <= 0;
  }

  private String hex(String moment, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update((VERSION + ":" + moment + ":").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("[slack] every Java has " + ALGORITHM, e);
    }
  }
}
