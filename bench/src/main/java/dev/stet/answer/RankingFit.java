package dev.stet.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns to put right passages first: listwise, by the cross entropy of the credits and the softmax
 * of the scores (Cao et al. 2007), each collection of questions counting the same.
 */
final class RankingFit {
  /** Holds weights small, so that no collection's peculiarities are learned. */
  private static final double DECAY = 2e-2;

  private final List<Trait> traits;
  private final List<Question> questions = new ArrayList<>();

  RankingFit(List<Trait> traits) {
    this.traits = List.copyOf(traits);
  }

  private record Question(double[][] traits, double[] target, double weight) {}

  /** Adds a collection of questions, each with the traits and the credits of its candidates. */
  void add(List<List<Traits>> candidates, List<double[]> credits, int collections) {
    int start = questions.size();
    for (int q = 0; q < candidates.size(); q++) {
      double sum = Arrays.stream(credits.get(q)).sum();
      boolean tells = Arrays.stream(credits.get(q)).distinct().count() > 1;
      if (sum > 0 && tells) {
        double[] target = Arrays.stream(credits.get(q)).map(credit -> credit / sum).toArray();
        questions.add(new Question(matrix(candidates.get(q)), target, 0));
      }
    }
    double weight = 1.0 / collections / Math.max(1, questions.size() - start);
    questions
        .subList(start, questions.size())
        .replaceAll(q -> new Question(q.traits, q.target, weight));
  }

  private double[][] matrix(List<Traits> candidates) {
    return candidates.stream()
        .map(each -> traits.stream().mapToDouble(each::get).toArray())
        .toArray(double[][]::new);
  }

  /** The weights, by the places of the traits. */
  double[] learn() {
    return Ascent.climb(traits.size() + 1, 0, this::gradient);
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[weights.length];
    for (Question question : questions) {
      double[] likely = softmax(question.traits, weights);
      for (int c = 0; c < likely.length; c++) {
        double error = question.weight * (question.target[c] - likely[c]);
        for (int t = 0; t < question.traits[c].length; t++) {
          gradient[t] += error * question.traits[c][t];
        }
      }
    }
    for (int t = 0; t < gradient.length; t++) {
      gradient[t] -= DECAY * weights[t];
    }
    return gradient;
  }

  private static double[] softmax(double[][] traits, double[] weights) {
    double[] scores = Arrays.stream(traits).mapToDouble(each -> product(each, weights)).toArray();
    double most = Arrays.stream(scores).max().orElse(0);
    double[] powers = Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
    double sum = Arrays.stream(powers).sum();
    return Arrays.stream(powers).map(power -> power / sum).toArray();
  }

  static double product(double[] traits, double[] weights) {
    double sum = 0;
    for (int t = 0; t < traits.length; t++) {
      sum += traits[t] * weights[t];
    }
    return sum;
  }
}
