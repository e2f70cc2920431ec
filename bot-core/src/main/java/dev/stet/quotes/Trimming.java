package dev.stet.quotes;

import dev.stet.text.Span;

/** Narrows a range to the words that matter. Nothing is cut that a reader would miss. */
final class Trimming {
  private Trimming() {}

  /** Without the white space around it. */
  static Span of(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && QuotationMarks.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && QuotationMarks.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Without the white space, commas and dashes that separate it from its cue. */
  static Span outside(String text, Span span) {
    Span trimmed = of(text, span);
    int start = trimmed.start();
    int end = trimmed.end();
    while (start < end && isSeparator(text.charAt(start))) {
      start++;
    }
    while (end > start && isSeparator(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isSeparator(char c) {
    return QuotationMarks.isSpace(c) || ",;:–—".indexOf(c) >= 0;
  }
}
