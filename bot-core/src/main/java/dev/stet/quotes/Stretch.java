package dev.stet.quotes;

import dev.stet.text.Span;

/**
 * Text between quotation marks, or set apart like it, within one paragraph.
 *
 * @param outer with the marks
 * @param inner without them
 * @param style the marks
 * @param closed whether a closing mark was found; if not it runs to the end of its paragraph
 */
record Stretch(Span outer, Span inner, Style style, boolean closed) {
  /** Marks that can close each other. */
  enum Style {
    DOUBLE,
    LOW,
    GUILLEMET,
    CORNER,
    SINGLE,
    /** No marks: set apart by layout. */
    BLOCK
  }
}
