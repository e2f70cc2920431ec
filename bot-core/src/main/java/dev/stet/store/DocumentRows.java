package dev.stet.store;

import dev.stet.corpus.Access;
import dev.stet.corpus.Document;
import dev.stet.corpus.FileStamp;
import dev.stet.corpus.Header;
import dev.stet.corpus.Pages;
import dev.stet.corpus.Published;
import dev.stet.corpus.Revisions.Entry;
import dev.stet.text.DocumentId;
import dev.stet.text.Revision;
import dev.stet.text.SourceText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents as rows of a table, and back. */
final class DocumentRows {
  static final String PRESENT = "present";
  static final String UNREADABLE = "unreadable";
  static final String WITHDRAWN = "withdrawn";
  static final String UNFOLDED = "unfolded";

  /** A row of a present document, for the two {@code bind}s. */
  static final String INSERT =
      """
      INSERT OR REPLACE INTO documents
        (state, doc, sequence, revision, first_seen, title, source, author, url, day, moment,
          origin, language, collections, embargo, size, modified)
        VALUES ('present', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final int SIZE = 15;

  /** A collection's name is a folder's, and no folder's name holds a slash. */
  private static final String BETWEEN_COLLECTIONS = "/";

  private DocumentRows() {}

  static void bind(PreparedStatement insert, long sequence, Document document, String firstSeen)
      throws SQLException {
    Header header = document.header();
    @Nullable Published published = header.published();
    Statements.bind(
        insert,
        document.id().path(),
        sequence,
        document.revision().hash(),
        firstSeen,
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

  static void bind(PreparedStatement insert, FileStamp stamp) throws SQLException {
    insert.setLong(SIZE, stamp.size());
    insert.setLong(SIZE + 1, stamp.modified());
  }

  static Entry entry(ResultSet row) throws SQLException {
    long sequence = row.getLong("sequence");
    return row.getString("state").equals(PRESENT)
        ? new Entry.Present(sequence, document(row), Instant.parse(row.getString("first_seen")))
        : new Entry.Absent(sequence, new DocumentId(row.getString("doc")));
  }

  static Document document(ResultSet row) throws SQLException {
    return document(row, row.getString("revision"));
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

  static String joined(Pages pages) {
    return pages.starts().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static Pages pages(String joined) {
    return joined.isEmpty()
        ? Pages.NONE
        : new Pages(Stream.of(joined.split(" ")).map(Integer::valueOf).toList());
  }

  static Header header(ResultSet row) throws SQLException {
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
}
