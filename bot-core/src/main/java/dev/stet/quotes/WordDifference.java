package dev.stet.quotes;

import dev.stet.quotes.Verdict.Difference;
import dev.stet.quotes.Verdict.Difference.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a quotation has changed of its source, word by word: the longest common subsequence, shown
 * as runs of words.
 */
public final class WordDifference {
  /** Fewer words are alike by chance. */
  private static final int SHORTEST = 4;

  /** How much of the longer one both must have in common to be one saying. */
  private static final double ALIKE = 0.6;

  private static final int LONGEST = 2_000;

  private final QuotedWords source;
  private final int from;
  private final int to;
  private final QuotedWords quote;
  private final int[][] common;
  private final List<Difference> found = new ArrayList<>();

  private WordDifference(QuotedWords source, int from, int to, QuotedWords quote) {
    this.source = source;
    this.from = from;
    this.to = to;
    this.quote = quote;
    this.common = new int[to - from + 1][quote.count() + 1];
  }

  /** The difference between some words of a source, from one to another, and a whole quotation. */
  static List<Difference> of(QuotedWords source, int from, int to, QuotedWords quote) {
    WordDifference difference = new WordDifference(source, from, to, quote);
    difference.count();
    difference.walk();
    return List.copyOf(difference.found);
  }

  /**
   * What somebody changed who said nearly the same twice; empty: they are two sayings.
   *
   * @param earlier the first wording; words of its successor are the added ones
   */
  public static Optional<List<Difference>> between(String earlier, String later) {
    QuotedWords before = QuotedWords.of(earlier).withoutEnd();
    QuotedWords after = QuotedWords.of(later).withoutEnd();
    int longer = Math.max(before.count(), after.count());
    int shorter = Math.min(before.count(), after.count());
    if (shorter < SHORTEST || longer > LONGEST || shorter < ALIKE * longer) {
      return Optional.empty();
    }
    WordDifference difference = new WordDifference(before, 0, before.count(), after);
    difference.count();
    if (difference.common[0][0] < ALIKE * longer) {
      return Optional.empty();
    }
    difference.walk();
    return Optional.of(List.copyOf(difference.found));
  }

  private boolean same(int s, int q) {
    return source.word(from + s).equals(quote.word(q));
  }

  private void count() {
    for (int s = to - from - 1; s >= 0; s--) {
      for (int q = quote.count() - 1; q >= 0; q--) {
        int longest = Math.max(common[s + 1][q], common[s][q + 1]);
        common[s][q] = same(s, q) ? Math.max(longest, common[s + 1][q + 1] + 1) : longest;
      }
    }
  }

  private void walk() {
    int s = 0;
    int q = 0;
    while (s < to - from || q < quote.count()) {
      Op op = next(s, q);
      int fromS = s;
      int fromQ = q;
      while ((s < to - from || q < quote.count()) && next(s, q) == op) {
        s += op == Op.ADDED ? 0 : 1;
        q += op == Op.REMOVED ? 0 : 1;
      }
      boolean added = op == Op.ADDED;
      found.add(
          new Difference(op, added ? quote.shown(fromQ, q) : source.shown(from + fromS, from + s)));
    }
  }

  /** Removed words come before those that were put in their place. */
  private Op next(int s, int q) {
    if (s < to - from && q < quote.count() && same(s, q)) {
      return Op.SAME;
    }
    boolean remove = s < to - from && (q == quote.count() || common[s + 1][q] >= common[s][q + 1]);
    return remove ? Op.REMOVED : Op.ADDED;
  }
}
