package dev.stet.search;

import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Keeps the index in step with {@link Revisions}: the one writer.
 *
 * <p>Each commit carries the sequence number it has followed the journal to. Whatever happens in
 * between, the next start continues from the last commit; a document is replaced as one block, so
 * that no search ever sees half of it.
 */
public final class Indexer implements AutoCloseable {
  private static final int BATCH = 64;
  private static final double BUFFER_MEGABYTES = 64;
  static final String SEQUENCE = "sequence";
  static final String SCHEMA = "schema";
  static final String JOURNAL = "journal";

  private final IndexWriter writer;
  private final Analyzers analyzers = new Analyzers();
  private final IndexSchema schema = new IndexSchema(analyzers);
  private final QuotationSchema quotations = new QuotationSchema(schema);
  private final Revisions revisions;
  private final SearchIndex index;
  private long sequence;
  private volatile long followed;

  private Indexer(IndexWriter writer, Revisions revisions) throws IOException {
    this.writer = writer;
    this.revisions = revisions;
    this.sequence = sequence(writer);
    this.followed = sequence;
    this.index = new SearchIndex(new SearcherManager(writer, null), analyzers);
  }

  /**
   * Opens or makes the index in a folder that no other process writes to. One that cannot be read,
   * or was written by another version, is thrown away and made anew.
   *
   * @param crashed whether its last writer died, so that every byte must be checked
   * @param notice is told, in a sentence, when an index was thrown away
   */
  public static Indexer open(
      Path folder, Revisions revisions, boolean crashed, Consumer<String> notice) {
    try {
      Directory directory = FSDirectory.open(folder);
      String fault = fault(directory, revisions.journal(), crashed);
      if (!fault.isEmpty()) {
        notice.accept("The index " + fault + ": rebuilding it.");
      }
      OpenMode mode = fault.isEmpty() ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE;
      return new Indexer(new IndexWriter(directory, config(mode)), revisions);
    } catch (IOException e) {
      throw new UncheckedIOException("[home] cannot write the index in " + folder, e);
    }
  }

  /** An index that lives as long as the process. */
  public static Indexer inMemory(Revisions revisions) {
    try {
      IndexWriterConfig config = config(OpenMode.CREATE);
      return new Indexer(new IndexWriter(new ByteBuffersDirectory(), config), revisions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexWriterConfig config(OpenMode mode) {
    return new IndexWriterConfig().setOpenMode(mode).setRAMBufferSizeMB(BUFFER_MEGABYTES);
  }

  /** What is wrong with the index that lies in a directory; empty: nothing, or there is none. */
  private static String fault(Directory directory, String journal, boolean crashed)
      throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return "";
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      if (crashed) {
        for (var leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
      Map<String, String> data = reader.getIndexCommit().getUserData();
      if (!IndexSchema.VERSION.equals(data.get(SCHEMA))) {
        return "was written by another version of Stet";
      }
      return journal.equals(data.get(JOURNAL)) ? "" : "does not belong to these documents";
    } catch (IOException | IllegalArgumentException e) {
      return "is damaged";
    }
  }

  private static long sequence(IndexWriter writer) {
    long sequence = 0;
    var data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        sequence = entry.getKey().equals(SEQUENCE) ? Long.parseLong(entry.getValue()) : sequence;
      }
    }
    return sequence;
  }

  /** The searching side of this index. It sees each change once {@link #follow} has returned. */
  public SearchIndex index() {
    return index;
  }

  /** How far the journal has been followed: all up to there can be searched. */
  public long followed() {
    return followed;
  }

  /** Applies all that happened in the journal since the last time, and makes it searchable. */
  public void follow() {
    try {
      List<Revisions.Entry> entries = revisions.since(sequence, BATCH);
      while (!entries.isEmpty()) {
        // Finding quotations is most of the work: all cores share it. The order stays.
        for (Step step : entries.parallelStream().map(this::prepared).toList()) {
          apply(step);
        }
        entries = revisions.since(sequence, BATCH);
      }
      index.refresh();
      followed = sequence;
    } catch (IOException e) {
      throw new UncheckedIOException("[home] cannot write the index", e);
    }
  }

  private Step prepared(Revisions.Entry entry) {
    return switch (entry) {
      case Revisions.Entry.Present present ->
          new Step(entry, block(present.document(), present.firstSeen()));
      case Revisions.Entry.Absent _ -> new Step(entry, List.of());
    };
  }

  private void apply(Step step) throws IOException {
    switch (step.entry()) {
      case Revisions.Entry.Present present ->
          writer.updateDocuments(IndexSchema.key(present.document().id()), step.block());
      case Revisions.Entry.Absent absent -> writer.deleteDocuments(IndexSchema.key(absent.id()));
    }
    sequence = step.entry().sequence();
  }

  /** A change of the journal, and what it puts into the index. */
  private record Step(Revisions.Entry entry, List<org.apache.lucene.document.Document> block) {}

  /** The windows of a document, and behind them its quotations. */
  private List<org.apache.lucene.document.Document> block(Document document, Instant firstSeen) {
    var block = schema.block(document, firstSeen);
    block.addAll(quotations.block(document, firstSeen));
    return block;
  }

  /** Makes what was followed durable, and visible to readers in other processes. */
  public void commit() {
    try {
      writer.setLiveCommitData(
          Map.of(
                  SEQUENCE, Long.toString(sequence),
                  SCHEMA, IndexSchema.VERSION,
                  JOURNAL, revisions.journal())
              .entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("[home] cannot write the index", e);
    }
  }

  /** Commits and closes. */
  @Override
  public void close() {
    commit();
    index.close();
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
