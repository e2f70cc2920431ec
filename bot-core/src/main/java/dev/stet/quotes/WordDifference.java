package dev.stet.quotes;

import dev.stet.quotes.Verdict.Difference;
import dev.stet.quotes.Verdict.Difference.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * What a quotation has changed of its source, word by word: the longest common subsequence, shown
 * as runs of words.
 */
final class WordDifference {
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
