package dev.stet.compare;

import dev.stet.compare.Bounds.Bound;

/**
 * A number as it is written, with the amounts that make it true: "more than 300" is true of 312 and
 * hardly meant for 770.
 *
 * @param first its first lexeme, with a currency sign before it
 * @param last its last lexeme, with the unit where one follows at once
 * @param unit {@code %}, a currency, or empty: it counts something
 */
record Quantity(int first, int last, double low, double high, String unit) {
  /** What somebody who writes "more than" leaves open. */
  private static final double ABOVE = 1.5;

  private static final double BELOW = 0.6;
  private static final double AROUND = 0.1;

  /** Two amounts this close are the same, rounded. */
  private static final double SAME = 0.02;

  /** Amounts further apart than this are no two reports of one thing. */
  private static final double FURTHEST = 3;

  Quantity bounded(Bound bound) {
    return switch (bound) {
      case NONE -> this;
      case ABOUT -> new Quantity(first, last, low * (1 - AROUND), high * (1 + AROUND), unit);
      case LEAST -> new Quantity(first, last, low, high * ABOVE, unit);
      case MOST -> new Quantity(first, last, low * BELOW, high, unit);
    };
  }

  Quantity to(Quantity end) {
    String common = end.unit.isEmpty() ? unit : end.unit;
    return new Quantity(first, end.last, Math.min(low, end.low), Math.max(high, end.high), common);
  }

  Quantity plus(Quantity more) {
    return new Quantity(first, more.last, low + more.low, high + more.high, unit);
  }

  Quantity plusOne(int from) {
    return new Quantity(from, last, low + 1, high + 1, unit);
  }

  /** Whether one amount makes both true. */
  boolean agrees(Quantity other) {
    return low <= other.high * (1 + SAME) && other.low <= high * (1 + SAME);
  }

  /** Whether they are close enough to be reports of the same thing. */
  boolean isNear(Quantity other) {
    return low <= FURTHEST * other.high && other.low <= FURTHEST * high;
  }
}
