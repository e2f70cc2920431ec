package dev.stet.corpus.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a page column by column.
 *
 * <p>A gutter is a strip that no line of running text crosses. A line that does cross it, such as a
 * headline over both columns, ends the columns above it and begins new ones below. Narrow columns
 * of short pieces are a table, and are read row by row.
 */
final class Columns {
  /** Fewer lines side by side are no columns. */
  private static final int LEAST_LINES = 3;

  /** The lines of a column of text have at least this many characters, most of them. */
  private static final int LEAST_CHARACTERS = 15;

  private static final float STEP = 3f;
  private static final int DEEPEST = 6;
  private static final int MOST_STEPS = 400;

  /** No page of text has more; a map or a drawing may. */
  private static final int MOST_FRAGMENTS = 4_000;

  /** More pitch between two lines than this share of the usual one parts paragraphs. */
  private static final float APART = 1.35f;

  private final float height;
  private final List<PageLine> lines = new ArrayList<>();

  private Columns(float height) {
    this.height = height;
  }

  static List<PageLine> read(List<Fragment> fragments, float height) {
    Columns columns = new Columns(Math.max(1, height));
    List<Fragment> sorted = new ArrayList<>(fragments);
    sorted.sort(Comparator.comparingDouble(Fragment::y).thenComparingDouble(Fragment::left));
    columns.read(sorted, 0);
    return columns.lines;
  }

  private void read(List<Fragment> region, int depth) {
    float gutter = depth < DEEPEST ? gutter(region) : Float.NaN;
    if (Float.isNaN(gutter)) {
      writeRows(region);
      return;
    }
    List<Fragment> beside = new ArrayList<>();
    List<Fragment> across = new ArrayList<>();
    for (Fragment fragment : region) {
      if (crosses(fragment, gutter)) {
        readBeside(beside, gutter, depth);
        beside.clear();
        across.add(fragment);
      } else {
        if (beside.isEmpty()) {
          writeRows(across);
          across.clear();
        }
        beside.add(fragment);
      }
    }
    writeRows(across);
    readBeside(beside, gutter, depth);
  }

  private void readBeside(List<Fragment> beside, float gutter, int depth) {
    if (isText(side(beside, gutter, true)) && isText(side(beside, gutter, false))) {
      read(side(beside, gutter, true), depth + 1);
      read(side(beside, gutter, false), depth + 1);
    } else {
      writeRows(beside);
    }
  }

  private static List<Fragment> side(List<Fragment> band, float gutter, boolean left) {
    return band.stream().filter(fragment -> (fragment.right() <= gutter) == left).toList();
  }

  private static boolean crosses(Fragment fragment, float x) {
    return fragment.left() < x && fragment.right() > x;
  }

  private static boolean isText(List<Fragment> side) {
    return side.size() >= LEAST_LINES
        && side.stream().map(f -> f.text().length()).sorted().toList().get(side.size() / 2)
            >= LEAST_CHARACTERS;
  }

  /** Where to part a region: the strip with the most lines beside it; NaN: nowhere. */
  private static float gutter(List<Fragment> region) {
    if (region.size() < 2 * LEAST_LINES || region.size() > MOST_FRAGMENTS) {
      return Float.NaN;
    }
    float left = (float) region.stream().mapToDouble(Fragment::left).min().orElse(0);
    float right = (float) region.stream().mapToDouble(Fragment::right).max().orElse(0);
    float step = Math.max(STEP, (right - left) / MOST_STEPS);
    float best = Float.NaN;
    int most = 0;
    for (float x = left + step; x < right; x += step) {
      int gain = gain(region, x);
      if (gain > most) {
        most = gain;
        best = x;
      }
    }
    return best;
  }

  /** How many lines of text stand beside each other at a strip, band by band. */
  private static int gain(List<Fragment> region, float x) {
    int gain = 0;
    int start = 0;
    for (int i = 0; i <= region.size(); i++) {
      if (i == region.size() || crosses(region.get(i), x)) {
        List<Fragment> band = region.subList(start, i);
        start = i + 1;
        if (band.size() < 2 * LEAST_LINES) {
          continue;
        }
        List<Fragment> before = side(band, x, true);
        List<Fragment> behind = side(band, x, false);
        boolean text = isText(before) && isText(behind);
        gain += text ? Math.min(before.size(), behind.size()) : 0;
      }
    }
    return gain;
  }

  private void writeRows(List<Fragment> region) {
    List<Row> rows = rows(region);
    float usual = usualPitch(rows);
    float last = Float.NEGATIVE_INFINITY;
    float lastSize = 0;
    for (Row row : rows) {
      boolean otherSize = Math.abs(row.size - lastSize) > 0.15f * Math.max(row.size, lastSize);
      boolean apart = row.y - last > APART * usual || otherSize;
      lines.add(new PageLine(row.text.toString(), row.y / height, apart));
      last = row.y;
      lastSize = row.size;
    }
  }

  private static float usualPitch(List<Row> rows) {
    List<Float> pitches = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      pitches.add(rows.get(i).y - rows.get(i - 1).y);
    }
    Collections.sort(pitches);
    return pitches.isEmpty() ? Float.MAX_VALUE : pitches.get(pitches.size() / 2);
  }

  private static List<Row> rows(List<Fragment> region) {
    List<Row> rows = new ArrayList<>();
    List<Fragment> sorted = new ArrayList<>(region);
    sorted.sort(Comparator.comparingDouble(Fragment::y).thenComparingDouble(Fragment::left));
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size()
          || sorted.get(i).y() - sorted.get(start).y() > 0.5f * sorted.get(start).size()) {
        List<Fragment> row = new ArrayList<>(sorted.subList(start, i));
        row.sort(Comparator.comparingDouble(Fragment::left));
        rows.add(new Row(row));
        start = i;
      }
    }
    return rows;
  }

  /** Fragments on one base line, with a tab for each wide gap. */
  private static final class Row {
    private static final float TAB = 1.8f;

    private final StringBuilder text = new StringBuilder();
    private final float y;
    private float size;

    Row(List<Fragment> fragments) {
      y = fragments.getFirst().y();
      float end = fragments.getFirst().left();
      for (Fragment fragment : fragments) {
        if (!text.isEmpty()) {
          text.append(fragment.left() - end > TAB * fragment.size() ? '\t' : ' ');
        }
        text.append(fragment.text());
        end = fragment.right();
        size = Math.max(size, fragment.size());
      }
    }
  }
}
