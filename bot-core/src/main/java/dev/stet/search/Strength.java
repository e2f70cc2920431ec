package dev.stet.search;

/**
 * How strongly a window matches a question. Each part is a share, from 0 to 1, of what a text that
 * says nothing but the question's words would get.
 *
 * @param own by its own words and its document's title
 * @param around by those of the windows beside it, both together
 * @param wide by the words of the three windows as if they were one
 * @param document by the words of the whole document
 * @param title the share of the question's words that the title covers, each by its weight
 */
public record Strength(
    double own, double around, double wide, double document, double title, double spread) {
  private static final double DOCUMENT_SHARE = 0.4;
  private static final double NEIGHBOUR_SHARE = 0.15;

  /** In one number, by which windows are sorted. */
  double total() {
    return own + NEIGHBOUR_SHARE * around + DOCUMENT_SHARE * document;
  }
}
