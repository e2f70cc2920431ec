package dev.stet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
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

  /**
   * How strongly the windows of some blocks match, block by block, by ordinal.
   *
   * @param blocks of one segment, in its order
   */
  List<Strength[]> score(LeafReaderContext leaf, List<Block> blocks) throws IOException {
    List<Sums> sums = sums(leaf, blocks);
    for (QueryWords.Word word : words.words()) {
      int[][] text = new int[blocks.size()][];
      int[][] title = new int[blocks.size()][1];
      for (int i = 0; i < text.length; i++) {
        text[i] = new int[blocks.get(i).count()];
      }
      for (String term : word.terms()) {
        count(postings(leaf, IndexSchema.TEXT, term), blocks, text);
        count(postings(leaf, IndexSchema.TITLE, term), blocks, title);
      }
      for (int i = 0; i < text.length; i++) {
        sums.get(i).add(word.weight(), text[i], title[i][0]);
      }
    }
    return sums.stream().map(Sums::strengths).toList();
  }

  private List<Sums> sums(LeafReaderContext leaf, List<Block> blocks) throws IOException {
    @Nullable NumericDocValues norms = leaf.reader().getNormValues(IndexSchema.TEXT);
    List<Sums> sums = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      double[] lengths = new double[block.count()];
      for (int i = 0; i < lengths.length; i++) {
        boolean known = norms != null && norms.advanceExact(block.first() + i);
        lengths[i] = known ? SmallFloat.byte4ToInt((byte) norms.longValue()) : 0;
      }
      sums.add(new Sums(lengths));
    }
    return sums;
  }

  private static @Nullable PostingsEnum postings(LeafReaderContext leaf, String field, String term)
      throws IOException {
    return leaf.reader().postings(new Term(field, term), PostingsEnum.FREQS);
  }

  /** Adds how often a term stands in each of the first windows of each block. */
  private static void count(@Nullable PostingsEnum postings, List<Block> blocks, int[][] into)
      throws IOException {
    for (int i = 0; i < into.length && postings != null; i++) {
      int first = blocks.get(i).first();
      int window = postings.docID() < first ? postings.advance(first) : postings.docID();
      while (window < first + into[i].length) {
        into[i][window - first] += postings.freq();
        window = postings.nextDoc();
      }
    }
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
