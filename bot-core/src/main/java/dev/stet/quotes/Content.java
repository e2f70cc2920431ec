package dev.stet.quotes;

import dev.stet.text.Quotation.Kind;
import dev.stet.text.Span;

/**
 * Words that somebody is said to have said, whoever that is.
 *
 * @param characters what will be quoted
 * @param words the words in it
 * @param likelihood that it is attributed to anybody at all
 */
record Content(Span characters, Span words, Kind kind, double likelihood) {}
