package dev.stet.launcher;

import java.util.Arrays;

/** How far two words are apart, in letters to add, drop or change (Levenshtein 1966). */
final class Distance {
  private Distance() {}

  static int between(String one, String other) {
    int[] previous = new int[other.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(row[j - 1], previous[j]));
      }
      previous = row;
    }
    return previous[other.length()];
  }
}
