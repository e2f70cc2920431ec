package dev.stet.search;

import dev.stet.text.Span;

/**
 * A word of a text.
 *
 * @param term its stem, as the index knows it
 * @param span where it stands in the analysed text
 */
record Token(String term, Span span) {}
