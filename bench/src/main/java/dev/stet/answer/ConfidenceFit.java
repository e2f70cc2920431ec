package dev.stet.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns to tell questions that have an answer from those that have none, by the traits of the best
 * passage: logistic regression in which each collection counts the same, and in it both sorts do.
 */
final class ConfidenceFit {
  private static final double DECAY = 1e-3;

  private final List<Trait> traits;
  private final List<Example> examples = new ArrayList<>();

  ConfidenceFit(List<Trait> traits) {
    this.traits = List.copyOf(traits);
  }

  private record Example(double[] traits, boolean answerable, double weight) {}

  /** Adds a collection; one in which all questions have answers teaches nothing. */
  void add(List<Traits> best, List<Boolean> answerable, int collections) {
    long right = answerable.stream().filter(each -> each).count();
    long wrong = answerable.size() - right;
    if (right == 0 || wrong == 0) {
      return;
    }
    for (int i = 0; i < best.size(); i++) {
      boolean answers = answerable.get(i);
      double weight = 0.5 / (answers ? right : wrong) / collections;
      examples.add(
          new Example(traits.stream().mapToDouble(best.get(i)::get).toArray(), answers, weight));
    }
  }

  /** The weights, by the places of the traits, and behind them the bias. */
  double[] learn() {
    return Ascent.climb(traits.size() + 1, 0, this::gradient);
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[weights.length];
    int bias = weights.length - 1;
    for (Example example : examples) {
      double odds = RankingFit.product(example.traits, weights) + weights[bias];
      double likely = 1 / (1 + Math.exp(-odds));
      double error = example.weight * ((example.answerable ? 1 : 0) - likely);
      for (int t = 0; t < bias; t++) {
        gradient[t] += error * example.traits[t];
      }
      gradient[bias] += error;
    }
    for (int t = 0; t < bias; t++) {
      gradient[t] -= DECAY * weights[t];
    }
    return gradient;
  }
}
