package dev.stet.corpus.formats;

/** Makes what a parser hands out a text: only characters that can be displayed, stored and sent. */
final class Characters {
  private static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /**
   * Line ends become LF; halves of surrogate pairs become U+FFFD; control characters, which nothing
   * displays, go.
   */
  static String displayed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        i += appendPair(text, i, out);
      } else if (c == '\r') {
        boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        out.append(pair ? "" : "\n");
      } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Returns how many more units it took. */
  private static int appendPair(String text, int at, StringBuilder out) {
    char c = text.charAt(at);
    boolean whole =
        Character.isHighSurrogate(c)
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    if (!whole) {
      out.append(REPLACEMENT);
      return 0;
    }
    out.append(c).append(text.charAt(at + 1));
    return 1;
  }
}
