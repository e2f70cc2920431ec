package dev.stet.search;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes signs that the tokenizer would drop as letters, one for one, so that {@link PartsFilter}
 * can read them: hyphens within words, currencies and percents beside digits. The letters are ones
 * that folded text never holds.
 */
final class Signs extends CharFilter {
  /** Joins the parts of a compound (a "MidLetter" of Unicode Standard Annex #29). */
  static final char HYPHEN = '\u00B7';

  static final char DOLLAR = '\u2110';
  static final char EURO = '\u2111';
  static final char POUND = '\u2112';
  static final char PERCENT = '\u2119';

  private @Nullable String rewritten;
  private int at;

  Signs(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (rewritten == null) {
      rewritten = rewritten(all(input));
    }
    int count = Math.min(length, rewritten.length() - at);
    if (count <= 0) {
      return -1;
    }
    rewritten.getChars(at, at + count, buffer, offset);
    at += count;
    return count;
  }

  private static StringBuilder all(Reader input) throws IOException {
    StringBuilder all = new StringBuilder();
    char[] chunk = new char[1024];
    for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
      all.append(chunk, 0, read);
    }
    return all;
  }

  private static String rewritten(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign < 'A' || sign > 'z') {
        text.setCharAt(i, rewritten(text, i, sign));
      }
    }
    return text.toString();
  }

  private static char rewritten(StringBuilder text, int at, char sign) {
    return switch (sign) {
      case '-' -> isLetter(text, at - 1) && isLetter(text, at + 1) ? HYPHEN : sign;
      case '$' -> isDigit(text, at + 1) ? DOLLAR : sign;
      case '\u20AC' -> isDigit(text, at + 1) ? EURO : sign;
      case '\u00A3' -> isDigit(text, at + 1) ? POUND : sign;
      case '%' -> isDigit(text, at - 1) || isDigitBeforeBlank(text, at) ? PERCENT : sign;
      // Ukrainian writes this letter or not, as its reforms went.
      case '\u0491' -> '\u0433';
      case '\u0490' -> '\u0413';
      default -> sign;
    };
  }

  private static boolean isDigitBeforeBlank(StringBuilder text, int at) {
    return at > 0 && text.charAt(at - 1) == ' ' && isDigit(text, at - 2);
  }

  private static boolean isLetter(StringBuilder text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static boolean isDigit(StringBuilder text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  /** Every sign takes the place of one. */
  @Override
  protected int correct(int offset) {
    return offset;
  }
}
