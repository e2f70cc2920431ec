package dev.stet.corpus.formats;

/**
 * A stretch of one line of a page without a wide gap: the words of a column's line, of a table
 * cell.
 *
 * @param y base line, from the top of the page
 * @param size of its largest letters
 */
record Fragment(String text, float left, float right, float y, float size) {
  float width() {
    return right - left;
  }
}
