package dev.stet.quotes;

/** Weighs candidates by their features and turns the weights into likelihoods. */
final class Ranker {
  private final Weights weights;

  Ranker(Weights weights) {
    this.weights = weights;
  }

  double score(Features features) {
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += weights.of(features.key(i));
    }
    return sum;
  }

  /** How likely something with these features holds at all. */
  double likelihood(Features features) {
    return 1 / (1 + Math.exp(-score(features)));
  }

  /** How likely each of several candidates is, one of them being right. */
  static double[] likelihoods(double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    double[] likelihoods = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      likelihoods[i] = Math.exp(scores[i] - highest);
      sum += likelihoods[i];
    }
    for (int i = 0; i < scores.length; i++) {
      likelihoods[i] /= sum;
    }
    return likelihoods;
  }
}
