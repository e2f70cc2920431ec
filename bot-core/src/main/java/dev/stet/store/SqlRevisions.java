package dev.stet.store;

import dev.stet.corpus.Change;
import dev.stet.corpus.Document;
import dev.stet.corpus.FileStamp;
import dev.stet.corpus.Header;
import dev.stet.corpus.Revisions;
import dev.stet.text.DocumentId;
import dev.stet.text.Revision;
import dev.stet.text.SourceText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Revisions in one SQLite file. */
public final class SqlRevisions implements Revisions {

  /** The size of a file that has to be read again, whatever it looks like. */
  private static final long FORGOTTEN = -1;

  private static final List<List<String>> MIGRATIONS =
      List.of(
          List.of(
              """
              CREATE TABLE documents (
                doc TEXT PRIMARY KEY, sequence INTEGER NOT NULL, state TEXT NOT NULL,
                reason TEXT, size INTEGER, modified INTEGER, revision TEXT, first_seen TEXT,
                title TEXT, source TEXT, author TEXT, url TEXT, day TEXT, moment TEXT,
                origin TEXT, language TEXT, collections TEXT, embargo TEXT)
              """,
              "CREATE UNIQUE INDEX documents_by_sequence ON documents (sequence)",
              """
              CREATE TABLE texts (
                doc TEXT, revision TEXT, first_seen TEXT NOT NULL, characters TEXT NOT NULL,
                PRIMARY KEY (doc, revision))
              """,
              "CREATE TABLE journal (last INTEGER NOT NULL, id TEXT NOT NULL)",
              "INSERT INTO journal VALUES (0, lower(hex(randomblob(16))))"),
          List.of("ALTER TABLE texts ADD COLUMN pages TEXT NOT NULL DEFAULT ''"));

  private final Database database;

  private SqlRevisions(Database database) {
    this.database = database;
  }

  /** For the process that keeps the corpus up to date. */
  public static SqlRevisions writable(Path file) {
    return new SqlRevisions(Database.writable(file, MIGRATIONS));
  }

  /** For a process beside it. */
  public static SqlRevisions readOnly(Path file) {
    return new SqlRevisions(Database.readOnly(file));
  }

  @Override
  public Map<DocumentId, FileStamp> stamps() {
    return database.read(c -> {
      Map<DocumentId, FileStamp> stamps = new HashMap<>();
      try (var query =
              c.prepareStatement(
                  "SELECT doc, size, modified FROM documents WHERE state <> 'withdrawn'");
          var row = query.executeQuery()) {
        while (row.next()) {
          stamps.put(
              new DocumentId(row.getString(1)), new FileStamp(row.getLong(2), row.getLong(3)));
        }
      }
      return stamps;
    });
  }

  @Override
  public void apply(List<Change> changes, Instant seen) {
    database.write(c -> {
      long sequence = Statements.number(c, "SELECT last FROM journal");
      for (Change change : changes) {
        sequence++;
        switch (change) {
          case Change.Added added -> put(c, sequence, added.document(), added.stamp(), seen);
          case Change.Revised it -> put(c, sequence, it.document(), it.stamp(), seen);
          case Change.Unreadable bad ->
              leave(
                  c,
                  sequence,
                  new Left(bad.id(), DocumentRows.UNREADABLE, bad.reason(), bad.stamp()));
          case Change.Unfolded it ->
              leave(c, sequence, new Left(it.id(), DocumentRows.UNFOLDED, null, it.stamp()));
          case Change.Withdrawn gone ->
              leave(c, sequence, new Left(gone.id(), DocumentRows.WITHDRAWN, null, null));
        }
      }
      Statements.execute(c, "UPDATE journal SET last = ?", sequence);
    });
    if (changes.stream().anyMatch(Change.Withdrawn.class::isInstance)) {
      database.forgetOldPages();
    }
  }

  private static void put(
      Connection c, long sequence, Document document, FileStamp stamp, Instant seen)
      throws SQLException {
    if (stands(c, document)) {
      restamp(c, document.id(), stamp);
      return;
    }
    String doc = document.id().path();
    String revision = document.revision().hash();
    Statements.execute(
        c,
        "INSERT INTO texts VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT DO UPDATE SET pages = excluded.pages",
        doc,
        revision,
        seen.toString(),
        document.text().characters(),
        DocumentRows.joined(document.pages()));
    try (var insert = c.prepareStatement(DocumentRows.INSERT)) {
      DocumentRows.bind(insert, sequence, document, firstSeen(c, doc, seen));
      DocumentRows.bind(insert, stamp);
      insert.executeUpdate();
    }
  }

  /** Whether a document is known just like this, so that only its file looks different. */
  private static boolean stands(Connection c, Document document) throws SQLException {
    return Statements.first(
            c,
            row ->
                row.getLong("size") != FORGOTTEN
                    && row.getString("revision").equals(document.revision().hash())
                    && DocumentRows.header(row).equals(document.header()),
            "SELECT * FROM documents WHERE doc = ? AND state = 'present'",
            document.id().path())
        .orElse(false);
  }

