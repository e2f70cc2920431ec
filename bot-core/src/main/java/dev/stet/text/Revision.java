package dev.stet.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One state of a document's text, named by its content: the same characters have the same revision
 * whenever and wherever they were read, and other characters never do.
 *
 * @param hash 32 lower-case hexadecimal digits, the first half of the SHA-256 of the text in UTF-8
 */
public record Revision(String hash) {
  private static final int DIGITS = 32;

  public Revision {
    boolean digits = hash.length() == DIGITS;
    for (int i = 0; digits && i < DIGITS; i++) {
      digits = isHexDigit(hash.charAt(i));
    }
    if (!digits) {
      throw new IllegalArgumentException("[revision] not " + DIGITS + " hex digits: " + hash);
    }
  }

  /** The revision of these characters. */
  public static Revision of(String characters) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(characters.getBytes(StandardCharsets.UTF_8));
      return new Revision(HexFormat.of().formatHex(digest, 0, DIGITS / 2));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static boolean isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  @Override
  public String toString() {
    return hash;
  }
}
