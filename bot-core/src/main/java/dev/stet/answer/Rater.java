package dev.stet.answer;

/** Rates passages by their traits. */
final class Rater {
  /** The share of the confidence that is lost with what no answer can lack. */
  private static final double DOUBT = 0.4;

  private Rater() {}

  static Excerpt.Rating rate(Traits traits) {
    double coverage = (traits.get(Trait.COVERAGE) + traits.get(Trait.CLOSEST)) / 2;
    return new Excerpt.Rating(
        Weights.RANKING.of(traits),
        coverage,
        likelihood(Weights.CONFIDENCE.of(traits)) * (1 - DOUBT * traits.get(Trait.LACKING)));
  }

  /** The logistic function. */
  private static double likelihood(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
