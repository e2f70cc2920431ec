package dev.stet.search;

/** The weight of a word's mentions (Robertson and Walker 1994; Robertson and Zaragoza 2009). */
final class Bm25 {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** What no number of mentions exceeds. */
  static final double MOST = K1 + 1;

  /** Words of a passage that is neither short nor long. */
  private static final double USUAL_PASSAGE = 60;

  private Bm25() {}

  /**
   * What a number of mentions is worth, to be multiplied with the word's weight.
   *
   * @param relativeLength of the text they stand in; 1: as long as most
   */
  static double saturate(double frequency, double relativeLength) {
    return frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * relativeLength));
  }

  /**
   * Scores a passage.
   *
   * @param frequencies of the question's words, by their place
   * @param length in words
   */
  static double passage(QueryWords words, int[] frequencies, int length) {
    double sum = 0;
    for (int i = 0; i < frequencies.length; i++) {
      double worth = saturate(frequencies[i], length / USUAL_PASSAGE);
      sum += words.words().get(i).weight() * worth;
    }
    return sum;
  }
}
