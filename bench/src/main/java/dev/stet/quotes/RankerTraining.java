package dev.stet.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights of a {@link Ranker}: which of a few candidates is right (softmax, AdaGrad).
 */
final class RankerTraining {
  private static final double RATE = 0.1;

  private final float[] weights;
  private final float[] squares;
  private final int[] met;
  private final List<Example> examples = new ArrayList<>();

  /** The features of each candidate, and which one is right. */
  private static final class Example {
    final int[][] candidates;
    final int right;

    Example(int[][] candidates, int right) {
      this.candidates = candidates;
      this.right = right;
    }
  }

  RankerTraining(int bits) {
    this.weights = new float[1 << bits];
    this.squares = new float[1 << bits];
    this.met = new int[1 << bits];
  }

  int size() {
    return examples.size();
  }

  void add(List<int[]> candidates, int right) {
    examples.add(new Example(candidates.toArray(int[][]::new), right));
  }

  /** One thing that holds or does not. */
  void add(int[] features, boolean holds) {
    examples.add(new Example(new int[][] {features, {}}, holds ? 0 : 1));
  }

  HashedWeights learn(int rounds, double decay) {
    Random random = new Random(11);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(example -> learn(example, decay));
    }
    return quantised();
  }

  private void learn(Example example, double decay) {
    double[] scores = new double[example.candidates.length];
    for (int c = 0; c < scores.length; c++) {
      for (int key : example.candidates[c]) {
        scores[c] += weights[key & weights.length - 1];
      }
    }
    double[] likelihoods = Ranker.likelihoods(scores);
    for (int c = 0; c < scores.length; c++) {
      double error = (c == example.right ? 1 : 0) - likelihoods[c];
      if (Math.abs(error) > 1e-3) {
        for (int key : example.candidates[c]) {
          change(key & weights.length - 1, error, decay);
        }
      }
    }
  }

  private void change(int at, double error, double decay) {
    double gradient = error - decay * weights[at];
    squares[at] += (float) (gradient * gradient);
    weights[at] += (float) (RATE * gradient / Math.sqrt(squares[at] + 1e-6));
    met[at]++;
  }

  private HashedWeights quantised() {
    double[] learned = new double[weights.length];
    Arrays.setAll(learned, i -> weights[i]);
    return Quantised.of(learned);
  }
}
