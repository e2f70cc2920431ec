package dev.stet.search;

import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** An index of passages and of nothing else. */
public final class WindowsAlone {
  private static final int BATCH = 64;

  private WindowsAlone() {}

  /** The windows that a document is cut into. */
  public static List<Span> of(Document document) {
    return Windows.of(document.text().characters());
  }

  /** Does what {@link Indexer} does, except for the quotations. */
  public static void follow(Revisions revisions, Path folder, IndexWriterConfig config)
      throws IOException {
    IndexSchema schema = new IndexSchema(new Analyzers());
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config)) {
      long sequence = 0;
      List<Revisions.Entry> entries = revisions.since(sequence, BATCH);
      while (!entries.isEmpty()) {
        for (Revisions.Entry entry : entries) {
          if (entry instanceof Revisions.Entry.Present present) {
            Document document = present.document();
            var block = schema.block(document, present.firstSeen());
            writer.updateDocuments(IndexSchema.key(document.id()), block);
          }
          sequence = entry.sequence();
        }
        entries = revisions.since(sequence, BATCH);
      }
      writer.setLiveCommitData(commitData(revisions, sequence).entrySet());
    }
  }

  /** An {@link Indexer} takes the index for its own, quotations or not. */
  private static Map<String, String> commitData(Revisions revisions, long sequence) {
    return Map.of(
        Indexer.SEQUENCE, Long.toString(sequence),
        Indexer.SCHEMA, IndexSchema.VERSION,
        Indexer.JOURNAL, revisions.journal());
  }
}
