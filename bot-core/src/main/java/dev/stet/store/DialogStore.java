package dev.stet.store;

import dev.stet.answer.AnswerLog;
import dev.stet.briefing.Books;
import dev.stet.dialog.Admissions;
import dev.stet.dialog.DurableInbox;
import dev.stet.dialog.Memory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the dialogs remember, in one SQLite file of its own: an acknowledgement must not wait for a
 * batch of documents.
 */
public final class DialogStore implements AutoCloseable {
  private static final List<List<String>> MIGRATIONS =
      List.of(
          List.of(
              """
              CREATE TABLE inbox (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                platform TEXT NOT NULL, id TEXT NOT NULL, message TEXT NOT NULL,
                conversation TEXT NOT NULL, thread TEXT, author TEXT NOT NULL,
                kind TEXT NOT NULL, text TEXT NOT NULL, audience TEXT NOT NULL,
                sent TEXT NOT NULL, language TEXT, taken TEXT NOT NULL,
                state TEXT NOT NULL, pages INTEGER NOT NULL, doubt TEXT NOT NULL,
                UNIQUE (platform, id))
              """,
              "CREATE INDEX inbox_by_message ON inbox (platform, message)",
              "CREATE INDEX inbox_unfinished ON inbox (platform, number) WHERE state = 'TAKEN'",
              """
              CREATE TABLE replies (
                claim INTEGER NOT NULL, page INTEGER NOT NULL, message TEXT NOT NULL,
                PRIMARY KEY (claim, page))
              """,
              """
              CREATE TABLE people (
                platform TEXT NOT NULL, id TEXT NOT NULL, rank TEXT NOT NULL,
                PRIMARY KEY (platform, id))
              """,
              """
              CREATE TABLE places (
                platform TEXT NOT NULL, conversation TEXT NOT NULL,
                PRIMARY KEY (platform, conversation))
              """,
              """
              CREATE TABLE invitations (
                code TEXT PRIMARY KEY, rank TEXT NOT NULL, until INTEGER NOT NULL)
              """),
          SqlAnswerLog.TABLES,
          SqlInbox.PRESSES_AND_FILES,
          SqlAnswerLog.TELLINGS,
          SqlAdmissions.LANGUAGES,
          BriefingTables.SQL);

  private final Database database;
  private final SqlInbox inbox;
  private final SqlAdmissions admissions;
  private final SqlAnswerLog answers;

  private DialogStore(Database database) {
    this.database = database;
    this.inbox = new SqlInbox(database);
    this.admissions = new SqlAdmissions(database);
    this.answers = new SqlAnswerLog(database);
  }

  /** Opens the file, and makes it where it is missing. */
  public static DialogStore open(Path file) {
    return new DialogStore(Database.writable(file, MIGRATIONS));
  }

  /**
   * All of it.
   *
   * @param keep for how long questions and answers are kept
   */
  public Memory memory(Duration keep) {
    return new Memory(inbox, admissions, answers, keep);
  }

  public DurableInbox inbox() {
    return inbox;
  }

  /** What a briefing desk keeps. */
  public Books books() {
    return new Books(
        new SqlSubscriptions(database), new SqlLedger(database), new SqlArchive(database));
  }

  public AnswerLog answers() {
    return answers;
  }

  public Admissions admissions() {
    return admissions;
  }

  @Override
  public void close() {
    database.close();
  }
}
