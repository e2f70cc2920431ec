package dev.stet.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.jspecify.annotations.Nullable;

/** Counts what a question could have been answered from. */
final class Counts {
  private static final Sort NEWEST_FIRST =
      new Sort(LongField.newSortField(IndexSchema.PUBLISHED, true, SortedNumericSelector.Type.MAX));

  private Counts() {}

  static Coverage of(Snapshot snapshot, QueryBuilder queries) throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    int matched = searcher.search(queries.matching(), new MatchedDocuments());
    return new Coverage(searcher.count(queries.documents()), matched, newest(searcher, queries));
  }

  private static @Nullable String newest(IndexSearcher searcher, QueryBuilder queries)
      throws IOException {
    var newest = newest(searcher, queries, 1);
    return newest.length == 0
        ? null
        : searcher.storedFields().document(newest[0].doc).get(IndexSchema.PUBLISHED_ISO);
  }

  /** The first window of each of the newest documents. */
  static ScoreDoc[] newest(IndexSearcher searcher, QueryBuilder queries, int most)
      throws IOException {
    return searcher.search(queries.documents(), most, NEWEST_FIRST).scoreDocs;
  }

  private static final class MatchedDocuments implements CollectorManager<Matched, Integer> {
    @Override
    public Matched newCollector() {
      return new Matched();
    }

    @Override
    public Integer reduce(Collection<Matched> parts) {
      return parts.stream().mapToInt(part -> part.documents).sum();
    }
  }

  /** Counts documents, not windows: having met one window, it passes over the rest of its block. */
  private static final class Matched extends SimpleCollector {
    private int documents;
    private @Nullable PostingsEnum heads;
    private int nextHead;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      Term head = new Term(IndexSchema.HEAD, IndexSchema.HEAD_MARK);
      heads = context.reader().postings(head, PostingsEnum.NONE);
      nextHead = 0;
    }

    @Override
    public void collect(int window) throws IOException {
      if (window >= nextHead && heads != null) {
        nextHead = heads.advance(window + 1);
        documents++;
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
