package dev.stet.corpus.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the glyphs of a page into words, lines and columns by where they are printed. The order in
 * which a PDF prints them says little: some programs print all headings first, or word by word.
 */
final class PageLayout {
  /** Glyphs whose base lines are nearer than this share of their size stand on one line. */
  private static final float SAME_LINE = 0.45f;

  /** A gap of this share of the size parts words: kerning stays below, narrow spaces above. */
  private static final float WORD_GAP = 0.17f;

  /** A gap of this many sizes may be a gutter or a table's. */
  private static final float WIDE_GAP = 1.1f;

  private PageLayout() {}

  /** The lines of a page in reading order; what runs in another direction comes last. */
  static List<PageLine> lines(List<Glyph> glyphs, float height) {
    Map<Float, List<Glyph>> directions = new HashMap<>();
    for (Glyph glyph : glyphs) {
      directions.computeIfAbsent(glyph.direction(), d -> new ArrayList<>()).add(glyph);
    }
    List<PageLine> lines = new ArrayList<>();
    directions.values().stream()
        .sorted(
            Comparator.comparingInt((List<Glyph> some) -> some.size())
                .reversed()
                .thenComparingDouble(some -> some.getFirst().direction()))
        .forEach(some -> lines.addAll(Columns.read(fragments(some), height)));
    return lines;
  }

  static List<Fragment> fragments(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y));
    List<Fragment> fragments = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !sameLine(sorted.get(start), sorted.get(i))) {
        split(sorted.subList(start, i), fragments);
        start = i;
      }
    }
    return fragments;
  }

  private static boolean sameLine(Glyph first, Glyph next) {
    return next.y() - first.y() < SAME_LINE * Math.max(first.size(), next.size());
  }

  /** Cuts a line at its wide gaps. */
  private static void split(List<Glyph> line, List<Fragment> into) {
    List<Glyph> sorted = new ArrayList<>(line);
    sorted.sort(Comparator.comparingDouble(Glyph::x));
    Words words = new Words();
    for (Glyph glyph : sorted) {
      if (glyph.isBlank()) {
        words.space();
      } else {
        if (words.gapTo(glyph) > WIDE_GAP * words.size) {
          words.flush(into);
        }
        words.add(glyph);
      }
    }
    words.flush(into);
  }

  /** Joins glyphs to words. */
  private static final class Words {
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float y;
    private float size;
    private boolean space;

    void space() {
      space = true;
    }

    float gapTo(Glyph glyph) {
      return text.isEmpty() ? 0 : glyph.x() - right;
    }

    void add(Glyph glyph) {
      if (text.isEmpty()) {
        left = glyph.x();
        right = glyph.x();
        y = glyph.y();
        size = 0;
      } else if (space || gapTo(glyph) > WORD_GAP * glyph.size()) {
        text.append(' ');
      }
      space = false;
      text.append(glyph.text());
      right = Math.max(right, glyph.end());
      y = glyph.size() > size ? glyph.y() : y;
      size = Math.max(size, glyph.size());
    }

    void flush(List<Fragment> into) {
      if (!text.isEmpty()) {
        into.add(new Fragment(text.toString(), left, right, y, size));
      }
      text.setLength(0);
      space = false;
    }
  }
}
