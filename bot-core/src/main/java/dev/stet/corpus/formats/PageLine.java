package dev.stet.corpus.formats;

/**
 * A line of a page, in reading order.
 *
 * @param y base line, as a share of the page's height from the top
 * @param apart whether more space stands before it than between the lines of a paragraph
 */
record PageLine(String text, float y, boolean apart) {}
