package dev.stet.quotes;

import java.util.Arrays;

/** Turns weights into small whole numbers of steps; those that would be no step are left out. */
final class Quantised {
  private static final int MOST_STEPS = 1023;

  private Quantised() {}

  static HashedWeights of(double[] weights) {
    double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
    double step = Math.max(largest, Double.MIN_NORMAL) / MOST_STEPS;
    short[] table = new short[weights.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = (short) Math.round(weights[i] / step);
    }
    return new HashedWeights(table, (float) step);
  }
}
