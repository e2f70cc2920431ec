package dev.stet.corpus.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects what each page prints and puts it into reading order. */
final class PdfPages extends PDFTextStripper {
  /** A page with more is a drawing made of letters. */
  private static final int MOST_GLYPHS = 200_000;

  /** Bold is sometimes faked by printing a letter again, a hair to the right. */
  private static final int LOOK_BACK = 8;

  private static final float SAME_PLACE = 0.15f;

  private final ReadingLimits limits;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<List<PageLine>> lines = new ArrayList<>();
  private long characters;

  PdfPages(ReadingLimits limits) {
    this.limits = limits;
  }

  /** The lines of every page. */
  List<List<PageLine>> lines() {
    return lines;
  }

  @Override
  protected void startPage(PDPage page) {
    glyphs.clear();
  }

  @Override
  protected void endPage(PDPage page) {
    float height = page.getCropBox().getHeight();
    boolean turned = page.getRotation() % 180 != 0;
    lines.add(PageLayout.lines(glyphs, turned ? page.getCropBox().getWidth() : height));
    glyphs.clear();
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      return;
    }
    characters += text.length();
    if (characters > limits.characters() || glyphs.size() > MOST_GLYPHS) {
      throw new TooMuchText();
    }
    Glyph glyph =
        new Glyph(
            text,
            position.getXDirAdj(),
            position.getYDirAdj(),
            position.getWidthDirAdj(),
            Math.max(1, Math.abs(position.getYScale())),
            position.getDir());
    if (isSane(glyph) && !isPrintedAgain(glyph)) {
      glyphs.add(glyph);
    }
  }

  private static boolean isSane(Glyph glyph) {
    return Float.isFinite(glyph.x()) && Float.isFinite(glyph.y()) && Float.isFinite(glyph.width());
  }

  private boolean isPrintedAgain(Glyph glyph) {
    float near = Math.max(0.5f, glyph.width() * SAME_PLACE);
    for (int i = Math.max(0, glyphs.size() - LOOK_BACK); i < glyphs.size(); i++) {
      Glyph other = glyphs.get(i);
      if (other.text().equals(glyph.text())
          && Math.abs(other.x() - glyph.x()) < near
          && Math.abs(other.y() - glyph.y()) < near) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void writePage() throws IOException {
    // Replaced by endPage: the order of the lines is ours.
  }

  /** Ends the reading of a PDF that prints without end. */
  static final class TooMuchText extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
