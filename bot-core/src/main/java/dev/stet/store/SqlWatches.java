package dev.stet.store;

import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.dialog.Alert;
import dev.stet.dialog.Manners;
import dev.stet.dialog.Watch;
import dev.stet.dialog.Watches;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Revision;
import dev.stet.text.Span;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Watches in one SQLite file. */
public final class SqlWatches implements Watches, AutoCloseable {
  private static final List<List<String>> MIGRATIONS =
      List.of(
          List.of(
              """
              CREATE TABLE watches (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                platform TEXT NOT NULL, conversation TEXT NOT NULL, thread TEXT,
                person TEXT NOT NULL, audience TEXT NOT NULL, wanted TEXT NOT NULL,
                since TEXT NOT NULL)
              """,
              "CREATE INDEX watches_by_place ON watches (platform, conversation)",
              """
              CREATE TABLE alerts (
                id INTEGER PRIMARY KEY AUTOINCREMENT, watch INTEGER NOT NULL,
                platform TEXT NOT NULL, conversation TEXT NOT NULL, thread TEXT,
                doc TEXT NOT NULL, revision TEXT NOT NULL, start INTEGER NOT NULL,
                stop INTEGER NOT NULL, quotation INTEGER NOT NULL, found INTEGER NOT NULL,
                state TEXT NOT NULL, changed INTEGER NOT NULL)
              """,
              "CREATE INDEX alerts_waiting ON alerts (id) WHERE state = 'WAITING'",
              "CREATE INDEX alerts_by_place ON alerts (platform, conversation, changed)",
              """
              CREATE TABLE manners (
                platform TEXT NOT NULL, conversation TEXT NOT NULL, thread TEXT NOT NULL,
                quiet_from TEXT, quiet_to TEXT, cap INTEGER NOT NULL,
                PRIMARY KEY (platform, conversation, thread))
              """,
              "CREATE TABLE followed (journal TEXT PRIMARY KEY, sequence INTEGER NOT NULL)"));

  private static final String HERE = " platform = ? AND conversation = ? AND thread IS ?";

  private final Database database;
  private final AtomicLong changes = new AtomicLong();

  private SqlWatches(Database database) {
    this.database = database;
  }

  /** Opens the file, and makes it where it is missing. */
  public static SqlWatches open(Path file) {
    return new SqlWatches(Database.writable(file, MIGRATIONS));
  }

  @Override
  public Watch add(Place place, Watch.Owner owner, String wanted, Instant since) {
    long id =
        database.change(c ->
            Statements.first(
                    c,
                    row -> row.getLong(1),
                    "INSERT INTO watches (platform, conversation, thread, person, audience, wanted,"
                        + " since) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
                    place.platform(),
                    place.conversation(),
                    place.thread(),
                    owner.person().id(),
                    owner.audience().name(),
                    wanted,
                    since.toString())
                .orElseThrow());
    changes.incrementAndGet();
    return new Watch(id, place, owner, wanted, since);
  }

  @Override
  public List<Watch> in(Place place) {
    return database.read(c ->
        Statements.list(
            c,
            SqlWatches::watch,
            "SELECT * FROM watches WHERE" + HERE + " ORDER BY id",
            place.platform(),
            place.conversation(),
            place.thread()));
  }

  @Override
  public List<Watch> all() {
    return database.read(
        c -> Statements.list(c, SqlWatches::watch, "SELECT * FROM watches ORDER BY id"));
  }

