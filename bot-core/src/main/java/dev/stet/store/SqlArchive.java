package dev.stet.store;

import dev.stet.briefing.Archive;
import dev.stet.briefing.Commission;
import dev.stet.briefing.Edition;
import dev.stet.briefing.Period;
import dev.stet.briefing.Recipient;
import dev.stet.briefing.Shown;
import dev.stet.briefing.Topics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The archive in SQLite. */
final class SqlArchive implements Archive {
  /** Stories that were told earlier are not recognised any more. */
  private static final Duration RECENT = Duration.ofDays(9);

  private static final String BETWEEN = "\n";

  private final Database database;

  SqlArchive(Database database) {
    this.database = database;
  }

  @Override
  public void keep(Edition edition, Commission commission, Instant now) {
    database.write(c -> {
      if (insert(c, edition, commission, now) > 0) {
        new EditionRows(c, edition.id()).write(edition);
        for (Shown.Told told : edition.shown().stories()) {
          // What was told before stands under the edition that told it.
          if (told.at().equals(edition.period().to())) {
            insert(c, edition.id(), told);
          }
        }
      }
    });
  }

  private static int insert(Connection c, Edition edition, Commission commission, Instant now)
      throws SQLException {
    Instant known = commission.choice().knownBy();
    return Statements.execute(
        c,
        "INSERT INTO editions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        edition.id(),
        now.toEpochMilli(),
        edition.period().from().toEpochMilli(),
        edition.period().to().toEpochMilli(),
        edition.period().zone().getId(),
        edition.intake().documents(),
        edition.intake().sources(),
        edition.notes().stream()
            .map(note -> note.kind() + " " + note.count())
            .collect(Collectors.joining(BETWEEN)),
        String.join(BETWEEN, commission.topics().wanted()),
        String.join(BETWEEN, commission.topics().muted()),
        commission.length().stories(),
        commission.length().sentences(),
        commission.choice().by().name(),
        known.equals(Instant.MAX) ? null : known.toEpochMilli(),
        commission.choice().skip());
  }

