package dev.stet.corpus.formats;

/**
 * Characters that a PDF prints at one place.
 *
 * @param text as the font maps it; usually one character
 * @param x left edge, in points from the left of the page as it is read
 * @param y base line, in points from the top
 * @param size of the font, in points
 * @param direction in which the line runs, in degrees
 */
record Glyph(String text, float x, float y, float width, float size, float direction) {
  float end() {
    return x + width;
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
