package dev.stet.answer;

import java.util.function.UnaryOperator;

/** Climbs to the maximum of a concave function (Adam: Kingma and Ba 2015). Deterministic. */
final class Ascent {
  private static final int STEPS = 600;
  private static final double PACE = 0.1;
  private static final double FORGET_MEAN = 0.9;
  private static final double FORGET_SPREAD = 0.99;

  private Ascent() {}

  /**
   * Climbs from the origin.
   *
   * @param floor no coordinate but the last gets below it
   */
  static double[] climb(int dimensions, double floor, UnaryOperator<double[]> gradient) {
    double[] at = new double[dimensions];
    double[] mean = new double[dimensions];
    double[] spread = new double[dimensions];
    for (int step = 1; step <= STEPS; step++) {
      double[] slope = gradient.apply(at);
      double pace = step > STEPS * 0.7 ? PACE / 5 : PACE;
      for (int i = 0; i < dimensions; i++) {
        mean[i] = FORGET_MEAN * mean[i] + (1 - FORGET_MEAN) * slope[i];
        spread[i] = FORGET_SPREAD * spread[i] + (1 - FORGET_SPREAD) * slope[i] * slope[i];
        double direction = mean[i] / (1 - Math.pow(FORGET_MEAN, step));
        double size = Math.sqrt(spread[i] / (1 - Math.pow(FORGET_SPREAD, step))) + 1e-9;
        at[i] += pace * direction / size;
        at[i] = i + 1 < dimensions ? Math.max(floor, at[i]) : at[i];
      }
    }
    return at;
  }
}
