package dev.stet.quotes;

/** What a feature counts for. */
interface Weights {
  /** The weight kept under a key; 0 for a feature that says nothing. */
  float of(int key);
}
