package dev.stet.store;

import dev.stet.briefing.EditionKey;
import dev.stet.briefing.Ledger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger in SQLite. Each change is one transaction that checks the fencing number first. */
final class SqlLedger implements Ledger {
  private static final String MINE =
      " WHERE subscription = ? AND day = ? AND fencing = ? AND state = 'OPEN'";

  private final Database database;

  SqlLedger(Database database) {
    this.database = database;
  }

  @Override
  public boolean knows(EditionKey key) {
    return database.read(c ->
        Statements.number(
                c,
                "SELECT count(*) FROM runs WHERE subscription = ? AND day = ?",
                key.subscription(),
                key.day().toString())
            > 0);
  }

  @Override
  public List<Run> open() {
    return database.read(
        c -> runs(c, "SELECT * FROM runs WHERE state = 'OPEN' ORDER BY due, subscription"));
  }

  @Override
  public List<Run> of(String subscription, int most) {
    return database.read(c ->
        runs(
            c,
            "SELECT * FROM runs WHERE subscription = ? ORDER BY due DESC, day DESC LIMIT ?",
            subscription,
            most));
  }

  @Override
  public Optional<Run> claim(EditionKey key, Instant due, Lease lease) {
    return database.change(c -> {
      int claimed =
          Statements.execute(
              c,
              "INSERT INTO runs VALUES (?, ?, ?, ?, ?, 1, 0, 'OPEN', NULL, '')"
                  + " ON CONFLICT DO UPDATE SET owner = excluded.owner, until = excluded.until,"
                  + " fencing = fencing + 1 WHERE state = 'OPEN' AND until <= ?",
              key.subscription(),
              key.day().toString(),
              due.toEpochMilli(),
              lease.owner(),
              lease.until().toEpochMilli(),
              lease.now().toEpochMilli());
      if (claimed == 0) {
        return Optional.empty();
      }
      Statements.execute(
          c,
          "UPDATE run_parts SET state = 'UNKNOWN'"
              + " WHERE subscription = ? AND day = ? AND state = 'SENDING'",
          key.subscription(),
          key.day().toString());
      return runs(
              c,
              "SELECT * FROM runs WHERE subscription = ? AND day = ?",
              key.subscription(),
              key.day().toString())
          .stream()
          .findFirst();
    });
  }

  @Override
  public boolean built(Run run, String edition, Lease lease) {
    return database.change(c -> hold(c, run, lease) && set(c, run, "edition = ?", edition));
  }

  @Override
  public boolean sending(Run run, int part, Lease lease) {
    return database.change(c -> {
      boolean mine = hold(c, run, lease);
      if (mine) {
        put(c, run, new Part(part, PartState.SENDING, null));
      }
      return mine;
    });
  }

  /** Whether the claim still holds; then it holds for longer. */
  private static boolean hold(Connection c, Run run, Lease lease) throws SQLException {
    return set(c, run, "until = ?", lease.until().toEpochMilli());
  }

  private static boolean set(Connection c, Run run, String change, Object value)
      throws SQLException {
    int changed =
        Statements.execute(
            c,
            "UPDATE runs SET " + change + MINE,
            value,
            run.key().subscription(),
            run.key().day().toString(),
            run.hold().fencing());
    return changed > 0;
  }

  private static void put(Connection c, Run run, Part part) throws SQLException {
    Statements.execute(
        c,
        "INSERT OR REPLACE INTO run_parts VALUES (?, ?, ?, ?, ?)",
        run.key().subscription(),
        run.key().day().toString(),
        part.no(),
        part.state().name(),
        part.message());
  }

  @Override
  public boolean told(Run run, int part, PartState state, @Nullable String message) {
    return database.change(c -> {
      boolean mine = set(c, run, "why = ?", "");
      if (mine) {
        put(c, run, new Part(part, state, message));
      }
      return mine;
    });
  }

  @Override
  public boolean postpone(Run run, Instant until) {
    return database.change(c -> set(c, run, "tries = tries + 1, until = ?", until.toEpochMilli()));
  }

  @Override
  public boolean end(Run run, State state, String why, @Nullable Instant cursor) {
    return database.change(c -> {
      boolean mine = set(c, run, "why = ?", why);
      if (!mine) {
        return false;
      }
      if (cursor != null) {
        Statements.execute(
            c,
            "UPDATE subscriptions SET cursor = max(cursor, ?) WHERE id = ?",
            cursor.toEpochMilli(),
            run.key().subscription());
      }
      return set(c, run, "state = ?", state.name());
    });
  }

  @Override
  public void resent(EditionKey key) {
    database.write(c -> {
      Statements.execute(
          c,
          "UPDATE runs SET state = 'SENT', why = ''"
              + " WHERE subscription = ? AND day = ? AND state = 'UNKNOWN'",
          key.subscription(),
          key.day().toString());
    });
  }

  @Override
  public void forgetBefore(Instant moment) {
    database.write(c -> {
      Statements.execute(
          c,
          "DELETE FROM run_parts WHERE (subscription, day) IN"
              + " (SELECT subscription, day FROM runs WHERE due < ?)",
          moment.toEpochMilli());
      Statements.execute(c, "DELETE FROM runs WHERE due < ?", moment.toEpochMilli());
    });
  }

  @Override
  public int doubtful() {
    return database.read(
        c -> (int) Statements.number(c, "SELECT count(*) FROM runs WHERE state = 'UNKNOWN'"));
  }

  private static List<Run> runs(Connection c, String sql, @Nullable Object... values)
      throws SQLException {
    return Statements.list(c, row -> run(row, parts(c, row)), sql, values);
  }

  private static List<Part> parts(Connection c, ResultSet run) throws SQLException {
    return Statements.list(
        c,
        row -> new Part(row.getInt(1), PartState.valueOf(row.getString(2)), row.getString(3)),
        "SELECT no, state, message FROM run_parts WHERE subscription = ? AND day = ? ORDER BY no",
        run.getString("subscription"),
        run.getString("day"));
  }

  private static Run run(ResultSet row, List<Part> parts) throws SQLException {
    return new Run(
        new EditionKey(row.getString("subscription"), LocalDate.parse(row.getString("day"))),
        BriefingTables.moment(row.getLong("due")),
        new Hold(
            row.getLong("fencing"),
            BriefingTables.moment(row.getLong("until")),
            row.getInt("tries")),
        State.valueOf(row.getString("state")),
        row.getString("edition"),
        parts,
        row.getString("why"));
  }
}
