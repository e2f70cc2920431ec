package dev.stet.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads what a form sends. Jex' own reader leaves the plus signs that browsers write for blanks.
 */
final class Form {
  private static final Pattern BETWEEN = Pattern.compile("&");

  private Form() {}

  /** The first value of a field; empty if there is none, or none that makes sense. */
  static String field(String body, String name) {
    String start = name + "=";
    return BETWEEN
        .splitAsStream(body)
        .filter(pair -> pair.startsWith(start))
        .findFirst()
        .map(pair -> decode(pair.substring(start.length())))
        .orElse("");
  }

  private static String decode(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
