package dev.stet.store;

import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.dialog.Admissions;
import dev.stet.dialog.Rank;
import dev.stet.text.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Admissions in SQLite. Of a code only its hash is kept: whoever reads the file cannot use it. */
final class SqlAdmissions implements Admissions {
  /** How conversations want to be spoken to. */
  static final List<String> LANGUAGES =
      List.of(
          """
          CREATE TABLE languages (
            platform TEXT NOT NULL, conversation TEXT NOT NULL, language TEXT NOT NULL,
            PRIMARY KEY (platform, conversation))
          """);

  private final Database database;

  SqlAdmissions(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Rank> of(UserRef person) {
    return database.read(c ->
        Statements.first(
            c,
            row -> Rank.valueOf(row.getString(1)),
            "SELECT rank FROM people WHERE platform = ? AND id = ?",
            person.platform(),
            person.id()));
  }

  @Override
  public boolean admits(Place place) {
    return database.read(c ->
        Statements.number(
                c,
                "SELECT count(*) FROM places WHERE platform = ? AND conversation = ?",
                place.platform(),
                place.conversation())
            > 0);
  }

  @Override
  public boolean hasAdmin(String platform) {
    return database.read(c ->
        Statements.number(
                c,
                "SELECT count(*) FROM people WHERE platform = ? AND rank = ?",
                platform,
                Rank.ADMIN.name())
            > 0);
  }

  @Override
  public void invite(String code, Rank rank, Instant until) {
    database.write(c ->
        Statements.execute(
            c,
            "INSERT INTO invitations VALUES (?, ?, ?)",
            hash(code),
            rank.name(),
            until.getEpochSecond()));
  }

  @Override
  public Optional<Rank> redeem(String code, UserRef person, Instant now) {
    return database.change(c -> {
      Statements.execute(c, "DELETE FROM invitations WHERE until <= ?", now.getEpochSecond());
      Optional<Rank> rank =
          Statements.first(
              c,
              row -> Rank.valueOf(row.getString(1)),
              "DELETE FROM invitations WHERE code = ? RETURNING rank",
              hash(code));
      if (rank.isPresent()) {
        // Who looks after the bot does not lose that by following a reader's invitation.
        Statements.execute(
            c,
            "INSERT INTO people VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET rank = excluded.rank"
                + " WHERE rank <> 'ADMIN'",
            person.platform(),
            person.id(),
            rank.get().name());
      }
      return rank;
    });
  }

  private static String hash(String code) {
    return Revision.of(code).hash();
  }

  @Override
  public void admit(Place place) {
    database.write(c ->
        Statements.execute(
            c,
            "INSERT OR IGNORE INTO places VALUES (?, ?)",
            place.platform(),
            place.conversation()));
  }

  @Override
  public Optional<String> language(Place place) {
    return database.read(c ->
        Statements.first(
            c,
            row -> row.getString(1),
            "SELECT language FROM languages WHERE platform = ? AND conversation = ?",
            place.platform(),
            place.conversation()));
  }

  @Override
  public void speak(Place place, String language) {
    database.write(c -> {
      Statements.execute(
          c,
          "INSERT OR REPLACE INTO languages VALUES (?, ?, ?)",
          place.platform(),
          place.conversation(),
          language);
      Statements.execute(c, "DELETE FROM languages WHERE language = ''");
    });
  }

  @Override
  public void moved(Place from, Place to) {
    database.write(c -> {
      for (String table : List.of("places", "languages")) {
        Statements.move(c, table, from, to);
      }
    });
  }

  @Override
  public boolean dismiss(String platform, String id) {
    return database.change(c ->
        Statements.execute(c, "DELETE FROM people WHERE platform = ? AND id = ?", platform, id)
                + Statements.execute(
                    c, "DELETE FROM places WHERE platform = ? AND conversation = ?", platform, id)
            > 0);
  }
}
