package dev.stet.quotes;

/** What a feature counts for. */
interface Weights {
  /** The weight kept under a key; 0 for a feature that says nothing. */
  float of(int key);

  /** Adds the weights under a key and those next to it. */
  default void addTo(double[] sums, int key) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += of(key + i);
    }
  }
}
