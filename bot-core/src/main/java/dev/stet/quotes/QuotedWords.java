package dev.stet.quotes;

import dev.stet.text.Span;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text as a verification compares them: without white space, without case, and with
 * all quotation marks and apostrophes alike. Nothing else is forgiven: a comma counts.
 */
final class QuotedWords {
  private static final String DOUBLE = "“”„‟«»″＂「」『』";
  private static final String SINGLE = "‘’‚‛‹›ʼ";

  private final String text;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private String[] words = new String[32];
  private int count;

  private QuotedWords(String text) {
    this.text = text;
  }

  static QuotedWords of(String text) {
    QuotedWords words = new QuotedWords(text);
    int at = 0;
    while (at < text.length()) {
      int end = words.end(at);
      if (!QuotationMarks.isSpace(text.charAt(at)) && !isMark(text, at)) {
        words.add(at, end);
      }
      at = end;
    }
    return words;
  }

  private int end(int start) {
    int end = start + 1;
    if (!isInner(text.charAt(start))) {
      return end;
    }
    while (end < text.length() && (isInner(text.charAt(end)) || joins(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInner(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** An apostrophe or hyphen between letters belongs to the word. */
  private boolean joins(int at) {
    boolean between = at + 1 < text.length() && isInner(text.charAt(at + 1));
    return between && (text.charAt(at) == '\'' || SINGLE.indexOf(text.charAt(at)) >= 0);
  }

  /** Quotation marks are of no account: their style is the publisher's. */
  private static boolean isMark(String text, int at) {
    char c = text.charAt(at);
    return c == '"' || c == '\'' || c == '`' || DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      words = Arrays.copyOf(words, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    words[count++] = fold(text.substring(start, end));
  }

  private static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.toLowerCase(Locale.ROOT));
    for (int i = 0; i < folded.length(); i++) {
      if (SINGLE.indexOf(folded.charAt(i)) >= 0) {
        folded.setCharAt(i, '\'');
      }
    }
    return folded.toString();
  }

  int count() {
    return count;
  }

  String word(int index) {
    return words[index];
  }

  boolean isWord(int index) {
    return Character.isLetterOrDigit(words[index].codePointAt(0));
  }

  /** The characters from one word to the one before {@code to}. */
  Span characters(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  String shown(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  /** Without a last full stop or comma: which one closes a quotation is the publisher's habit. */
  QuotedWords withoutEnd() {
    if (count > 1 && (words[count - 1].equals(".") || words[count - 1].equals(","))) {
      count--;
    }
    return this;
  }

  /** The first word from {@code at} that is no part of an omission mark, "…" or "[...]". */
  int behindEllipsis(int at) {
    int next = at;
    while (next < count && "…[...]".contains(words[next])) {
      next++;
    }
    return next;
  }
}
