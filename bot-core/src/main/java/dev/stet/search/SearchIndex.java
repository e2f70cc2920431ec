package dev.stet.search;

import dev.stet.corpus.Document;
import dev.stet.question.Question;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Revision;
import dev.stet.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/** Finds the windows that match a question. Safe for use by many threads. */
public final class SearchIndex implements AutoCloseable {
  /** How many windows Lucene proposes; those of the same documents are scored along with them. */
  private static final int CANDIDATES = 200;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble((Hit hit) -> hit.strength().total())
          .reversed()
          .thenComparing(hit -> hit.window().document())
          .thenComparing(hit -> hit.window().span());

  private final SearcherManager searchers;
  private final Analyzers analyzers;
  private final List<Document> earlier;

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
    Query query = queries.candidates();
    ScoreDoc[] found = snapshot.searcher().search(query, Math.max(CANDIDATES, top)).scoreDocs;
    List<Hit> hits = new ArrayList<>();
    for (Map.Entry<Block, Set<Integer>> candidate : blocks(snapshot, found).entrySet()) {
      score(snapshot, words, candidate, hits);
    }
    return new Hits(words, hits.stream().sorted(BEST_FIRST).limit(top).toList(), coverage);
  }

  /** What a time alone is answered with: how the newest documents of it begin. */
  private static List<Hit> newest(
      Snapshot snapshot, Question question, QueryBuilder queries, int top) throws IOException {
    List<Hit> hits = new ArrayList<>();
    if (question.asksForTimeOnly()) {
      for (ScoreDoc each : Counts.newest(snapshot.searcher(), queries, top)) {
        LeafReaderContext leaf =
            snapshot
                .reader()
                .leaves()
                .get(ReaderUtil.subIndex(each.doc, snapshot.reader().leaves()));
        Block block = Block.of(leaf, each.doc - leaf.docBase);
        hits.add(hit(block, 0, new Strength(0, 0, 1.0 / (1 + hits.size()), 0)));
      }
    }
    return hits;
  }

  /** The candidates by document, as ordinals. */
  private static Map<Block, Set<Integer>> blocks(Snapshot snapshot, ScoreDoc[] found)
      throws IOException {
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    Map<Block, Set<Integer>> blocks = new LinkedHashMap<>();
    for (ScoreDoc each : found) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(each.doc, leaves));
      int window = each.doc - leaf.docBase;
      Block block = Block.of(leaf, window);
      blocks.computeIfAbsent(block, b -> new TreeSet<>()).add(window - block.first());
    }
    return blocks;
  }

  private static void score(
      Snapshot snapshot, QueryWords words, Map.Entry<Block, Set<Integer>> candidate, List<Hit> into)
      throws IOException {
    Block block = candidate.getKey();
    Strength[] strengths = new Ranker(snapshot, words).score(block);
    for (int ordinal : candidate.getValue()) {
      into.add(hit(block, ordinal, strengths[ordinal]));
    }
  }

  private static Hit hit(Block block, int ordinal, Strength strength) throws IOException {
    var fields = block.leaf().reader().storedFields().document(block.first());
    DocumentId id = new DocumentId(fields.get(IndexSchema.DOCUMENT));
    Revision revision = new Revision(fields.get(IndexSchema.REVISION));
    Span window = span(block, ordinal, ordinal);
    Span area = span(block, Math.max(0, ordinal - 1), Math.min(block.count() - 1, ordinal + 1));
    String language = fields.get(IndexSchema.LANGUAGE);
    return new Hit(new Passage(id, revision, window), area, language, strength);
  }

  private static Span span(Block block, int first, int last) throws IOException {
    return new Span(
        (int) block.value(IndexSchema.START, first), (int) block.value(IndexSchema.END, last));
  }

  /** The weight of each of some terms: rare ones weigh most. */
  public Map<String, Double> weigh(Collection<String> terms) {
    return with(snapshot -> {
      Map<String, Double> weights = new HashMap<>();
      terms.forEach(term -> weights.put(term, snapshot.weigh(Set.of(term))));
      return weights;
    });
  }

  /** Cuts passages out of what a search found. */
  public PassageSelector selector(QueryWords words) {
    return new PassageSelector(analyzers, words);
  }

  /** In how many passages a stem stands. */
  public long frequency(String term) {
    try {
      var searcher = searchers.acquire();
      try {
        return searcher.getIndexReader().docFreq(new Term(IndexSchema.TEXT, term));
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("[index] cannot be read", e);
    }
  }

  /** How many passages there are. */
  public long passages() {
    return with(Snapshot::windows);
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
        return work.run(new Snapshot(earlier.isEmpty() ? searcher : before(searcher), analyzers));
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("[index] cannot be read", e);
    }
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