  private static void restamp(Connection c, DocumentId id, FileStamp stamp) throws SQLException {
    Statements.execute(
        c,
        "UPDATE documents SET size = ?, modified = ? WHERE doc = ?",
        stamp.size(),
        stamp.modified(),
        id.path());
  }

  /** A document that stays keeps the time it was first seen; one that came back is new. */
  private static String firstSeen(Connection c, String doc, Instant seen) throws SQLException {
    return Statements.first(
            c,
            row -> row.getString(1),
            "SELECT first_seen FROM documents WHERE doc = ? AND state = 'present'",
            doc)
        .orElse(seen.toString());
  }

  /** Its texts are purged where it stopped being a document, and stay where it is only unread. */
  private static void leave(Connection c, long sequence, Left left) throws SQLException {
    @Nullable FileStamp stamp = left.stamp();
    if (!left.state().equals(DocumentRows.UNREADABLE)) {
      Statements.execute(c, "DELETE FROM texts WHERE doc = ?", left.id().path());
    }
    Statements.execute(
        c,
        "INSERT OR REPLACE INTO documents (doc, sequence, state, reason, size, modified)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        left.id().path(),
        sequence,
        left.state(),
        left.reason(),
        stamp == null ? null : stamp.size(),
        stamp == null ? null : stamp.modified());
  }

  /** What stands in a document's row when it has no text to answer with. */
  private record Left(
      DocumentId id, String state, @Nullable String reason, @Nullable FileStamp stamp) {}

  @Override
  public Optional<Document> document(DocumentId id) {
    return database.read(c ->
        Statements.first(
            c,
            DocumentRows::document,
            "SELECT d.*, t.characters, t.pages FROM documents d JOIN texts t USING (doc, revision)"
                + " WHERE d.doc = ? AND d.state = 'present'",
            id.path()));
  }

  @Override
  public Optional<SourceText> text(DocumentId id, Revision revision) {
    return database.read(c ->
        Statements.first(
            c,
            row -> SourceText.of(id, row.getString(1)),
            "SELECT t.characters FROM texts t JOIN documents d USING (doc)"
                + " WHERE t.doc = ? AND t.revision = ? AND d.state = 'present'",
            id.path(),
            revision.hash()));
  }

  @Override
  public Optional<Instant> seen(DocumentId id, Revision revision) {
    return database.read(c ->
        Statements.first(
            c,
            row -> Instant.parse(row.getString(1)),
            "SELECT first_seen FROM texts WHERE doc = ? AND revision = ?",
            id.path(),
            revision.hash()));
  }

  @Override
  public List<Document> earlier(Instant moment) {
    return database.read(c -> EarlierStates.at(c, moment));
  }

  @Override
  public long sequence() {
    return database.read(c -> Statements.number(c, "SELECT last FROM journal"));
  }

  @Override
  public String journal() {
    return database.read(
        c -> Statements.first(c, row -> row.getString(1), "SELECT id FROM journal").orElseThrow());
  }

  @Override
  public List<Entry> since(long sequence, int limit) {
    return database.read(c ->
        Statements.list(
            c,
            DocumentRows::entry,
            "SELECT d.*, t.characters, t.pages FROM documents d LEFT JOIN texts t"
                + " USING (doc, revision) WHERE d.sequence > ? ORDER BY d.sequence LIMIT ?",
            sequence,
            limit));
  }

  @Override
  public SortedMap<DocumentId, Header> headers() {
    return database.read(c -> {
      SortedMap<DocumentId, Header> headers = new TreeMap<>();
      try (var query = c.prepareStatement("SELECT * FROM documents WHERE state = 'present'");
          var row = query.executeQuery()) {
        while (row.next()) {
          headers.put(new DocumentId(row.getString("doc")), DocumentRows.header(row));
        }
      }
      return headers;
    });
  }

  @Override
  public Map<DocumentId, Instant> firstSeen() {
    return database.read(c -> {
      Map<DocumentId, Instant> seen = new HashMap<>();
      try (var query =
              c.prepareStatement("SELECT doc, first_seen FROM documents WHERE state='present'");
          var row = query.executeQuery()) {
        while (row.next()) {
          seen.put(new DocumentId(row.getString(1)), Instant.parse(row.getString(2)));
        }
      }
      return seen;
    });
  }

  @Override
  public SortedMap<DocumentId, String> unreadable() {
    return database.read(c -> {
      SortedMap<DocumentId, String> reasons = new TreeMap<>();
      try (var query =
              c.prepareStatement("SELECT doc, reason FROM documents WHERE state='unreadable'");
          var row = query.executeQuery()) {
        while (row.next()) {
          reasons.put(new DocumentId(row.getString(1)), row.getString(2));
        }
      }
      return reasons;
    });
  }

  @Override
  public void forgetStamps() {
    database.write(
        c -> Statements.execute(c, "UPDATE documents SET size = ?, modified = -1", FORGOTTEN));
  }

  /** For tests: lets the file grow to this many pages only, as on a disk that is full then. */
  void limitPages(int pages) {
    database.write(c -> {
      try (var pragma = c.createStatement()) {
        pragma.execute("PRAGMA max_page_count = " + pages);
      }
    });
  }

  @Override
  public void close() {
    database.close();
  }
}
