package dev.stet.corpus;

import dev.stet.text.DocumentId;
import dev.stet.text.Revision;
import dev.stet.text.SourceText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The memory of the corpus: every document's present state, the text of its earlier ones, and when
 * each was first seen. Kept outside the search index, which is derived from it.
 *
 * <p>It is also the index's journal: each change gets the next sequence number, and whoever knows
 * the last number it has applied can ask for what came after.
 */
public interface Revisions extends AutoCloseable {
  /** The stamp under which each file was last read; withdrawn documents are not in it. */
  Map<DocumentId, FileStamp> stamps();

  /**
   * Makes changes durable, all or none. A withdrawal purges every text of its document.
   *
   * @param seen when they were noticed: the first-seen time of new states
   */
  void apply(List<Change> changes, Instant seen);

  /** The present state of a document; empty if it is withdrawn, unreadable or was never there. */
  Optional<Document> document(DocumentId id);

  /** The text of one state of a document, the present or an earlier one; empty once purged. */
  Optional<SourceText> text(DocumentId id, Revision revision);

  /** When one state of a document was first seen; empty once its text is purged. */
  Optional<Instant> seen(DocumentId id, Revision revision);

  /**
   * Documents that stood otherwise at a moment than they do now, as they stood then; by the
   * earliest text of them that is kept where all were seen later. None that is gone is among them.
   */
  List<Document> earlier(Instant moment);

  /** The sequence number of the latest change; 0: none yet. */
  long sequence();

  /**
   * Tells this journal from every other: sequence numbers of two journals mean nothing together.
   */
  String journal();

  /**
   * What became of the documents that changed after a sequence number, each once, by its latest
   * change, in the order of the numbers.
   *
   * @param limit the most entries to return
   */
  List<Entry> since(long sequence, int limit);

  /** What is known about every present document, by name. */
  SortedMap<DocumentId, Header> headers();

  /** When the memory first held each present document, in whatever state. */
  Map<DocumentId, Instant> firstSeen();

  /** Files that cannot be read, with the reason, by name. */
  SortedMap<DocumentId, String> unreadable();

  /** Forgets every stamp, so that the next scan reads all files again. */
  void forgetStamps();

  @Override
  void close();

  /** A document's latest change. */
  sealed interface Entry {
    long sequence();

    /** It stands like this now. */
    record Present(long sequence, Document document, Instant firstSeen) implements Entry {}

    /** It answers nothing now. */
    record Absent(long sequence, DocumentId id) implements Entry {}
  }
}
