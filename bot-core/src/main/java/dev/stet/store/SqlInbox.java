package dev.stet.store;

import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.dialog.DurableInbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The inbox in SQLite. */
final class SqlInbox implements DurableInbox {
  private static final String MESSAGE = "message";
  private static final String EDIT = "edit";

  /** Taken, and nobody knows more; the other states are the names of {@link End}. */
  private static final String TAKEN = "TAKEN";

  private final Database database;

  SqlInbox(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Claim> claim(Inbound inbound, Instant now) {
    Inbound.Message message = message(inbound);
    return database.change(c ->
        Statements.first(
                c,
                row -> row.getLong(1),
                "INSERT INTO inbox (platform, id, message, conversation, thread, author, kind,"
                    + " text, audience, sent, language, taken, state, pages, doubt)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"
                    + " ON CONFLICT DO NOTHING RETURNING number",
                message.place().platform(),
                inbound.id(),
                message.id(),
                message.place().conversation(),
                message.place().thread(),
                message.author().id(),
                kind(inbound),
                message.text(),
                message.audience().name(),
                message.sent().toString(),
                message.language(),
                now.toString(),
                TAKEN,
                Doubt.NONE.name())
            .map(number -> new Claim(number, inbound, 0, Doubt.NONE)));
  }

  private static Inbound.Message message(Inbound inbound) {
    return switch (inbound) {
      case Inbound.Message message -> message;
      case Inbound.Edit edit -> edit.message();
    };
  }

  private static String kind(Inbound inbound) {
    return switch (inbound) {
      case Inbound.Message _ -> MESSAGE;
      case Inbound.Edit _ -> EDIT;
    };
  }

  @Override
  public List<Claim> unfinished(String platform) {
    return database.read(c ->
        Statements.list(
            c,
            SqlInbox::claim,
            "SELECT * FROM inbox WHERE platform = ? AND state = 'TAKEN' ORDER BY number",
            platform));
  }

  private static Claim claim(ResultSet row) throws SQLException {
    String platform = row.getString("platform");
    Inbound.Message message =
        new Inbound.Message(
            row.getString("message"),
            new Place(platform, row.getString("conversation"), row.getString("thread")),
            new UserRef(platform, row.getString("author")),
            row.getString("text"),
            Inbound.Audience.valueOf(row.getString("audience")),
            Instant.parse(row.getString("sent")),
            row.getString("language"));
    boolean edit = row.getString("kind").equals(EDIT);
    return new Claim(
        row.getLong("number"),
        edit ? new Inbound.Edit(row.getString("id"), message) : message,
        row.getInt("pages"),
        Doubt.valueOf(row.getString("doubt")));
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
          c, "DELETE FROM inbox WHERE state <> 'TAKEN' AND taken < ?", moment.toString());
    });
  }
}
