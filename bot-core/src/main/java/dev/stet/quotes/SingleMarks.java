package dev.stet.quotes;

import dev.stet.quotes.Stretch.Style;
import dev.stet.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Pairs single marks, which double as apostrophes: a mark opens only before a word that no
 * contraction explains, and closes only behind one that is no plural possessive.
 */
final class SingleMarks {
  /** A single mark without its partner this near is an apostrophe. */
  private static final int LONGEST = 600;

  private static final Pattern CONTRACTION =
      Pattern.compile("(?i)(?:em|til|tis|twas|cause|bout|n|s|re|ve|ll|d|m|t)\\b|\\d");

  private static final String LOOK_LIKE_OPENING = "‘'‹‚";

  private final String text;
  private final Span area;
  private final List<Stretch> found;

  /** No mark closes from here on to the end of the area, known once a search has failed. */
  private int barren;

  private SingleMarks(String text, Span area, List<Stretch> found) {
    this.text = text;
    this.area = area;
    this.found = found;
    this.barren = area.end();
  }

  /** Adds the stretches between single marks in an area that holds no double ones. */
  static void pair(String text, Span area, List<Stretch> found) {
    new SingleMarks(text, area, found).pair();
  }

  private void pair() {
    int at = area.start();
    while (at < area.end()) {
      int close = opens(at) ? close(at) : -1;
      if (close > at + 1) {
        Span outer = new Span(at, close + 1);
        found.add(new Stretch(outer, new Span(at + 1, close), Style.SINGLE, true));
        at = close;
      }
      at++;
    }
  }

  private boolean opens(int at) {
    char c = text.charAt(at);
    if (LOOK_LIKE_OPENING.indexOf(c) < 0 || at + 2 >= area.end() || at >= barren) {
      return false;
    }
    char next = text.charAt(at + 1);
    char previous = at > 0 ? text.charAt(at - 1) : ' ';
    boolean free = c == '\'' ? mayPrecede(previous) : !Character.isLetterOrDigit(previous);
    return free && !QuotationMarks.isSpace(next) && next != '\'' && !contracts(at + 1, c);
  }

  private static boolean mayPrecede(char c) {
    return QuotationMarks.isSpace(c) || "([—–-".indexOf(c) >= 0;
  }

  private boolean contracts(int at, char mark) {
    return (mark == '\'' || mark == '‘')
        && CONTRACTION.matcher(text).region(at, area.end()).lookingAt();
  }

  private int close(int open) {
    int limit = Math.min(area.end(), open + LONGEST);
    int weak = -1;
    for (int at = open + 1; at < limit; at++) {
      if (closes(at, text.charAt(open))) {
        if (!possessive(at)) {
          return at;
        }
        weak = weak < 0 ? at : weak;
      }
    }
    if (weak < 0 && limit == area.end()) {
      barren = open;
    }
    return weak;
  }

  private boolean closes(int at, char open) {
    char c = text.charAt(at);
    boolean partner =
        switch (open) {
          case '‹' -> c == '›';
          case '‚' -> c == '‘' || c == '’';
          default -> c == '’' || c == '\'';
        };
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return partner
        && !Character.isLetterOrDigit(next)
        && !QuotationMarks.isSpace(text.charAt(at - 1));
  }

  /** "the voters' choice": an s before the mark and a small letter behind it. */
  private boolean possessive(int at) {
    return text.charAt(at - 1) == 's'
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isLowerCase(text.charAt(at + 2));
  }
}
