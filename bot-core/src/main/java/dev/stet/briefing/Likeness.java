package dev.stet.briefing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How alike reports are: by their words, those of their titles again, and the less so the more time
 * is between them.
 */
final class Likeness {
  /** Pairs are compared that have two of their most telling terms in common. */
  private static final int STRONGEST = 40;

  private static final int COMMON = 2;

  /** A term that tells this many reports apart from no other proposes none. */
  private static final int MOST_HOLDERS = 2_000;

  private static final double TITLE = 0.2;

  /** Two days double-counted: the variance, doubled, of a Gaussian of three days. */
  private static final double DECAY = 18;

  /** Of a pair without dates: nothing says that they are of the same days. */
  private static final double UNDATED = 0.8;

  /** Less than this changes no average that matters. */
  private static final double NEGLIGIBLE = 0.01;

  private static final double DAY = Duration.ofDays(1).toMillis();

  private final List<Report> reports;

  Likeness(List<Report> reports) {
    this.reports = reports;
  }

  /** For each report, how alike it is to others. */
  Links[] links() {
    Links[] rows = new Links[reports.size()];
    Arrays.setAll(rows, i -> new Links());
    Holders holders = new Holders();
    int[] common = new int[reports.size()];
    Spread spread = new Spread(reports);
    for (int i = 0; i < rows.length; i++) {
      TermVector body = reports.get(i).body();
      int[] strongest = body.strongest(STRONGEST);
      int found = holders.count(strongest, common);
      spread.put(body);
      link(i, holders.found(found), common, rows, spread);
      spread.take(body);
      holders.add(strongest, i);
    }
    return rows;
  }

  private void link(int report, int[] others, int[] common, Links[] rows, Spread spread) {
    for (int other : others) {
      if (common[other] >= COMMON) {
        double likeness = between(reports.get(report), reports.get(other), spread);
        if (likeness >= NEGLIGIBLE) {
          rows[report].add(other, (float) likeness);
          rows[other].add(report, (float) likeness);
        }
      }
      common[other] = 0;
    }
  }

  /** From 0 to 1. */
  private static double between(Report one, Report other, Spread spread) {
    double near = one.isDated() && other.isDated() ? nearness(one, other) : UNDATED;
    if (near < NEGLIGIBLE) {
      return 0;
    }
    double words = spread.cosine(other.body());
    double titles = one.heading().cosine(other.heading());
    return ((1 - TITLE) * words + TITLE * titles) * near;
  }

  private static double nearness(Report one, Report other) {
    double days = (one.moment().toEpochMilli() - other.moment().toEpochMilli()) / DAY;
    return Math.exp(-days * days / DECAY);
  }

  /**
   * One report's weights, each at the place of its term: many others are held against it, and
   * looking a term up is faster than walking through both.
   */
  private static final class Spread {
    private final float[] weights;

    Spread(List<Report> reports) {
      int most = 0;
      for (Report report : reports) {
        int[] terms = report.body().terms();
        most = terms.length == 0 ? most : Math.max(most, 1 + terms[terms.length - 1]);
      }
      weights = new float[most];
    }

    void put(TermVector vector) {
      for (int i = 0; i < vector.terms().length; i++) {
        weights[vector.terms()[i]] = vector.weights()[i];
      }
    }

    void take(TermVector vector) {
      for (int term : vector.terms()) {
        weights[term] = 0;
      }
    }

    /** The same sum in the same order as of {@link TermVector#cosine}. */
    double cosine(TermVector other) {
      int[] terms = other.terms();
      float[] theirs = other.weights();
      double sum = 0;
      for (int i = 0; i < terms.length; i++) {
        sum += theirs[i] * weights[terms[i]];
      }
      return sum;
    }
  }

  /** Which reports hold a term among their strongest. */
  private static final class Holders {
    private int[][] byTerm = new int[1 << 10][];
    private int[] counts = new int[1 << 10];
    private int[] found = new int[64];

    /** Counts for every report the terms it holds; says how many reports hold one. */
    int count(int[] terms, int[] common) {
      int size = 0;
      for (int term : terms) {
        for (int i = 0; term < counts.length && i < counts[term]; i++) {
          int holder = byTerm[term][i];
          if (common[holder]++ == 0) {
            found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
            found[size++] = holder;
          }
        }
      }
      return size;
    }

    int[] found(int size) {
      return Arrays.copyOf(found, size);
    }

    void add(int[] terms, int report) {
      for (int term : terms) {
        if (term >= counts.length) {
          byTerm = Arrays.copyOf(byTerm, 2 * term);
          counts = Arrays.copyOf(counts, 2 * term);
        }
        int count = counts[term];
        if (count == 0) {
          byTerm[term] = new int[2];
        } else if (count == byTerm[term].length) {
          byTerm[term] = Arrays.copyOf(byTerm[term], 2 * count);
        }
        if (count < MOST_HOLDERS) {
          byTerm[term][counts[term]++] = report;
        }
      }
    }
  }
}
