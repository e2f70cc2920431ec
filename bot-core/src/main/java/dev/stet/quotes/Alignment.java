package dev.stet.quotes;

import java.util.HashMap;
import java.util.Map;

/**
 * The words of a text that are most like a quotation: first the stretch with the most words in
 * common, then within it the best run, where words that only one of them has cost.
 *
 * @param from the first of the words
 * @param to behind the last one
 * @param likeness how many of the quotation's words stand there in order, from 0 to 1
 */
record Alignment(int from, int to, double likeness) {
  private static final String TERMINATORS = ".!?";

  private static final int GAIN = 2;

  static Alignment of(QuotedWords quote, QuotedWords text) {
    int length = Math.min(text.count(), quote.count() + quote.count() / 3 + 4);
    int start = window(quote, text, length);
    return new Grid(quote, text, start, Math.min(text.count(), start + length)).best();
  }

  /** The start of the stretch that shares the most words, counted as often as they occur. */
  private static int window(QuotedWords quote, QuotedWords text, int length) {
    Map<String, Integer> missing = new HashMap<>();
    for (int i = 0; i < quote.count(); i++) {
      missing.merge(quote.word(i), 1, Integer::sum);
    }
    int shared = 0;
    int most = 0;
    int best = 0;
    for (int i = 0; i < text.count(); i++) {
      shared += missing.merge(text.word(i), -1, Integer::sum) >= 0 ? 1 : 0;
      if (i >= length) {
        shared -= missing.merge(text.word(i - length), 1, Integer::sum) > 0 ? 1 : 0;
      }
      if (shared > most) {
        most = shared;
        best = Math.max(0, i - length + 1);
      }
    }
    return best;
  }

  /** Scores of all pairs of a word of the text and one of the quotation. */
  private static final class Grid {
    private final QuotedWords quote;
    private final QuotedWords text;
    private final int start;
    private final int[][] scores;
    private int bestRow;
    private int bestColumn;

    Grid(QuotedWords quote, QuotedWords text, int start, int end) {
      this.quote = quote;
      this.text = text;
      this.start = start;
      this.scores = new int[end - start + 1][quote.count() + 1];
      for (int row = 1; row < scores.length; row++) {
        for (int column = 1; column <= quote.count(); column++) {
          fill(row, column);
        }
      }
    }

    private boolean same(int row, int column) {
      return text.word(start + row - 1).equals(quote.word(column - 1));
    }

    private void fill(int row, int column) {
      int gap = Math.max(scores[row - 1][column], scores[row][column - 1]) - 1;
      int match = same(row, column) ? scores[row - 1][column - 1] + GAIN : 0;
      scores[row][column] = Math.max(0, Math.max(gap, match));
      if (scores[row][column] > scores[bestRow][bestColumn]) {
        bestRow = row;
        bestColumn = column;
      }
    }

    /** Walks back from the best end to where the run began, counting the words that match. */
    Alignment best() {
      int row = bestRow;
      int column = bestColumn;
      int matched = 0;
      while (scores[row][column] > 0) {
        int score = scores[row][column];
        if (same(row, column) && score == scores[row - 1][column - 1] + GAIN) {
          matched += quote.isWord(column - 1) ? 1 : 0;
          row--;
          column--;
        } else if (score == scores[row - 1][column] - 1) {
          row--;
        } else {
          column--;
        }
      }
      int words = 0;
      for (int i = 0; i < quote.count(); i++) {
        words += quote.isWord(i) ? 1 : 0;
      }
      int from = start + row - reach(start + row - 1, -1, column);
      int to = start + bestRow + reach(start + bestRow, 1, quote.count() - bestColumn);
      return new Alignment(from, to, words == 0 ? 0 : (double) matched / words);
    }

    /** How far words beside the run may be those which the quotation has others for. */
    private int reach(int next, int step, int most) {
      int reach = 0;
      int at = next;
      while (reach < most && at >= 0 && at < text.count() && !TERMINATORS.contains(text.word(at))) {
        reach++;
        at += step;
      }
      return reach;
    }
  }
}
