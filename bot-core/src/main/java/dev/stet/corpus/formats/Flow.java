package dev.stet.corpus.formats;

/** Writes a text the way a page flows: lines, blocks with a blank line between, cells, quotes. */
final class Flow {
  private static final String BETWEEN_CELLS = " | ";
  private static final String QUOTED = "> ";
  private static final String ITEM = "- ";

  private final StringBuilder out = new StringBuilder();
  private int quotes;

  /** Adds text whose white space only separates words, as in markup. */
  void words(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!blank) {
        put(c);
      } else if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
        out.append(' ');
      }
    }
  }

  /** Adds text whose white space stands as it is. */
  void verbatim(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  private void put(char c) {
    if (quotes > 0 && c != '\n' && atLineStart()) {
      out.repeat(QUOTED, quotes);
    }
    out.append(c);
  }

  private boolean atLineStart() {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  /** The words of a list item follow. */
  void item() {
    verbatim(ITEM);
  }

  /** The next cell of a table row follows. */
  void nextCell() {
    out.append(BETWEEN_CELLS);
  }

  /** What follows stands on a line of its own. */
  void line() {
    breakLine(1);
  }

  /** What follows stands behind a blank line. */
  void block() {
    breakLine(2);
  }

  /** What follows stands behind a space, unless there is white space already. */
  void gap() {
    if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
      out.append(' ');
    }
  }

  /** What follows was said by somebody else, until {@link #closeQuote}. */
  void openQuote() {
    block();
    quotes++;
  }

  void closeQuote() {
    block();
    quotes--;
  }

  private void breakLine(int breaks) {
    int end = out.length();
    while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
      end--;
    }
    out.setLength(end);
    int standing = 0;
    while (standing < end && out.charAt(end - 1 - standing) == '\n') {
      standing++;
    }
    if (end > 0) {
      out.repeat("\n", Math.max(0, breaks - standing));
    }
  }

  /** How many characters there are by now. */
  int length() {
    return out.length();
  }

  /** All of it, with one line break at the end. */
  String text() {
    return out.isEmpty() ? "" : Characters.displayed(out.toString().strip()) + "\n";
  }
}
