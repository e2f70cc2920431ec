package dev.stet.store;

import dev.stet.answer.AnswerLog;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Revision;
import dev.stet.text.Span;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of answers in SQLite. */
final class SqlAnswerLog implements AnswerLog {
  static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE answers (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            platform TEXT NOT NULL, message TEXT NOT NULL,
            conversation TEXT NOT NULL, thread TEXT NOT NULL, person TEXT NOT NULL,
            question TEXT NOT NULL, answer TEXT NOT NULL, answered INTEGER NOT NULL,
            moment INTEGER NOT NULL, UNIQUE (platform, message))
          """,
          """
          CREATE TABLE citations (
            answer INTEGER NOT NULL REFERENCES answers,
            doc TEXT NOT NULL, revision TEXT NOT NULL, first INTEGER NOT NULL,
            last INTEGER NOT NULL, PRIMARY KEY (answer, doc, revision, first, last))
          """,
          "CREATE INDEX citations_by_document ON citations (doc)",
          """
          CREATE TABLE notices (
            platform TEXT NOT NULL, message TEXT NOT NULL, doc TEXT NOT NULL,
            loss TEXT NOT NULL, PRIMARY KEY (platform, message, doc, loss))
          """,
          "CREATE TABLE compared (journal TEXT PRIMARY KEY, sequence INTEGER NOT NULL)",
          """
          CREATE TABLE ratings (
            answer TEXT NOT NULL, person TEXT NOT NULL, good INTEGER NOT NULL,
            moment INTEGER NOT NULL, PRIMARY KEY (answer, person))
          """);

  /** How answers came about. */
  static final List<String> TELLINGS =
      List.of(
          "ALTER TABLE answers ADD COLUMN words TEXT NOT NULL DEFAULT ''",
          "ALTER TABLE answers ADD COLUMN after TEXT NOT NULL DEFAULT ''",
          "ALTER TABLE answers ADD COLUMN upto INTEGER NOT NULL DEFAULT 0",
          "CREATE INDEX answers_by_name ON answers (platform, conversation, answer)");

  private final Database database;

  SqlAnswerLog(Database database) {
    this.database = database;
  }

  @Override
  public void note(Entry entry) {
    database.write(c -> {
      Asked asked = entry.asked();
      long earlier = number(c, asked);
      delete(c, "number = ?", earlier);
      Statements.execute(
          c,
          "INSERT INTO answers (platform, message, conversation, thread, person, question,"
              + " answer, answered, moment, words, after, upto)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          asked.platform(),
          asked.message(),
          asked.conversation(),
          asked.thread(),
          entry.person(),
          entry.question(),
          entry.answer(),
          entry.answered(),
          entry.moment().getEpochSecond(),
          entry.telling().words(),
          entry.telling().after(),
          entry.telling().upTo());
      cite(c, number(c, asked), entry.shown());
    });
  }

  private static long number(Connection c, Asked asked) throws SQLException {
    return Statements.number(
        c,
        "SELECT number FROM answers WHERE platform = ? AND message = ?",
        asked.platform(),
        asked.message());
  }

  private static void cite(Connection c, long number, List<Passage> passages) throws SQLException {
    for (Passage passage : passages) {
      Statements.execute(
          c,
          "INSERT OR IGNORE INTO citations VALUES (?, ?, ?, ?, ?)",
          number,
          passage.document().path(),
          passage.revision().hash(),
          passage.span().start(),
          passage.span().end());
    }
  }

  @Override
  public boolean rate(String person, String answer, boolean good) {
    return database.change(c ->
        Statements.execute(
                c,
                "INSERT INTO ratings SELECT answer, ?, ?, moment FROM answers"
                    + " WHERE (answer = ? OR (? = '' AND person = ?))"
                    + " ORDER BY number DESC LIMIT 1"
                    + " ON CONFLICT DO UPDATE SET good = excluded.good",
                person,
                good,
                answer,
                answer,
                person)
            > 0);
  }

  @Override
  public Optional<Recalled> recall(Asked asked, String answer) {
    return database.read(c -> recall(c, asked, answer));
  }

  @Override
  public Optional<Recalled> recallLast(Asked asked, String person) {
    return recallLast(asked, person, asked.thread());
  }

  @Override
  public Optional<Recalled> recallLatest(Asked asked, String person) {
    return recallLast(asked, person, null);
  }

  private Optional<Recalled> recallLast(Asked asked, String person, @Nullable String thread) {
    return database.read(c -> {
      Optional<String> answer =
          Statements.first(
              c,
              row -> row.getString(1),
              "SELECT answer FROM answers WHERE platform = ? AND conversation = ?"
                  + " AND thread = ifnull(?, thread) AND person = ? ORDER BY number DESC LIMIT 1",
              asked.platform(),
              asked.conversation(),
              thread,
              person);
      return answer.isEmpty() ? Optional.empty() : recall(c, asked, answer.get());
    });
  }

  /** The first row of an answer is its question; all others showed more of it. */
  private static Optional<Recalled> recall(Connection c, Asked asked, String answer)
      throws SQLException {
    String those = " FROM answers WHERE platform = ? AND conversation = ? AND answer = ?";
    Object[] which = {asked.platform(), asked.conversation(), answer};
    List<Passage> shown =
        Statements.list(
            c,
            SqlAnswerLog::passage,
            "SELECT * FROM citations WHERE answer IN (SELECT number" + those + ")",
            which);
    int upTo = (int) Statements.number(c, "SELECT max(upto)" + those, which);
    return Statements.first(
        c,
        row ->
            new Recalled(
                answer,
                row.getString("person"),
                row.getString("words"),
                row.getString("after"),
                Instant.ofEpochSecond(row.getLong("moment")),
                upTo,
                shown),
        "SELECT person, words, after, moment" + those + " AND words <> '' ORDER BY number LIMIT 1",
        which);
  }

  @Override
  public void moved(String platform, String from, String to) {
    database.write(c ->
        Statements.execute(
            c,
            "UPDATE answers SET conversation = ? WHERE platform = ? AND conversation = ?",
            to,
            platform,
            from));
  }

  @Override
  public List<Gap> gaps(int most) {
    return database.read(c ->
        Statements.list(
            c,
            row -> new Gap(row.getString(1), row.getInt(2), row.getInt(3)),
            "SELECT question, count(DISTINCT number), count(person) FROM (SELECT a.question,"
                + " a.number, a.answered, r.person FROM answers a LEFT JOIN ratings r"
                + " ON r.answer = a.answer AND NOT r.good) WHERE NOT answered OR person NOT NULL"
                + " GROUP BY question ORDER BY max(number) DESC LIMIT ?",
            most));
  }

  @Override
  public List<Recent> recent(String person, int most) {
    return database.read(c ->
        Statements.list(
            c,
            row -> new Recent(row.getString(1), Instant.ofEpochSecond(row.getLong(2))),
            "SELECT question, max(moment) FROM answers WHERE person = ? GROUP BY question"
                + " ORDER BY max(number) DESC LIMIT ?",
            person,
            most));
  }

  @Override
  public List<Cited> citing(DocumentId document) {
    return database.read(c ->
        Statements.list(
            c,
            SqlAnswerLog::cited,
            "SELECT * FROM citations c JOIN answers a ON c.answer = a.number WHERE c.doc = ?"
                + " ORDER BY a.number, c.first",
            document.path()));
  }

  private static Cited cited(ResultSet row) throws SQLException {
    return new Cited(
        new Asked(
            row.getString("platform"),
            row.getString("message"),
            row.getString("conversation"),
            row.getString("thread")),
        row.getString("question"),
        Instant.ofEpochSecond(row.getLong("moment")),
        passage(row));
  }

  private static Passage passage(ResultSet row) throws SQLException {
    return new Passage(
        new DocumentId(row.getString("doc")),
        new Revision(row.getString("revision")),
        new Span(row.getInt("first"), row.getInt("last")));
  }

  @Override
  public boolean claimNotice(Asked asked, DocumentId document, Loss loss) {
    return database.change(c ->
        Statements.execute(
                c,
                "INSERT OR IGNORE INTO notices VALUES (?, ?, ?, ?)",
                asked.platform(),
                asked.message(),
                document.path(),
                loss.name())
            > 0);
  }

  @Override
  public long compared(String journal) {
    return database.read(c ->
        Statements.first(
                c,
                row -> row.getLong(1),
                "SELECT sequence FROM compared WHERE journal = ?",
                journal)
            .orElse(-1L));
  }

  @Override
  public void compared(String journal, long sequence) {
    database.write(c ->
        Statements.execute(c, "INSERT OR REPLACE INTO compared VALUES (?, ?)", journal, sequence));
  }

  @Override
  public void forget(String person) {
    database.write(c -> {
      Statements.execute(c, "DELETE FROM ratings WHERE person = ?", person);
      delete(c, "person = ?", person);
    });
    database.forgetOldPages();
  }

  @Override
  public void forgetBefore(Instant moment) {
    database.write(c -> {
      Statements.execute(c, "DELETE FROM ratings WHERE moment < ?", moment.getEpochSecond());
      delete(c, "moment < ?", moment.getEpochSecond());
    });
  }

  /** Deletes answers, and with them what hangs on them. */
  private static void delete(Connection c, String which, Object value) throws SQLException {
    String those = " FROM answers WHERE " + which;
    Statements.execute(
        c, "DELETE FROM citations WHERE answer IN (SELECT number" + those + ")", value);
    Statements.execute(
        c,
        "DELETE FROM notices WHERE (platform, message) IN (SELECT platform, message" + those + ")",
        value);
    Statements.execute(c, "DELETE" + those, value);
  }
}
