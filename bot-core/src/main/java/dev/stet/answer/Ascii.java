package dev.stet.answer;

import java.util.regex.Pattern;

/**
 * Spares texts that are all ASCII what Unicode knows about letters: patterns look it up at every
 * character, at several times the cost, and to the same effect.
 */
final class Ascii {
  private Ascii() {}

  /** A pattern that knows letters of all scripts. */
  static Pattern unicode(Pattern ascii) {
    int flags = ascii.flags() | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    return Pattern.compile(ascii.pattern(), flags);
  }

  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
