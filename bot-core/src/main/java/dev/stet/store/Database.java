package dev.stet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite file and its connection.
 *
 * <p>A read-only database sees what another process commits, each question a consistent state.
 */
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 5_000;

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the file for the one writer, makes it where it is missing, and brings it up to date.
   *
   * @param migrations the steps to today's tables, oldest first, each a list of statements; the
   *     file counts how many steps it had
   */
  static Database writable(Path file, List<List<String>> migrations) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      // The driver unpacks its native library; a killed process must not leave it in /tmp.
      System.setProperty("org.sqlite.tmpdir", folder.toString());
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setBusyTimeout(BUSY_MILLIS);
      // A withdrawn text must not linger in a free page of the file.
      config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
      Database database = new Database(file, connect(file, config));
      database.migrate(migrations);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException("[home] cannot write to " + file, e);
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** Opens the file beside its writer. */
  static Database readOnly(Path file) {
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.setReadOnly(true);
      config.setBusyTimeout(BUSY_MILLIS);
      return new Database(file, connect(file, config));
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  private static Connection connect(Path file, SQLiteConfig config) throws SQLException {
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private void migrate(List<List<String>> migrations) throws SQLException {
    int done = version();
    if (done > migrations.size()) {
      throw new IllegalStateException(
          "[home] " + file + " was written by a newer Stet: use that one, or another --home");
    }
    for (int step = done; step < migrations.size(); step++) {
      List<String> migration = migrations.get(step);
      int version = step + 1;
      write(c -> {
        try (Statement statement = c.createStatement()) {
          for (String sql : migration) {
            statement.execute(sql);
          }
          statement.execute("PRAGMA user_version = " + version);
        }
      });
    }
  }

  private int version() throws SQLException {
    try (Statement statement = connection.createStatement();
        var result = statement.executeQuery("PRAGMA user_version")) {
      return result.getInt(1);
    }
  }

  /** Runs one transaction: all of it is durable when this returns, or none of it happened. */
  synchronized void write(Work work) {
    try {
      connection.setAutoCommit(false);
      try {
        work.run(connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        giveUp(e);
        throw e;
      }
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /**
   * Ends a transaction that failed. On a full disk SQLite has ended it already and complains about
   * being told to; what went wrong is what was wrong first.
   */
  private void giveUp(Exception first) {
    for (Work end : List.<Work>of(Connection::rollback, c -> c.setAutoCommit(true))) {
      try {
        end.run(connection);
      } catch (SQLException e) {
        first.addSuppressed(e);
      }
    }
  }

  /**
   * Empties the write-ahead file, in which pages stand as they were before the last transactions.
   * Where somebody is still reading from it, the next call or the end of the process does.
   */
  synchronized void forgetOldPages() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** Runs a query. */
  synchronized <T> T read(Query<T> query) {
    try {
      return query.run(connection);
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** A statement that is asked often enough to be kept; for use within a query. */
  synchronized PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  @Override
  public synchronized void close() {
    try {
      for (PreparedStatement each : prepared.values()) {
        each.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  private static UncheckedIOException failed(Path file, SQLException e) {
    // Without a code it was not SQLite: its library could not be unpacked beside the file.
    String reason =
        e.getErrorCode() == 0 ? "cannot be opened: is there room on the disk?" : e.getMessage();
    return new UncheckedIOException(new IOException("[home] " + file + ": " + reason, e));
  }

  /** Statements of one transaction. */
  interface Work {
    void run(Connection connection) throws SQLException;
  }

  /** Statements that only read. */
  interface Query<T> {
    T run(Connection connection) throws SQLException;
  }
}
