package dev.stet.briefing;

import java.util.Arrays;
import java.util.List;

/** How much each sentence says of what all of them say. */
final class Centrality {
  private static final int ROUNDS = 20;
  private static final double DAMPING = 0.85;

  private Centrality() {}

  /** Closeness to the middle of all sentences; the closest has 1. */
  static double[] toCentroid(Vocabulary vocabulary, List<Line> lines) {
    double[] sums = new double[vocabulary.size()];
    for (Line line : lines) {
      TermVector vector = line.vector();
      for (int i = 0; i < vector.terms().length; i++) {
        sums[vector.terms()[i]] += vector.weights()[i];
      }
    }
    double[] close = new double[lines.size()];
    for (int i = 0; i < close.length; i++) {
      TermVector vector = lines.get(i).vector();
      for (int j = 0; j < vector.terms().length; j++) {
        close[i] += sums[vector.terms()[j]] * vector.weights()[j];
      }
    }
    return ofBest(close);
  }

  /** How often a reader who jumps between like sentences comes by (Erkan and Radev 2004). */
  static double[] lexRank(List<Line> lines) {
    int n = lines.size();
    float[][] like = new float[n][n];
    double[] degrees = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        like[i][j] = (float) lines.get(i).vector().cosine(lines.get(j).vector());
        like[j][i] = like[i][j];
        degrees[i] += like[i][j];
        degrees[j] += like[i][j];
      }
    }
    double[] rank = new double[n];
    Arrays.fill(rank, 1.0 / n);
    for (int round = 0; round < ROUNDS; round++) {
      rank = next(rank, like, degrees);
    }
    return ofBest(rank);
  }

  private static double[] next(double[] rank, float[][] like, double[] degrees) {
    int n = rank.length;
    double[] next = new double[n];
    Arrays.fill(next, (1 - DAMPING) / n);
    for (int i = 0; i < n; i++) {
      double share = degrees[i] == 0 ? 0 : DAMPING * rank[i] / degrees[i];
      for (int j = 0; j < n; j++) {
        next[j] += share * like[i][j];
      }
    }
    return next;
  }

  private static double[] ofBest(double[] values) {
    double best = Arrays.stream(values).max().orElse(0);
    return Arrays.stream(values).map(value -> best == 0 ? 0 : value / best).toArray();
  }
}
