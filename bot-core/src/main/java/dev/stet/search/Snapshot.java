package dev.stet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** One state of the index, with the numbers that scoring needs. */
final class Snapshot implements QueryWords.Analysis {
  /** Frequencies that are remembered: the small words come up again with every question. */
  private static final int MOST_FREQUENCIES = 10_000;

  private final IndexSearcher present;
  private final IndexSearcher searcher;
  private final Analyzers analyzers;
  private final long windows;
  private final double windowLength;
  private final double documentLength;
  private final Set<String> languages;
  private final Map<Term, Integer> frequencies = new ConcurrentHashMap<>();

  /**
   * Takes the numbers.
   *
   * @param present the state of the index
   * @param searcher the same, or one with earlier states in it
   */
  Snapshot(IndexSearcher present, IndexSearcher searcher, Analyzers analyzers) throws IOException {
    this.present = present;
    this.searcher = searcher;
    this.analyzers = analyzers;
    @Nullable CollectionStatistics text = searcher.collectionStatistics(IndexSchema.TEXT);
    int documents =
        Math.max(1, reader().docFreq(new Term(IndexSchema.HEAD, IndexSchema.HEAD_MARK)));
    this.windows = text == null ? 0 : text.docCount();
    long tokens = text == null ? 0 : text.sumTotalTermFreq();
    this.windowLength = (double) tokens / Math.max(1, windows);
    this.documentLength = (double) tokens / documents;
    this.languages = languages(reader());
  }

  boolean isOf(IndexSearcher state) {
    return present.equals(state);
  }

  IndexSearcher searcher() {
    return searcher;
  }

  IndexReader reader() {
    return searcher.getIndexReader();
  }

  long windows() {
    return windows;
  }

  /** Tokens in a window, on average. */
  double windowLength() {
    return windowLength;
  }

  /** Tokens in a document, on average. */
  double documentLength() {
    return documentLength;
  }

  @Override
  public Analyzers analyzers() {
    return analyzers;
  }

  @Override
  public double weigh(Set<String> terms) {
    long found = Math.min(frequency(IndexSchema.TEXT, terms), windows);
    return Background.weight(terms, found, windows);
  }

  @Override
  public boolean knows(Set<String> terms) {
    return frequency(IndexSchema.TEXT, terms) > 0 || frequency(IndexSchema.TITLE, terms) > 0;
  }

  @Override
  public NearTerms near() {
    return new NearTerms(reader());
  }

  private long frequency(String field, Set<String> terms) {
    long frequency = 0;
    for (String term : terms) {
      frequency += frequency(new Term(field, term));
    }
    return frequency;
  }

  private int frequency(Term term) {
    @Nullable Integer known = frequencies.get(term);
    if (known == null) {
      try {
        known = reader().docFreq(term);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (frequencies.size() < MOST_FREQUENCIES) {
        frequencies.put(term, known);
      }
    }
    return known;
  }

  /** The languages of its documents. */
  Set<String> languages() {
    return languages;
  }

  private static Set<String> languages(IndexReader reader) throws IOException {
    Set<String> languages = new TreeSet<>();
    @Nullable Terms terms = MultiTerms.getTerms(reader, IndexSchema.LANGUAGE);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      while (each.next() != null) {
        languages.add(each.term().utf8ToString());
      }
    }
    return Collections.unmodifiableSet(languages);
  }
}
