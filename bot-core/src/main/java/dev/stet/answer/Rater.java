package dev.stet.answer;

/** Rates passages by their traits. */
final class Rater {
  private Rater() {}

  static Excerpt.Rating rate(Traits traits) {
    double coverage = (traits.get(Trait.COVERAGE) + traits.get(Trait.CLOSEST)) / 2;
    double score =
        traits.get(Trait.OWN)
            + 0.15 * traits.get(Trait.AROUND)
            + 0.4 * traits.get(Trait.DOCUMENT)
            + traits.get(Trait.RELEVANCE);
    return new Excerpt.Rating(score, coverage, coverage);
  }
}
