package dev.stet.search;

import dev.stet.corpus.Document;
import dev.stet.question.Question;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Finds the windows that match a question. Safe for use by many threads. */
public final class SearchIndex implements AutoCloseable {
  /** How many windows Lucene proposes; those of the same documents are scored along with them. */
  private static final int CANDIDATES = 200;

  private final SearcherManager searchers;
  private final Analyzers analyzers;
  private final List<Document> earlier;
  private volatile @Nullable Snapshot last;

  SearchIndex(SearcherManager searchers, Analyzers analyzers) {
    this(searchers, analyzers, List.of());
  }

  private SearchIndex(SearcherManager searchers, Analyzers analyzers, List<Document> earlier) {
    this.searchers = searchers;
    this.analyzers = analyzers;
    this.earlier = earlier;
  }

  /** The same index with earlier states in place of some documents. It need not be closed. */
  public SearchIndex with(List<Document> states) {
    return new SearchIndex(searchers, analyzers, List.copyOf(states));
  }

  /**
   * Opens the last committed state of an index, beside its writer.
   *
   * @throws UncheckedIOException if there is none
   */
  public static SearchIndex readOnly(Path folder) {
    try {
      return new SearchIndex(new SearcherManager(FSDirectory.open(folder), null), new Analyzers());
    } catch (IOException e) {
      throw new UncheckedIOException("[index] cannot read " + folder, e);
    }
  }

  /** Whether a folder holds a committed index. */
  public static boolean exists(Path folder) {
    try (var directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Searches.
   *
   * @param top the most hits to return
   */
  public Hits search(Question question, int top) {
    return with(snapshot -> search(snapshot, question, top));
  }

  /** What could be searched at a moment, whatever the question. */
  public Coverage coverage(Question question) {
    return with(snapshot -> {
      QueryWords words = QueryWords.of("", Set.of(), snapshot);
      return Counts.of(snapshot, new QueryBuilder(question, words));
    });
  }

  private static Hits search(Snapshot snapshot, Question question, int top) throws IOException {
    QueryWords words = QueryWords.of(question.searched(), snapshot.languages(), snapshot);
    QueryBuilder queries = new QueryBuilder(question, words);
    Coverage coverage = Counts.of(snapshot, queries);
    if (words.isEmpty()) {
      return new Hits(words, newest(snapshot, question, queries, top), coverage);
    }
    ScoreDoc[] found =
        snapshot.searcher().search(queries.candidates(), Math.max(CANDIDATES, top)).scoreDocs;
    return new Hits(words, new Proposals(snapshot).best(found, words, top), coverage);
  }

  /** What a time alone is answered with: how the newest documents of it begin. */
  private static List<Hit> newest(
      Snapshot snapshot, Question question, QueryBuilder queries, int top) throws IOException {
    return question.asksForTimeOnly()
        ? new Proposals(snapshot).openings(Counts.newest(snapshot.searcher(), queries, top))
        : List.of();
  }

  /** The weight of each of some terms: rare ones weigh most. */
  public Map<String, Double> weigh(Collection<String> terms) {
    return with(snapshot -> {
      Map<String, Double> weights = new HashMap<>();
      terms.forEach(term -> weights.put(term, snapshot.weigh(Set.of(term))));
      return weights;
    });
  }

  /** The weight of a term. */
  public double weight(String term) {
    return with(snapshot -> snapshot.weigh(Set.of(term)));
  }

  /** The analysis of this index, for those who compare texts. */
  public Stems stems() {
    return new Stems(analyzers);
  }

  /** How many windows a document was cut into. */
  public int windows(DocumentId document) {
    return with(snapshot ->
        snapshot
            .searcher()
            .count(
                new BooleanQuery.Builder()
                    .add(
                        new TermQuery(new Term(IndexSchema.DOCUMENT, document.path())),
                        BooleanClause.Occur.FILTER)
                    .add(new FieldExistsQuery(IndexSchema.ORDINAL), BooleanClause.Occur.FILTER)
                    .build()));
  }

  /** Cuts passages out of what a search found. */
  public PassageSelector selector(QueryWords words) {
    return new PassageSelector(analyzers, words);
  }

  /** Makes what was indexed or committed since the last time visible to searches. */
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The quotations of the same documents. */
  public QuotationIndex quotations() {
    return new QuotationIndex(this);
  }

  /** Does something with one state of the index. */
  <T> T with(Work<T> work) {
    try {
      var searcher = searchers.acquire();
      try {
        return work.run(snapshot(searcher));
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("[index] cannot be read", e);
    }
  }

  /** One serves all searches until the index changes. */
  private Snapshot snapshot(IndexSearcher present) throws IOException {
    Snapshot known = last;
    if (known == null || !known.isOf(present)) {
      known = new Snapshot(present, earlier.isEmpty() ? present : before(present), analyzers);
      last = known;
    }
    return known;
  }

  private IndexSearcher before(IndexSearcher present) throws IOException {
    DirectoryReader reader = (DirectoryReader) present.getIndexReader();
    return new IndexSearcher(EarlierReader.of(reader, earlier, analyzers));
  }

  @Override
  public void close() {
    try {
      searchers.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something to be done with one state of the index. */
  interface Work<T> {
    T run(Snapshot snapshot) throws IOException;
  }
}
