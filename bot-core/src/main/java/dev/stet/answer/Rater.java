package dev.stet.answer;

/** Rates passages by their traits. */
final class Rater {
  private Rater() {}

  static Excerpt.Rating rate(Traits traits) {
    double coverage = (traits.get(Trait.COVERAGE) + traits.get(Trait.CLOSEST)) / 2;
    return new Excerpt.Rating(
        Math.exp(Weights.RANKING.of(traits)), coverage, likelihood(Weights.CONFIDENCE.of(traits)));
  }

  /** The logistic function. */
  private static double likelihood(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
