package dev.stet.compare;

import java.util.Arrays;

/**
 * Every run of five words of a text, as a set: what an edited copy still shares with its original.
 *
 * <p>What counts is <em>containment</em>, the share of the smaller set that stands in the larger
 * one (Broder 1997), not resemblance: a copy that was cut to a third resembles its original little,
 * and is contained in it wholly.
 */
public final class Shingles {
  /** Words in a run. */
  private static final int RUN = 5;

  /** Two texts of fewer words are too short to share runs by more than chance. */
  private static final int FEWEST_WORDS = 40;

  /** From this containment on, a text is a copy. Measured: true copies are far above. */
  private static final double COPIED = 0.6;

  /** The same for a short text, such as a passage. */
  private static final double COPIED_SHORT = 0.8;

  private final int words;
  private final int[] runs;

  private Shingles(int words, int[] runs) {
    this.words = words;
    this.runs = runs;
  }

  /** The runs of a text. Case, punctuation and line breaks do not count. */
  public static Shingles of(String text) {
    int[] words = WordHashes.of(text);
    int length = Math.min(RUN, words.length);
    int[] runs = new int[length == 0 ? 0 : words.length - length + 1];
    for (int i = 0; i < runs.length; i++) {
      int run = length;
      for (int j = i; j < i + length; j++) {
        run = run * 0x01000193 + words[j];
      }
      runs[i] = run ^ (run >>> 15);
    }
    return new Shingles(words.length, distinct(runs));
  }

  private static int[] distinct(int[] values) {
    Arrays.sort(values);
    int kept = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    return Arrays.copyOf(values, kept);
  }

  /** How many different runs there are. */
  public int size() {
    return runs.length;
  }

  int run(int index) {
    return runs[index];
  }

  /** The share of the smaller of the two that stands in the other, from 0 to 1. */
  public double containment(Shingles other) {
    int smaller = Math.min(size(), other.size());
    return smaller == 0 ? 0 : (double) shared(other) / smaller;
  }

  private int shared(Shingles other) {
    int shared = 0;
    int theirs = 0;
    for (int run : runs) {
      while (theirs < other.runs.length && other.runs[theirs] < run) {
        theirs++;
      }
      shared += theirs < other.runs.length && other.runs[theirs] == run ? 1 : 0;
    }
    return shared;
  }

  /**
   * Whether one of the two texts is a copy of the other or of a part of it, edited or not. Serves
   * documents as well as passages of a sentence or two; texts of fewer than five words are copies
   * only if all their words are the same.
   */
  public boolean isCopyOf(Shingles other) {
    return size() > 0 && other.size() > 0 && copied(shared(other), other);
  }

  /**
   * The same, with the number of shared runs at hand.
   *
   * @param shared how many runs the two share
   */
  boolean copied(int shared, Shingles other) {
    int fewer = Math.min(words, other.words);
    if (fewer < RUN) {
      return words == other.words && shared == size();
    }
    double needed = fewer < FEWEST_WORDS ? COPIED_SHORT : COPIED;
    return shared >= needed * Math.min(size(), other.size());
  }
}
