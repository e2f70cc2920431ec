package dev.stet.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Scores every window of a document for a question: BM25F over text and title (Robertson, Zaragoza
 * and Taylor 2004), plus a share of its neighbours' scores and of the whole document's.
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
    double[] lengths = lengths(block);
    double total = 0;
    for (double length : lengths) {
      total += length;
    }
    double[] own = new double[block.count()];
    double[] wide = new double[block.count()];
    double document = 0;
    double titled = 0;
    double spread = 0;
    for (QueryWords.Word word : words.words()) {
      int[] text = frequencies(block, IndexSchema.TEXT, word.terms(), block.count());
      int title = frequencies(block, IndexSchema.TITLE, word.terms(), 1)[0];
      titled += title > 0 ? word.weight() : 0;
      double sum = 0;
      for (int i = 0; i < own.length; i++) {
        sum += text[i];
        double frequency = text[i] + TITLE_WEIGHT * title;
        own[i] += word.weight() * Bm25.saturate(frequency, lengths[i] / snapshot.windowLength());
        int first = Math.max(0, i - 1);
        int end = Math.min(own.length, i + 2);
        double there = TITLE_WEIGHT * title;
        double length = 0;
        for (int j = first; j < end; j++) {
          there += text[j];
          length += lengths[j];
        }
        wide[i] += word.weight() * Bm25.saturate(there, length / (3 * snapshot.windowLength()));
      }
      spread += sum + title > 0 ? word.weight() : 0;
      double frequency = sum + TITLE_WEIGHT * title;
      document += word.weight() * Bm25.saturate(frequency, total / snapshot.documentLength());
    }
    return strengths(own, wide, document, titled, spread);
  }

  private Strength[] strengths(
      double[] own, double[] wide, double document, double titled, double spread) {
    double most = Math.max(Double.MIN_NORMAL, words.weight() * Bm25.MOST);
    Strength[] strengths = new Strength[own.length];
    for (int i = 0; i < own.length; i++) {
      double before = i > 0 ? own[i - 1] : 0;
      double after = i + 1 < own.length ? own[i + 1] : 0;
      strengths[i] =
          new Strength(
              own[i] / most,
              (before + after) / most,
              wide[i] / most,
              document / most,
              titled / Math.max(Double.MIN_NORMAL, words.weight()),
              spread / Math.max(Double.MIN_NORMAL, words.weight()));
    }
    return strengths;
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
}
