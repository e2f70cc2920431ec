package dev.stet.search;

/**
 * How strongly a window matches a question. Each part is a share, from 0 to 1, of what a text that
 * says nothing but the question's words would get.
 *
 * @param own by its own words and its document's title
 * @param wide by those of the windows beside it too, as if the three were one: evidence is found in
 *     more text than is shown
 * @param document by the words of the whole document
 * @param title the share of the question's words that the title covers, each by its weight
 */
public record Strength(double own, double wide, double document, double title) {
  private static final double WIDE_SHARE = 0.3;
  private static final double DOCUMENT_SHARE = 0.4;

  /** In one number, by which windows are preselected. */
  public double total() {
    return own + WIDE_SHARE * wide + DOCUMENT_SHARE * document;
  }
}