  private static void insert(Connection c, String edition, Shown.Told told) throws SQLException {
    Statements.execute(
        c,
        "INSERT OR IGNORE INTO edition_told VALUES (?, ?, ?, ?, ?, ?, ?)",
        edition,
        told.id(),
        told.at().toEpochMilli(),
        new TreeMap<>(told.centre())
            .entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(BETWEEN)),
        String.join(BETWEEN, new TreeSet<>(told.terms())),
        String.join(BETWEEN, new TreeSet<>(told.reports())),
        told.publishers());
  }

  @Override
  public Optional<Kept> find(String id, Reader reader) {
    return database
        .read(c ->
            Statements.first(c, row -> Rows.of(c, row), "SELECT * FROM editions WHERE id = ?", id))
        .map(rows -> rows.cut(reader));
  }

  @Override
  public void posted(String id, Recipient recipient, int last, Instant now) {
    database.write(c ->
        Statements.execute(
            c,
            "INSERT INTO edition_posts (recipient, edition, last, moment) VALUES (?, ?, ?, ?)",
            recipient.address(),
            id,
            last,
            now.toEpochMilli()));
  }

  @Override
  public Optional<Posted> latest(Recipient recipient, String name) {
    return database.read(c ->
        Statements.first(
            c,
            row -> new Posted(row.getString(1), row.getInt(2)),
            "SELECT edition, last FROM edition_posts WHERE recipient = ?"
                + " AND substr(edition, 1, length(?)) = ? ORDER BY number DESC LIMIT 1",
            recipient.address(),
            name,
            name));
  }

  @Override
  public void moved(Recipient from, Recipient to) {
    database.write(c ->
        Statements.execute(
            c,
            "UPDATE edition_posts SET recipient = ? WHERE recipient = ?",
            to.address(),
            from.address()));
  }

  @Override
  public List<String> told(String subscription, Instant before) {
    return database.read(c ->
        Statements.list(
            c,
            row -> row.getString(1),
            "SELECT edition FROM runs WHERE subscription = ? AND state IN ('SENT', 'UNKNOWN')"
                + " AND edition IS NOT NULL AND due < ? AND due > ? ORDER BY due DESC",
            subscription,
            before.toEpochMilli(),
            before.minus(RECENT).toEpochMilli()));
  }

  @Override
  public Shown shown(List<String> editions) {
    Map<String, Shown.Told> latest = new LinkedHashMap<>();
    for (String edition : editions) {
      List<Shown.Told> told =
          database.read(c ->
              Statements.list(
                  c,
                  SqlArchive::told,
                  "SELECT * FROM edition_told WHERE edition = ? ORDER BY story",
                  edition));
      told.forEach(each -> latest.putIfAbsent(each.id(), each));
    }
    return new Shown(List.copyOf(latest.values()));
  }

  private static Shown.Told told(ResultSet row) throws SQLException {
    Map<String, Double> centre = new TreeMap<>();
    for (String entry : SqlSubscriptions.list(row.getString("centre"))) {
      int blank = entry.indexOf(' ');
      centre.put(entry.substring(blank + 1), Double.valueOf(entry.substring(0, blank)));
    }
    return new Shown.Told(
        row.getString("story"),
        BriefingTables.moment(row.getLong("moment")),
        centre,
        Set.copyOf(SqlSubscriptions.list(row.getString("terms"))),
        Set.copyOf(SqlSubscriptions.list(row.getString("reports"))),
        row.getInt("publishers"));
  }

  @Override
  public void forgetBefore(Instant moment) {
    database.write(c -> {
      for (String table : List.of("edition_items", "edition_lines", "edition_told")) {
        Statements.execute(
            c,
            "DELETE FROM " + table + " WHERE edition IN (SELECT id FROM editions WHERE made < ?)",
            moment.toEpochMilli());
      }
      Statements.execute(c, "DELETE FROM editions WHERE made < ?", moment.toEpochMilli());
      Statements.execute(c, "DELETE FROM edition_posts WHERE moment < ?", moment.toEpochMilli());
    });
  }

  /** An edition as it is kept. */
  private record Rows(
      String id,
      Commission commission,
      Edition.Intake intake,
      List<Edition.Note> notes,
      Instant made,
      List<EditionRows.ItemRow> items,
      List<Line> lines) {
    static Rows of(Connection c, ResultSet row) throws SQLException {
      String id = row.getString("id");
      EditionRows rows = new EditionRows(c, id);
      return new Rows(
          id,
          commission(row),
          new Edition.Intake(row.getInt("documents"), row.getInt("sources")),
          notes(row.getString("notes")),
          BriefingTables.moment(row.getLong("made")),
          rows.items(),
          rows.lines());
    }

    private static Commission commission(ResultSet row) throws SQLException {
      long known = row.getLong("known");
      @Nullable Instant knownBy = row.wasNull() ? null : BriefingTables.moment(known);
      return new Commission(
          new Period(
              BriefingTables.moment(row.getLong("begins")),
              BriefingTables.moment(row.getLong("ends")),
              ZoneId.of(row.getString("zone"))),
          new Topics(
              SqlSubscriptions.list(row.getString("wanted")),
              SqlSubscriptions.list(row.getString("muted"))),
          new Commission.Length(row.getInt("stories"), row.getInt("sentences")),
          Shown.NOTHING,
          new Commission.Choice(
              Commission.By.valueOf(row.getString("chosen")),
              knownBy == null ? Instant.MAX : knownBy,
              row.getInt("skip")));
    }

    private static List<Edition.Note> notes(String joined) {
      List<Edition.Note> notes = new ArrayList<>();
      for (String note : SqlSubscriptions.list(joined)) {
        String[] words = note.split(" ", -1);
        notes.add(new Edition.Note(Edition.Kind.valueOf(words[0]), Integer.parseInt(words[1])));
      }
      return notes;
    }

    Kept cut(Reader reader) {
      Reissue reissue = new Reissue(lines, reader);
      Edition edition =
          new Edition(
              id,
              commission.period(),
              intake,
              reissue.items(items),
              reissue.comingUp(),
              notes,
              Shown.NOTHING);
      return new Kept(edition, commission, made, reissue.lost());
    }
  }
}