  private static Watch watch(ResultSet row) throws SQLException {
    UserRef person = new UserRef(row.getString("platform"), row.getString("person"));
    Inbound.Audience audience = Inbound.Audience.valueOf(row.getString("audience"));
    return new Watch(
        row.getLong("id"),
        place(row),
        new Watch.Owner(person, audience),
        row.getString("wanted"),
        Instant.parse(row.getString("since")));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getString("platform"), row.getString("conversation"), row.getString("thread"));
  }

  @Override
  public long changes() {
    return changes.get();
  }

  @Override
  public void end(Watch watch) {
    database.write(c -> {
      Statements.execute(c, "DELETE FROM watches WHERE id = ?", watch.id());
      Statements.execute(c, "DELETE FROM alerts WHERE watch = ? AND state = 'WAITING'", watch.id());
    });
    changes.incrementAndGet();
  }

  @Override
  public void moved(Place from, Place to) {
    database.write(c -> {
      for (String table : List.of("watches", "alerts", "manners")) {
        Statements.move(c, table, from, to);
      }
    });
    changes.incrementAndGet();
  }

  @Override
  public Manners manners(Place place) {
    return database
        .read(c ->
            Statements.first(
                c,
                row ->
                    new Manners(
                        time(row.getString("quiet_from")),
                        time(row.getString("quiet_to")),
                        row.getInt("cap")),
                "SELECT * FROM manners WHERE" + HERE,
                place.platform(),
                place.conversation(),
                thread(place)))
        .orElse(Manners.USUAL);
  }

  private static @Nullable LocalTime time(@Nullable String written) {
    return written == null ? null : LocalTime.parse(written);
  }

  private static String thread(Place place) {
    return Optional.ofNullable(place.thread()).orElse("");
  }

  @Override
  public void manners(Place place, Manners manners) {
    @Nullable LocalTime from = manners.quietFrom();
    @Nullable LocalTime to = manners.quietTo();
    database.write(c ->
        Statements.execute(
            c,
            "INSERT OR REPLACE INTO manners VALUES (?, ?, ?, ?, ?, ?)",
            place.platform(),
            place.conversation(),
            thread(place),
            from == null ? null : from.toString(),
            to == null ? null : to.toString(),
            manners.cap()));
  }

  @Override
  public long followed(String journal) {
    return database.read(c ->
        Statements.first(
                c,
                row -> row.getLong(1),
                "SELECT sequence FROM followed WHERE journal = ?",
                journal)
            .orElse(-1L));
  }

  @Override
  public void note(String journal, long sequence, List<Alert> found) {
    database.write(c -> {
      for (Alert alert : found) {
        insert(c, alert);
      }
      Statements.execute(c, "INSERT OR REPLACE INTO followed VALUES (?, ?)", journal, sequence);
    });
  }

  private static void insert(Connection c, Alert alert) throws SQLException {
    Statements.execute(
        c,
        "INSERT INTO alerts (watch, platform, conversation, thread, doc, revision, start, stop,"
            + " quotation, found, state, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        alert.watch(),
        alert.place().platform(),
        alert.place().conversation(),
        alert.place().thread(),
        alert.passage().document().path(),
        alert.passage().revision().hash(),
        alert.passage().span().start(),
        alert.passage().span().end(),
        alert.quotation() ? 1 : 0,
        alert.found().toEpochMilli(),
        Alert.State.WAITING.name(),
        alert.found().toEpochMilli());
  }

  private static Alert alert(ResultSet row) throws SQLException {
    Passage passage =
        new Passage(
            new DocumentId(row.getString("doc")),
            new Revision(row.getString("revision")),
            new Span(row.getInt("start"), row.getInt("stop")));
    return new Alert(
        row.getLong("id"),
        row.getLong("watch"),
        place(row),
        passage,
        row.getInt("quotation") == 1,
        Instant.ofEpochMilli(row.getLong("found")));
  }

  @Override
  public List<Alert> waiting() {
    return database.read(c ->
        Statements.list(
            c, SqlWatches::alert, "SELECT * FROM alerts WHERE state = 'WAITING' ORDER BY id"));
  }

  @Override
  public List<Alert> told(Place place, Instant since, int limit) {
    return database.read(c ->
        Statements.list(
            c,
            SqlWatches::alert,
            "SELECT * FROM alerts WHERE"
                + HERE
                + " AND changed >= ? AND state <> 'WITHHELD' ORDER BY id DESC LIMIT ?",
            place.platform(),
            place.conversation(),
            place.thread(),
            since.toEpochMilli(),
            limit));
  }

  @Override
  public void mark(List<Alert> alerts, Alert.State state, Instant now) {
    database.write(c -> {
      for (Alert alert : alerts) {
        Statements.execute(
            c,
            "UPDATE alerts SET state = ?, changed = ? WHERE id = ?",
            state.name(),
            now.toEpochMilli(),
            alert.id());
      }
    });
  }

  @Override
  public int count(Place place, Alert.State state, Instant since) {
    return (int)
        (long)
            database.read(c ->
                Statements.number(
                    c,
                    "SELECT count(*) FROM alerts WHERE" + HERE + " AND changed >= ? AND state = ?",
                    place.platform(),
                    place.conversation(),
                    place.thread(),
                    since.toEpochMilli(),
                    state.name()));
  }

  @Override
  public void recover() {
    database.write(c ->
        Statements.execute(
            c,
            "UPDATE alerts SET state = ? WHERE state = ?",
            Alert.State.DOUBTFUL.name(),
            Alert.State.SENDING.name()));
  }

  @Override
  public void forgetBefore(Instant moment) {
    database.write(c ->
        Statements.execute(
            c,
            "DELETE FROM alerts WHERE changed < ? AND state <> 'WAITING'",
            moment.toEpochMilli()));
  }

  @Override
  public void close() {
    database.close();
  }
}
