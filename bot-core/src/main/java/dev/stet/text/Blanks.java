package dev.stet.text;

/** White space as a reader sees it: Unicode's, the no-break spaces and the byte order mark. */
final class Blanks {
  private Blanks() {}

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u0085' || isWideBlank(c);
  }

  private static boolean isWideBlank(char c) {
    return c >= '\u1680' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** The first offset from {@code at} that is not white space, or {@code limit}. */
  static int skip(String text, int at, int limit) {
    int next = at;
    while (next < limit && isBlank(text.charAt(next))) {
      next++;
    }
    return next;
  }
}
