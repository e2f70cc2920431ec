package dev.stet.briefing;

import java.util.Arrays;

/**
 * Weights of terms, scaled to length 1; empty where there are none.
 *
 * @param terms their numbers, ascending
 * @param weights one for each
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; boxing would cost a hundredfold
record TermVector(int[] terms, float[] weights) {
  /** Cosine, from 0 to 1. */
  double cosine(TermVector other) {
    double sum = 0;
    int theirs = 0;
    for (int i = 0; i < terms.length && theirs < other.terms.length; i++) {
      while (theirs < other.terms.length && other.terms[theirs] < terms[i]) {
        theirs++;
      }
      if (theirs < other.terms.length && other.terms[theirs] == terms[i]) {
        sum += weights[i] * other.weights[theirs];
      }
    }
    return sum;
  }

  boolean isEmpty() {
    return terms.length == 0;
  }

  /** The terms of most weight, heaviest first; of equals, the lower number. */
  int[] strongest(int most) {
    Integer[] places = new Integer[terms.length];
    Arrays.setAll(places, i -> i);
    Arrays.sort(
        places,
        (a, b) -> {
          int byWeight = Float.compare(weights[b], weights[a]);
          return byWeight != 0 ? byWeight : Integer.compare(terms[a], terms[b]);
        });
    return Arrays.stream(places).limit(most).mapToInt(place -> terms[place]).toArray();
  }
}
