package dev.stet.store;

import dev.stet.corpus.Access;
import dev.stet.corpus.Change;
import dev.stet.corpus.Document;
import dev.stet.corpus.FileStamp;
import dev.stet.corpus.Header;
import dev.stet.corpus.Pages;
import dev.stet.corpus.Published;
import dev.stet.corpus.Revisions;
import dev.stet.text.DocumentId;
import dev.stet.text.Revision;
import dev.stet.text.SourceText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Revisions in one SQLite file. */
public final class SqlRevisions implements Revisions {
  private static final String PRESENT = "present";
  private static final String UNREADABLE = "unreadable";
  private static final String WITHDRAWN = "withdrawn";
  private static final String UNFOLDED = "unfolded";

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

  /** A collection's name is a folder's, and no folder's name holds a slash. */
  private static final String BETWEEN_COLLECTIONS = "/";

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
      long sequence = number(c, "SELECT last FROM journal");
      for (Change change : changes) {
        sequence++;
        switch (change) {
          case Change.Added added -> put(c, sequence, added.document(), added.stamp(), seen);
          case Change.Revised it -> put(c, sequence, it.document(), it.stamp(), seen);
          case Change.Unreadable bad -> putUnreadable(c, sequence, bad);
          case Change.Unfolded it -> putUnfolded(c, sequence, it);
          case Change.Withdrawn gone -> withdraw(c, sequence, gone.id());
        }
      }
      execute(c, "UPDATE journal SET last = ?", sequence);
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
    execute(
        c,
        "INSERT INTO texts VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT DO UPDATE SET pages = excluded.pages",
        doc,
        revision,
        seen.toString(),
        document.text().characters(),
        joined(document.pages()));
    Header header = document.header();
    @Nullable Published published = header.published();
    execute(
        c,
        "INSERT OR REPLACE INTO documents VALUES"
            + " (?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        doc,
        sequence,
        PRESENT,
        stamp.size(),
        stamp.modified(),
        revision,
        firstSeen(c, doc, seen),
        header.title(),
        header.source(),
        header.author(),
        header.url(),
        published == null ? null : published.date().toString(),
        published == null ? null : text(published.instant()),
        published == null ? null : published.origin().name(),
        header.language(),
        String.join(BETWEEN_COLLECTIONS, header.access().collections()),
        text(header.access().embargo()));
  }

  /** Whether a document is known just like this, so that only its file looks different. */
  private static boolean stands(Connection c, Document document) throws SQLException {
    try (var query =
        c.prepareStatement("SELECT * FROM documents WHERE doc = ? AND state = 'present'")) {
      query.setString(1, document.id().path());
      try (var row = query.executeQuery()) {
        return row.next()
            && row.getLong("size") != FORGOTTEN
            && row.getString("revision").equals(document.revision().hash())
            && header(row).equals(document.header());
      }
    }
  }

  private static void restamp(Connection c, DocumentId id, FileStamp stamp) throws SQLException {
    execute(
        c,
        "UPDATE documents SET size = ?, modified = ? WHERE doc = ?",
        stamp.size(),
        stamp.modified(),
        id.path());
  }

  /** A document that stays keeps the time it was first seen; one that came back is new. */
  private static String firstSeen(Connection c, String doc, Instant seen) throws SQLException {
    try (var query =
        c.prepareStatement(
            "SELECT first_seen FROM documents WHERE doc = ? AND state = 'present'")) {
      query.setString(1, doc);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getString(1) : seen.toString();
      }
    }
  }

  private static void putUnfolded(Connection c, long sequence, Change.Unfolded change)
      throws SQLException {
    execute(c, "DELETE FROM texts WHERE doc = ?", change.id().path());
    execute(
        c,
        "INSERT OR REPLACE INTO documents (doc, sequence, state, size, modified)"
            + " VALUES (?, ?, ?, ?, ?)",
        change.id().path(),
        sequence,
        UNFOLDED,
        change.stamp().size(),
        change.stamp().modified());
  }

  private static void putUnreadable(Connection c, long sequence, Change.Unreadable change)
      throws SQLException {
    execute(
        c,
        "INSERT OR REPLACE INTO documents (doc, sequence, state, reason, size, modified)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        change.id().path(),
        sequence,
        UNREADABLE,
        change.reason(),
        change.stamp().size(),
        change.stamp().modified());
  }

  private static void withdraw(Connection c, long sequence, DocumentId id) throws SQLException {
    execute(c, "DELETE FROM texts WHERE doc = ?", id.path());
    execute(
        c,
        "INSERT OR REPLACE INTO documents (doc, sequence, state) VALUES (?, ?, ?)",
        id.path(),
        sequence,
        WITHDRAWN);
  }

  @Override
  public Optional<Document> document(DocumentId id) {
    return database.read(c -> {
      PreparedStatement query =
          database.prepared(
              "SELECT d.*, t.characters, t.pages FROM documents d JOIN texts t USING (doc,"
                  + " revision) WHERE d.doc = ? AND d.state = 'present'");
      query.setString(1, id.path());
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(document(row, row.getString("revision")))
            : Optional.empty();
      }
    });
  }

  @Override
  public Optional<SourceText> text(DocumentId id, Revision revision) {
    return database.read(c -> {
      try (var query =
          c.prepareStatement(
              "SELECT t.characters FROM texts t JOIN documents d USING (doc)"
                  + " WHERE t.doc = ? AND t.revision = ? AND d.state = 'present'")) {
        query.setString(1, id.path());
        query.setString(2, revision.hash());
        try (var row = query.executeQuery()) {
          return row.next() ? Optional.of(SourceText.of(id, row.getString(1))) : Optional.empty();
        }
      }
    });
  }

  @Override
  public List<Document> earlier(Instant moment) {
    return database.read(c -> EarlierStates.at(c, moment));
  }

  @Override
  public long sequence() {
    return database.read(c -> number(c, "SELECT last FROM journal"));
  }

  @Override
  public String journal() {
    return database.read(c -> {
      try (var query = c.prepareStatement("SELECT id FROM journal");
          var row = query.executeQuery()) {
        return row.getString(1);
      }
    });
  }

  @Override
  public List<Entry> since(long sequence, int limit) {
    return database.read(c -> {
      List<Entry> entries = new ArrayList<>();
      try (var query =
          c.prepareStatement(
              "SELECT d.*, t.characters, t.pages FROM documents d LEFT JOIN texts t USING (doc,"
                  + " revision) WHERE d.sequence > ? ORDER BY d.sequence LIMIT ?")) {
        query.setLong(1, sequence);
        query.setInt(2, limit);
        try (var row = query.executeQuery()) {
          while (row.next()) {
            entries.add(entry(row));
          }
        }
      }
      return entries;
    });
  }

  private static Entry entry(ResultSet row) throws SQLException {
    long sequence = row.getLong("sequence");
    return row.getString("state").equals(PRESENT)
        ? new Entry.Present(
            sequence,
            document(row, row.getString("revision")),
            Instant.parse(row.getString("first_seen")))
        : new Entry.Absent(sequence, new DocumentId(row.getString("doc")));
  }

  @Override
  public SortedMap<DocumentId, Header> headers() {
    return database.read(c -> {
      SortedMap<DocumentId, Header> headers = new TreeMap<>();
      try (var query = c.prepareStatement("SELECT * FROM documents WHERE state = 'present'");
          var row = query.executeQuery()) {
        while (row.next()) {
          headers.put(new DocumentId(row.getString("doc")), header(row));
        }
      }
      return headers;
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
    database.write(c -> execute(c, "UPDATE documents SET size = ?, modified = -1", FORGOTTEN));
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

  /**
   * A document with one of its texts.
   *
   * @param revision of that text
   */
  static Document document(ResultSet row, String revision) throws SQLException {
    DocumentId id = new DocumentId(row.getString("doc"));
    SourceText text = SourceText.kept(id, new Revision(revision), row.getString("characters"));
    return new Document(text, header(row), pages(row.getString("pages")));
  }

  private static String joined(Pages pages) {
    return pages.starts().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static Pages pages(String joined) {
    return joined.isEmpty()
        ? Pages.NONE
        : new Pages(Stream.of(joined.split(" ")).map(Integer::valueOf).toList());
  }

  private static Header header(ResultSet row) throws SQLException {
    String collections = row.getString("collections");
    Access access =
        new Access(
            collections.isEmpty() ? List.of() : List.of(collections.split(BETWEEN_COLLECTIONS)),
            instant(row.getString("embargo")));
    return new Header(
        row.getString("title"),
        row.getString("source"),
        row.getString("author"),
        row.getString("url"),
        published(row),
        row.getString("language"),
        access);
  }

  private static @Nullable Published published(ResultSet row) throws SQLException {
    String day = row.getString("day");
    return day == null
        ? null
        : new Published(
            LocalDate.parse(day),
            instant(row.getString("moment")),
            Published.Origin.valueOf(row.getString("origin")));
  }

  private static @Nullable Instant instant(@Nullable String written) {
    return written == null ? null : Instant.parse(written);
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static long number(Connection c, String sql) throws SQLException {
    try (var query = c.prepareStatement(sql);
        var row = query.executeQuery()) {
      return row.getLong(1);
    }
  }

  private static void execute(Connection c, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
