package dev.stet.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to characters, strictly: a wrong guess would put characters into a quotation. */
final class Encodings {
  private Encodings() {}

  /**
   * Decodes UTF-8, or UTF-16 where a byte order mark says so. The mark is not part of the text.
   *
   * @throws UnreadableException if the bytes are neither, or not text at all
   */
  static String decode(byte[] bytes) throws UnreadableException {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return decode(bytes, start, StandardCharsets.UTF_8);
  }

  private static String decode(byte[] bytes, int start, Charset charset)
      throws UnreadableException {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw new UnreadableException("holds binary data, not text");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new UnreadableException("is not text in UTF-8 or UTF-16: save it as UTF-8");
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
