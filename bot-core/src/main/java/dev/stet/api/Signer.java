package dev.stet.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what leaves the house and must come back unchanged: HMAC-SHA256 under one secret. What was
 * signed for one purpose is worth nothing for another.
 */
public final class Signer {
  private static final String ALGORITHM = "HmacSHA256";

  /** Bytes of a signature: nobody guesses 128 bits over a network. */
  private static final int LENGTH = 16;

  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

  private final SecretKeySpec key;

  /**
   * A signer.
   *
   * @param secret at least 16 characters
   */
  public Signer(String secret) {
    if (secret.length() < 16) {
      throw new IllegalArgumentException("[secret] STET_SECRET needs at least 16 characters");
    }
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Content and signature as one word that can stand in an address. */
  public String seal(String purpose, byte[] content) {
    return TO_TEXT.encodeToString(content) + "." + signature(purpose, content);
  }

  /** The content, if it was sealed here for this purpose. */
  public Optional<byte[]> open(String purpose, String sealed) {
    int dot = sealed.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      byte[] content = FROM_TEXT.decode(sealed.substring(0, dot));
      String expected = TO_TEXT.encodeToString(content) + "." + signature(purpose, content);
      return same(expected, sealed) ? Optional.of(content) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A word that only who knows the secret can know. */
  public String word(String purpose) {
    return signature(purpose, new byte[0]);
  }

  /** Whether two words are equal, in a time that tells nothing about where they differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String purpose, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return TO_TEXT.encodeToString(Arrays.copyOf(mac.doFinal(content), LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
