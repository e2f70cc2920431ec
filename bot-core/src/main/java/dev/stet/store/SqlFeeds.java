package dev.stet.store;

import dev.stet.corpus.feeds.Feed;
import dev.stet.corpus.feeds.FeedMemory;
import dev.stet.corpus.web.Fetched;
import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is remembered of feeds, in one SQLite file. */
public final class SqlFeeds implements FeedMemory, AutoCloseable {
  private static final List<List<String>> MIGRATIONS =
      List.of(
          List.of(
              """
              CREATE TABLE feeds (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                address TEXT NOT NULL UNIQUE, collection TEXT NOT NULL,
                every INTEGER NOT NULL, origin TEXT NOT NULL,
                at TEXT NOT NULL, etag TEXT, modified TEXT, due INTEGER NOT NULL,
                failures INTEGER NOT NULL, trouble TEXT, since INTEGER, title TEXT NOT NULL)
              """,
              "CREATE INDEX feeds_by_due ON feeds (due)",
              """
              CREATE TABLE items (
                key TEXT PRIMARY KEY, feed INTEGER NOT NULL, digest TEXT NOT NULL,
                file TEXT NOT NULL) WITHOUT ROWID
              """,
              "CREATE INDEX items_by_feed ON items (feed)"),
          List.of(
              """
              CREATE TABLE pages (
                key TEXT PRIMARY KEY, feed INTEGER NOT NULL, item TEXT NOT NULL,
                tries INTEGER NOT NULL, due INTEGER NOT NULL) WITHOUT ROWID
              """,
              "CREATE INDEX pages_by_feed ON pages (feed, due)"));

  private final Database database;

  private SqlFeeds(Database database) {
    this.database = database;
  }

  /** Opens the file for the process that follows the feeds, and makes it where it is missing. */
  public static SqlFeeds writable(Path file) {
    return new SqlFeeds(Database.writable(file, MIGRATIONS));
  }

  /** Opens the file beside that process. */
  public static SqlFeeds readOnly(Path file) {
    return new SqlFeeds(Database.readOnly(file));
  }

  @Override
  public List<Feed> feeds() {
    return database.read(
        c -> Statements.list(c, SqlFeeds::feed, "SELECT * FROM feeds ORDER BY id"));
  }

  @Override
  public List<Feed> due(Instant now) {
    return database.read(c ->
        Statements.list(
            c,
            SqlFeeds::feed,
            "SELECT * FROM feeds WHERE due <= ? ORDER BY due, id",
            now.toEpochMilli()));
  }

  private static Feed feed(ResultSet row) throws SQLException {
    @Nullable String trouble = row.getString("trouble");
    Feed.Health health =
        trouble == null
            ? Feed.Health.GOOD
            : new Feed.Health(
                row.getInt("failures"), trouble, Instant.ofEpochMilli(row.getLong("since")));
    return new Feed(
        row.getLong("id"),
        new Feed.Source(
            URI.create(row.getString("address")),
            row.getString("collection"),
            Duration.ofSeconds(row.getLong("every")),
            Feed.Origin.valueOf(row.getString("origin"))),
        new Feed.State(
            URI.create(row.getString("at")),
            new Fetched.Tags(row.getString("etag"), row.getString("modified")),
            Instant.ofEpochMilli(row.getLong("due")),
            health,
            row.getString("title")));
  }

  @Override
  public Feed follow(Feed.Source source, Instant now) {
    Feed.State fresh = Feed.State.fresh(source.address(), now);
    return database.change(c -> {
      long id =
          Statements.first(
                  c,
                  row -> row.getLong(1),
                  "INSERT INTO feeds (address, collection, every, origin, at, due, failures, title)"
                      + " VALUES (?, ?, ?, ?, ?, ?, 0, '') RETURNING id",
                  source.address().toString(),
                  source.collection(),
                  source.every().toSeconds(),
                  source.origin().name(),
                  fresh.at().toString(),
                  fresh.due().toEpochMilli())
              .orElseThrow();
      return new Feed(id, source, fresh);
    });
  }

  /** What was said of it before counts no more: in another collection its items are others. */
  @Override
  public void change(long feed, Feed.Source source) {
    database.write(c ->
        Statements.execute(
            c,
            "UPDATE feeds SET collection = ?, every = ?, origin = ?, etag = NULL, modified = NULL,"
                + " due = 0 WHERE id = ?",
            source.collection(),
            source.every().toSeconds(),
            source.origin().name(),
            feed));
  }

  @Override
  public void leave(long feed) {
    database.write(c -> {
      Statements.execute(c, "DELETE FROM feeds WHERE id = ?", feed);
      Statements.execute(c, "UPDATE items SET feed = ? WHERE feed = ?", Kept.NOBODY, feed);
      Statements.execute(c, "DELETE FROM pages WHERE feed = ?", feed);
    });
  }

  @Override
  public void visited(Feed feed) {
    Feed.State state = feed.state();
    @Nullable Instant since = state.health().since();
    database.write(c ->
        Statements.execute(
            c,
            "UPDATE feeds SET at = ?, etag = ?, modified = ?, due = ?, failures = ?, trouble = ?,"
                + " since = ?, title = ? WHERE id = ?",
            state.at().toString(),
            state.tags().etag(),
            state.tags().modified(),
            state.due().toEpochMilli(),
            state.health().failures(),
            state.health().trouble(),
            since == null ? null : since.toEpochMilli(),
            state.title(),
            feed.id()));
  }

  @Override
  public Optional<Kept> item(String key) {
    return database.read(
        c -> Statements.first(c, SqlFeeds::kept, "SELECT * FROM items WHERE key = ?", key));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(row.getLong("feed"), row.getString("digest"), row.getString("file"));
  }

  @Override
  public void keep(String key, Kept item) {
    database.write(c ->
        Statements.execute(
            c,
            "INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?)",
            key,
            item.feed(),
            item.digest(),
            item.file()));
  }

  @Override
  public void await(Awaited page) {
    database.write(c ->
        Statements.execute(
            c,
            "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?)",
            page.key(),
            page.feed(),
            page.item(),
            page.tries(),
            page.due().toEpochMilli()));
  }

  @Override
  public List<Awaited> awaited(long feed, Instant now) {
    return database.read(c ->
        Statements.list(
            c,
            row ->
                new Awaited(
                    row.getString("key"),
                    row.getLong("feed"),
                    row.getString("item"),
                    row.getInt("tries"),
                    Instant.ofEpochMilli(row.getLong("due"))),
            "SELECT * FROM pages WHERE feed = ? AND due <= ? ORDER BY due, key",
            feed,
            now.toEpochMilli()));
  }

  @Override
  public void arrived(String key) {
    database.write(c -> Statements.execute(c, "DELETE FROM pages WHERE key = ?", key));
  }

  @Override
  public List<Kept> items(long feed) {
    return database.read(c ->
        Statements.list(
            c, SqlFeeds::kept, "SELECT * FROM items WHERE feed = ? ORDER BY key", feed));
  }

  @Override
  public void forget(long feed) {
    database.write(c -> {
      Statements.execute(c, "DELETE FROM items WHERE feed = ?", feed);
      Statements.execute(c, "DELETE FROM pages WHERE feed = ?", feed);
    });
  }

  @Override
  public void close() {
    database.close();
  }
}
