package dev.stet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * One SQLite file and its connection.
 *
 * <p>A read-only database sees what another process commits, each question a consistent state.
 */
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 5_000;
  private static final int RETRY_NANOS = 5_000_000;

  private final Path file;
  private final Connection connection;
  private final Queue<Transaction> waiting = new ArrayDeque<>();

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

  /** SQLite waits for its turn with anything but the change of its journal's mode. */
  private static Connection connect(Path file, SQLiteConfig config) throws SQLException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BUSY_MILLIS);
    while (true) {
      try {
        return config.createConnection("jdbc:sqlite:" + file);
      } catch (SQLException e) {
        if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code || System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
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
        // Another process may have opened the file at the same moment.
        if (version() < version) {
          migrate(c, migration, version);
        }
      });
    }
  }

  private static void migrate(Connection c, List<String> migration, int version)
      throws SQLException {
    try (Statement statement = c.createStatement()) {
      for (String sql : migration) {
        statement.execute(sql);
      }
      statement.execute("PRAGMA user_version = " + version);
    }
  }

  private int version() throws SQLException {
    try (Statement statement = connection.createStatement();
        var result = statement.executeQuery("PRAGMA user_version")) {
      return result.getInt(1);
    }
  }

  /**
   * Runs one transaction: all of it is durable when this returns, or none of it happened.
   *
   * <p>Those who wait for their turn at the same time become durable together, because waiting for
   * the disk is what takes the time.
   */
  void write(Work work) {
    Transaction mine = new Transaction(work);
    synchronized (waiting) {
      waiting.add(mine);
    }
    synchronized (this) {
      if (!mine.done) {
        commit(takeWaiting());
      }
    }
    mine.check(file);
  }

  private List<Transaction> takeWaiting() {
    synchronized (waiting) {
      List<Transaction> batch = List.copyOf(waiting);
      waiting.clear();
      return batch;
    }
  }

  /** In SQL of its own: the driver's savepoints begin no transaction around them. */
  private void commit(List<Transaction> batch) {
    try {
      execute("BEGIN IMMEDIATE");
      for (Transaction each : batch) {
        run(each, batch.size() > 1);
      }
      execute("COMMIT");
    } catch (SQLException | RuntimeException e) {
      giveUp(e);
      batch.forEach(each -> each.failure = e);
    }
    batch.forEach(each -> each.done = true);
  }

  /** Among others it fails alone: what it did is undone and the others go on. */
  private void run(Transaction each, boolean amongOthers) throws SQLException {
    if (!amongOthers) {
      each.work.run(connection);
      return;
    }
    execute("SAVEPOINT one");
    try {
      each.work.run(connection);
    } catch (SQLException | RuntimeException e) {
      each.failure = e;
      execute("ROLLBACK TO one");
    }
    execute("RELEASE one");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Work that waits to become durable. Guarded by the database. */
  private static final class Transaction {
    private final Work work;
    private boolean done;
    private @Nullable Exception failure;

    Transaction(Work work) {
      this.work = work;
    }

    void check(Path file) {
      switch (failure) {
        case null -> {}
        case SQLException e -> throw failed(file, e);
        case RuntimeException e -> throw e;
        case Exception e -> throw new IllegalStateException(e);
      }
    }
  }

  /** Runs one transaction that finds something out while it changes things. */
  <T> T change(Query<T> work) {
    AtomicReference<@Nullable T> found = new AtomicReference<>();
    write(c -> found.set(work.run(c)));
    return Objects.requireNonNull(found.get());
  }

  /**
   * Ends a transaction that failed. On a full disk SQLite has ended it already and complains about
   * being told to; what went wrong is what was wrong first.
   */
  private void giveUp(Exception first) {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      first.addSuppressed(e);
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

  @Override
  public synchronized void close() {
    try {
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
