package dev.stet.quotes;

import java.util.ArrayList;
import java.util.List;

/** Finds words in a row in a text, in one pass (Knuth, Morris and Pratt). */
final class WordSearch {
  private final QuotedWords wanted;
  private final int start;

  /** How many words still match when one more does not. */
  private final int[] fallback;

  WordSearch(QuotedWords wanted, int start) {
    this.wanted = wanted;
    this.start = start;
    this.fallback = new int[wanted.count() - start + 1];
    int matched = 0;
    for (int i = 1; i < wanted.count() - start; i++) {
      matched = next(matched, wanted.word(start + i));
      fallback[i + 1] = matched;
    }
  }

  private int next(int matched, String word) {
    int length = wanted.count() - start;
    int state = matched == length ? fallback[matched] : matched;
    while (state > 0 && !wanted.word(start + state).equals(word)) {
      state = fallback[state];
    }
    return wanted.word(start + state).equals(word) ? state + 1 : state;
  }

  /** Where all the words stand in a row: the number of the first one, for each place. */
  List<Integer> in(QuotedWords text) {
    List<Integer> found = new ArrayList<>();
    int matched = 0;
    for (int i = 0; i < text.count(); i++) {
      matched = next(matched, text.word(i));
      if (matched == wanted.count() - start) {
        found.add(i - matched + 1);
      }
    }
    return found;
  }

  /**
   * The most words from the start that stand somewhere in a row.
   *
   * @param from the first of them in the text
   */
  record Longest(int from, int length) {}

  Longest longestIn(QuotedWords text) {
    int matched = 0;
    Longest longest = new Longest(0, 0);
    for (int i = 0; i < text.count(); i++) {
      matched = next(matched, text.word(i));
      if (matched > longest.length()) {
        longest = new Longest(i - matched + 1, matched);
      }
    }
    return longest;
  }
}
