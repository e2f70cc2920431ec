package dev.stet.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Scores every window of a document for a question: BM25F over text and title (Robertson, Zaragoza
 * and Taylor 2004), for the window alone, for it and its neighbours, and for the whole document.
 */
final class Ranker {
  /** A word in the title counts as this many in the text. */
  private static final double TITLE_WEIGHT = 0.35;

  private final Snapshot snapshot;
  private final QueryWords words;

  Ranker(Snapshot snapshot, QueryWords words) {
    this.snapshot = snapshot;
    this.words = words;
  }

  /** How strongly a block's windows match, by ordinal. */
  Strength[] score(Block block) throws IOException {
    Sums sums = new Sums(lengths(block));
    for (QueryWords.Word word : words.words()) {
      int[] text = frequencies(block, IndexSchema.TEXT, word.terms(), block.count());
      int title = frequencies(block, IndexSchema.TITLE, word.terms(), 1)[0];
      sums.add(word.weight(), text, title);
    }
    return sums.strengths();
  }

  private static double[] lengths(Block block) throws IOException {
    double[] lengths = new double[block.count()];
    @Nullable NumericDocValues norms = block.leaf().reader().getNormValues(IndexSchema.TEXT);
    for (int i = 0; i < lengths.length; i++) {
      boolean known = norms != null && norms.advanceExact(block.first() + i);
      lengths[i] = known ? SmallFloat.byte4ToInt((byte) norms.longValue()) : 0;
    }
    return lengths;
  }

  /** How often any of the terms stands in each of the first windows of a block. */
  private static int[] frequencies(Block block, String field, Set<String> terms, int windows)
      throws IOException {
    int[] frequencies = new int[windows];
    for (String term : terms) {
      @Nullable PostingsEnum postings =
          block.leaf().reader().postings(new Term(field, term), PostingsEnum.FREQS);
      int window =
          postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.advance(block.first());
      while (postings != null && window < block.first() + windows) {
        frequencies[window - block.first()] += postings.freq();
        window = postings.nextDoc();
      }
    }
    return frequencies;
  }

  /** Sums up the words of the question. */
  private final class Sums {
    private final double[] lengths;
    private final double length;
    private final double[] own;
    private final double[] wide;
    private double document;
    private double title;

    Sums(double[] lengths) {
      this.lengths = lengths;
      this.length = Arrays.stream(lengths).sum();
      this.own = new double[lengths.length];
      this.wide = new double[lengths.length];
    }

    /** Adds a word, by its frequencies in the windows and in the title. */
    void add(double weight, int[] text, int titled) {
      double more = TITLE_WEIGHT * titled;
      for (int i = 0; i < own.length; i++) {
        double size = lengths[i] / snapshot.windowLength();
        own[i] += weight * Bm25.saturate(text[i] + more, size);
        double wideSize = around(lengths, i) / (3 * snapshot.windowLength());
        wide[i] += weight * Bm25.saturate(around(text, i) + more, wideSize);
      }
      double all = Arrays.stream(text).sum() + more;
      document += weight * Bm25.saturate(all, length / snapshot.documentLength());
      title += titled > 0 ? weight : 0;
    }

    Strength[] strengths() {
      double weight = Math.max(Double.MIN_NORMAL, words.weight());
      double most = weight * Bm25.MOST;
      Strength[] strengths = new Strength[own.length];
      for (int i = 0; i < own.length; i++) {
        strengths[i] = new Strength(own[i] / most, wide[i] / most, document / most, title / weight);
      }
      return strengths;
    }

    private static double around(double[] values, int at) {
      double before = at > 0 ? values[at - 1] : 0;
      return before + values[at] + (at + 1 < values.length ? values[at + 1] : 0);
    }

    private static int around(int[] values, int at) {
      int before = at > 0 ? values[at - 1] : 0;
      return before + values[at] + (at + 1 < values.length ? values[at + 1] : 0);
    }
  }
}
