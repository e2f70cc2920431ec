package dev.stet.store;

import dev.stet.chat.Attachment;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.dialog.DurableInbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inbox in SQLite. */
final class SqlInbox implements DurableInbox {
  /** Buttons that were pressed, and files that came along. */
  static final List<String> PRESSES_AND_FILES =
      List.of(
          "ALTER TABLE inbox ADD COLUMN pressed TEXT",
          """
          CREATE TABLE files (
            claim INTEGER NOT NULL, position INTEGER NOT NULL,
            id TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
            PRIMARY KEY (claim, position))
          """);

  private static final String MESSAGE = "message";
  private static final String EDIT = "edit";
  private static final String PRESS = "press";

  /** Taken, and nobody knows more; the other states are the names of {@link End}. */
  private static final String TAKEN = "TAKEN";

  private final Database database;

  SqlInbox(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Claim> claim(Inbound.Written written, Instant now) {
    Inbound.Message message = written.message();
    return database.change(c -> {
      Optional<Long> number =
          Statements.first(
              c,
              row -> row.getLong(1),
              "INSERT INTO inbox (platform, id, message, conversation, thread, author, kind,"
                  + " text, audience, sent, language, taken, state, pages, doubt,"
                  + " pressed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)"
                  + " ON CONFLICT DO NOTHING RETURNING number",
              message.place().platform(),
              written.id(),
              message.id(),
              message.place().conversation(),
              message.place().thread(),
              message.author().id(),
              kind(written),
              message.text(),
              message.audience().name(),
              message.sent().toString(),
              message.language(),
              now.toString(),
              TAKEN,
              Doubt.NONE.name(),
              written instanceof Inbound.Press press ? press.on().id() : null);
      if (number.isPresent()) {
        keep(c, number.get(), message.attachments());
      }
      return number.map(it -> new Claim(it, written, 0, Doubt.NONE));
    });
  }

  private static void keep(Connection c, long claim, List<Attachment> files) throws SQLException {
    for (int i = 0; i < files.size(); i++) {
      Attachment file = files.get(i);
      Statements.execute(
          c,
          "INSERT INTO files VALUES (?, ?, ?, ?, ?)",
          claim,
          i,
          file.id(),
          file.name(),
          file.size());
    }
  }

  private static String kind(Inbound.Written written) {
    return switch (written) {
      case Inbound.Message _ -> MESSAGE;
      case Inbound.Edit _ -> EDIT;
      case Inbound.Press _ -> PRESS;
    };
  }

  @Override
  public List<Claim> unfinished(String platform) {
    return database.read(c ->
        Statements.list(
            c,
            row -> claim(row, files(c, row.getLong("number"))),
            "SELECT * FROM inbox WHERE platform = ? AND state = 'TAKEN' ORDER BY number",
            platform));
  }

  private static List<Attachment> files(Connection c, long claim) throws SQLException {
    return Statements.list(
        c,
        row -> new Attachment(row.getString(1), row.getString(2), row.getLong(3)),
        "SELECT id, name, size FROM files WHERE claim = ? ORDER BY position",
        claim);
  }

  private static Claim claim(ResultSet row, List<Attachment> files) throws SQLException {
    String platform = row.getString("platform");
    Inbound.Message message =
        new Inbound.Message(
            row.getString("message"),
            new Place(platform, row.getString("conversation"), row.getString("thread")),
            new UserRef(platform, row.getString("author")),
            row.getString("text"),
            Inbound.Audience.valueOf(row.getString("audience")),
            Instant.parse(row.getString("sent")),
            row.getString("language"),
            files);
    return new Claim(
        row.getLong("number"),
        written(row, message),
        row.getInt("pages"),
        Doubt.valueOf(row.getString("doubt")));
  }

  private static Inbound.Written written(ResultSet row, Inbound.Message message)
      throws SQLException {
    return switch (row.getString("kind")) {
      case EDIT -> new Inbound.Edit(row.getString("id"), message);
      case PRESS ->
          new Inbound.Press(
              row.getString("id"),
              message,
              new MessageRef(message.place(), row.getString("pressed")));
      default -> message;
    };
  }

  @Override
  public void sending(Claim claim, Page page) {
    doubt(claim, page.doubt());
  }

  @Override
  public void unsent(Claim claim, Page page) {
    doubt(claim, page.again() ? Doubt.ONCE : Doubt.NONE);
  }

  private void doubt(Claim claim, Doubt doubt) {
    database.write(c ->
        Statements.execute(
            c, "UPDATE inbox SET doubt = ? WHERE number = ?", doubt.name(), claim.number()));
  }

  @Override
  public void sent(Claim claim, Page page, MessageRef message) {
    database.write(c -> {
      Statements.execute(
          c,
          "INSERT OR REPLACE INTO replies VALUES (?, ?, ?)",
          claim.number(),
          page.number(),
          message.id());
      Statements.execute(
          c,
          "UPDATE inbox SET pages = ?, doubt = ? WHERE number = ?",
          page.number() + 1,
          Doubt.NONE.name(),
          claim.number());
    });
  }

  @Override
  public void finish(Claim claim, End end) {
    database.write(c ->
        Statements.execute(
            c,
            "UPDATE inbox SET state = ?, text = '' WHERE number = ?",
            end.name(),
            claim.number()));
  }

  @Override
  public List<MessageRef> replies(String platform, String message) {
    return database.read(c ->
        Statements.list(
            c,
            row ->
                new MessageRef(
                    new Place(platform, row.getString(1), row.getString(2)), row.getString(3)),
            "SELECT i.conversation, i.thread, r.message FROM inbox i JOIN replies r"
                + " ON r.claim = i.number WHERE i.platform = ? AND i.message = ?"
                + " ORDER BY r.claim, r.page",
            platform,
            message));
  }

  @Override
  public @Nullable String language(String platform, String message) {
    return database
        .read(c ->
            Statements.first(
                c,
                row -> Optional.ofNullable(row.getString(1)),
                "SELECT language FROM inbox WHERE platform = ? AND message = ?",
                platform,
                message))
        .flatMap(it -> it)
        .orElse(null);
  }

  @Override
  public void moved(Place from, Place to) {
    database.write(c -> Statements.move(c, "inbox", from, to));
  }

  @Override
  public int doubtful() {
    return database.read(
        c -> (int) Statements.number(c, "SELECT count(*) FROM inbox WHERE state = 'DOUBTFUL'"));
  }

  @Override
  public void forgetBefore(Instant moment) {
    database.write(c -> {
      Statements.execute(
          c,
          "DELETE FROM replies WHERE claim IN"
              + " (SELECT number FROM inbox WHERE state <> 'TAKEN' AND taken < ?)",
          moment.toString());
      Statements.execute(
          c,
          "DELETE FROM files WHERE claim IN"
              + " (SELECT number FROM inbox WHERE state <> 'TAKEN' AND taken < ?)",
          moment.toString());
      Statements.execute(
          c, "DELETE FROM inbox WHERE state <> 'TAKEN' AND taken < ?", moment.toString());
    });
  }
}
