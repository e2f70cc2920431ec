package dev.stet.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sentences of a text.
 *
 * <p>A sentence ends at a terminator ({@code . ! ? …} and their kin) that is no abbreviation,
 * initial or decimal point, together with the closing quotation marks and brackets behind it; at a
 * blank line; and at a line break that its author meant, as after a heading or a list item. A line
 * break that only wraps a paragraph ends nothing. Rules, not a model: deterministic, and linear in
 * the length of the text.
 */
public final class Sentences {
  private static final String CLOSERS = "\"'”’»›)]}」』*_";

  /** Letters that are looked at before a text is called one without capitals. */
  private static final int ENOUGH_LETTERS = 400;

  /** One capital in so many letters is fewer than there are sentences. */
  private static final int FEW_CAPITALS = 300;

  private final String text;
  private final boolean hasCapitals;
  private final List<Span> found = new ArrayList<>();

  private Sentences(String text) {
    this.text = text;
    this.hasCapitals = hasCapitals(text);
  }

  /**
   * Whether its sentences begin with capitals: not in a text that was lower-cased, or is a chat.
   */
  private static boolean hasCapitals(String text) {
    int letters = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return letters < ENOUGH_LETTERS || capitals * FEW_CAPITALS >= letters;
  }

  /**
   * The sentences of a text in order, without the white space around them. They do not overlap, and
   * every character that is not white space is in one of them.
   */
  public static List<Span> of(String text) {
    Sentences sentences = new Sentences(text);
    for (Span block : Paragraphs.blocks(text)) {
      sentences.split(block);
    }
    return List.copyOf(sentences.found);
  }

  private void split(Span block) {
    int start = block.start();
    int at = start;
    while (at < block.end()) {
      if (!isTerminator(text.charAt(at))) {
        at++;
        continue;
      }
      int end = endOfTerminator(at, block.end());
      if (ends(start, at, end, block.end())) {
        add(start, end);
        start = end;
      }
      at = end;
    }
    add(start, block.end());
  }

  private void add(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Blanks.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && Blanks.isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      found.add(new Span(from, to));
    }
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || isWideTerminator(c);
  }

  /** Terminators of scripts that put no space behind them. */
  private static boolean isWideTerminator(char c) {
    return c == '。' || c == '！' || c == '？' || c == '．';
  }

  /** Past the run of terminators at {@code at} and the closers behind it. */
  private int endOfTerminator(int at, int limit) {
    int end = at;
    while (end < limit && isTerminator(text.charAt(end))) {
      end++;
    }
    while (end < limit && closes(end, limit)) {
      end++;
    }
    return end;
  }

  /**
   * A straight mark closes only where no word follows it: it opens the next quotation otherwise.
   */
  private boolean closes(int at, int limit) {
    char c = text.charAt(at);
    if (CLOSERS.indexOf(c) < 0) {
      return false;
    }
    boolean ambiguous = c == '"' || c == '\'' || c == '’' || c == '*' || c == '_';
    return !ambiguous || at + 1 >= limit || !Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private boolean ends(int start, int terminator, int end, int limit) {
    if (end >= limit) {
      return true;
    }
    if (isWideTerminator(text.charAt(terminator))) {
      return true;
    }
    if (!Blanks.isBlank(text.charAt(end))) {
      return false;
    }
    int next = Blanks.skip(text, end, limit);
    if (next >= limit) {
      return true;
    }
    if (continues(next, limit)) {
      return false;
    }
    boolean singleDot = text.charAt(terminator) == '.' && text.charAt(terminator + 1) != '.';
    return !singleDot || !Abbreviations.keepsOpen(text, start, terminator, next);
  }

  /** Whether what follows can only be the rest of the same sentence. */
  private boolean continues(int next, int limit) {
    int at = next;
    while (at < limit && "\"'“‘«‹„‚([".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= limit) {
      return false;
    }
    int first = text.codePointAt(at);
    boolean opened = at > next;
    return (hasCapitals && Character.isLowerCase(first) && !opened)
        || first == ','
        || first == ';'
        || first == '—'
        || first == '–';
  }
}
