package dev.stet.search;

import dev.stet.corpus.Document;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The index as it would have been at an earlier moment: the present one, in which some documents
 * are hidden, and beside it their earlier states, indexed in memory for one search.
 */
final class EarlierReader extends FilterDirectoryReader {
  private final List<Document> states;

  private EarlierReader(DirectoryReader present, List<Document> states) throws IOException {
    super(
        present,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader leaf) {
            return Hiding.of(leaf, states);
          }
        });
    this.states = states;
  }

  /** What is to be searched instead of the present index. It needs no closing. */
  static IndexReader of(DirectoryReader present, List<Document> states, Analyzers analyzers)
      throws IOException {
    IndexSchema schema = new IndexSchema(analyzers);
    QuotationSchema quotations = new QuotationSchema(schema);
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
      for (Document state : states) {
        // A state of a document without a date is only asked for if it was seen by then.
        var block = schema.block(state, Instant.EPOCH);
        block.addAll(quotations.block(state, Instant.EPOCH));
        writer.addDocuments(block);
      }
    }
    IndexReader hiding = new EarlierReader(present, states);
    return new MultiReader(new IndexReader[] {hiding, DirectoryReader.open(memory)}, false);
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
    return new EarlierReader(other, states);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  /** One segment without some documents. */
  private static final class Hiding extends FilterLeafReader {
    private final FixedBitSet live;
    private final int count;

    private Hiding(LeafReader leaf, FixedBitSet live) {
      super(leaf);
      this.live = live;
      this.count = live.cardinality();
    }

    static Hiding of(LeafReader leaf, List<Document> hidden) {
      FixedBitSet live = new FixedBitSet(leaf.maxDoc());
      @Nullable Bits before = leaf.getLiveDocs();
      for (int i = 0; i < leaf.maxDoc(); i++) {
        if (before == null || before.get(i)) {
          live.set(i);
        }
      }
      try {
        for (Document document : hidden) {
          hide(leaf, document, live);
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return new Hiding(leaf, live);
    }

    private static void hide(LeafReader leaf, Document document, FixedBitSet live)
        throws IOException {
      @Nullable PostingsEnum postings =
          leaf.postings(IndexSchema.key(document.id()), PostingsEnum.NONE);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        live.clear(postings.docID());
      }
    }

    @Override
    public Bits getLiveDocs() {
      return live;
    }

    @Override
    public int numDocs() {
      return count;
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
