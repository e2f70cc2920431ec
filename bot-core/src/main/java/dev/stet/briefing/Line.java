package dev.stet.briefing;

import dev.stet.text.Span;

/**
 * A sentence that may be shown.
 *
 * @param position in its report, from 0
 * @param words how many it has
 * @param vector what it is about
 */
record Line(Report report, Span span, int position, int words, TermVector vector) {
  String text() {
    return report.document().text().slice(span);
  }
}
