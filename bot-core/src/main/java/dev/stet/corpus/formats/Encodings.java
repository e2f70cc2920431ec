package dev.stet.corpus.formats;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes to characters, strictly: a wrong guess would put characters into a quotation. */
final class Encodings {
  private static final String NOT_TEXT =
      "is not text in UTF-8 or UTF-16, and its encoding is not certain: save it as UTF-8";

  /** ICU says 0 to 100; below this it was often wrong on texts of a few sentences. */
  private static final int SURE = 40;

  /** The runner-up must be this much less likely, or decode to the same characters. */
  private static final int LEAD = 15;

  private static final int SAMPLE = 100_000;

  private Encodings() {}

  /**
   * Decodes UTF-8, UTF-16 where a byte order mark says so, or an older encoding where the text
   * makes it certain. The mark is not part of the text.
   *
   * @throws UnreadableException if the bytes are none of these, or not text at all
   */
  static String decode(byte[] bytes) throws UnreadableException {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return text(strictly(bytes, 2, StandardCharsets.UTF_16BE));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return text(strictly(bytes, 2, StandardCharsets.UTF_16LE));
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    Optional<String> utf8 = strictly(bytes, start, StandardCharsets.UTF_8);
    return text(utf8.isPresent() ? utf8 : legacy(bytes));
  }

  /** Decodes in the encoding that somebody declared; if it does not fit, as if nobody had. */
  static String decode(byte[] bytes, String declared) throws UnreadableException {
    Optional<String> decoded = charset(declared).flatMap(charset -> strictly(bytes, 0, charset));
    return decoded.isPresent() ? decoded.get() : decode(bytes);
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(Optional<String> decoded) throws UnreadableException {
    String text = decoded.orElseThrow(() -> new UnreadableException(NOT_TEXT));
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableException("holds binary data, not text");
    }
    return text;
  }

  /** Statistics propose; a language whose common words are there must confirm. */
  private static Optional<String> legacy(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.empty();
      }
    }
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
    CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
    if (matches.length == 0 || matches[0].getConfidence() < SURE) {
      return Optional.empty();
    }
    return charset(matches[0].getName())
        .flatMap(charset -> strictly(bytes, 0, charset))
        .filter(text -> text.chars().noneMatch(c -> c >= 0x80 && c < 0xA0))
        .filter(text -> !Languages.of(text).equals("und"))
        .filter(text -> isAlone(matches, sample, text));
  }

  private static boolean isAlone(CharsetMatch[] matches, byte[] sample, String text) {
    for (CharsetMatch other : matches) {
      boolean close = matches[0].getConfidence() - other.getConfidence() < LEAD;
      Optional<String> reading =
          charset(other.getName()).flatMap(charset -> strictly(sample, 0, charset));
      if (close && reading.isPresent() && !text.startsWith(reading.get())) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> strictly(byte[] bytes, int start, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
              .toString());
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
