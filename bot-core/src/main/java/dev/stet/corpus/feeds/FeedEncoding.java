package dev.stet.corpus.feeds;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bytes of a feed to characters. What servers and feeds say about their encoding is often wrong, so
 * it counts only where the bytes do not speak for themselves: what is UTF-8 throughout is UTF-8.
 */
final class FeedEncoding {
  private static final Pattern DECLARED =
      Pattern.compile("\\A\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._-]+)", Pattern.CASE_INSENSITIVE);

  /** What no XML may hold, and some does. */
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  /** An encoding whose bytes are all of ASCII: UTF-8 would take it, and read nonsense. */
  private static final String SHIFTING = "ISO-2022";

  private static final int HEAD = 200;

  private FeedEncoding() {}

  static String decode(byte[] bytes, String contentType) {
    String text = characters(bytes, contentType);
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return CONTROLS.matcher(bare).replaceAll("");
  }

  private static String characters(byte[] bytes, String contentType) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Optional<Charset> wide = wide(head);
    if (wide.isPresent()) {
      return new String(bytes, wide.get());
    }
    Optional<Charset> declared = named(DECLARED.matcher(head));
    Optional<Charset> served = served(contentType);
    Stream<Charset> utf8 =
        declared.filter(charset -> charset.name().startsWith(SHIFTING)).isPresent()
            ? Stream.empty()
            : Stream.of(StandardCharsets.UTF_8);
    return Stream.of(utf8, declared.stream(), served.stream())
        .flatMap(each -> each)
        .flatMap(charset -> strictly(bytes, charset).stream())
        .findFirst()
        .orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
  }

  /** The charset that a server names. */
  static Optional<Charset> served(String contentType) {
    return named(CHARSET.matcher(contentType));
  }

  /** Two bytes a character: by their mark, or by the half of "&lt;" that is empty. */
  private static Optional<Charset> wide(String head) {
    if (head.startsWith("\u00FE\u00FF") || head.startsWith("\0<")) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    boolean little = head.startsWith("\u00FF\u00FE") || head.startsWith("<\0");
    return little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static Optional<Charset> named(Matcher matcher) {
    try {
      return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
