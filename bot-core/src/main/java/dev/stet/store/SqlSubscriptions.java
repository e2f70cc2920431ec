package dev.stet.store;

import dev.stet.briefing.Commission;
import dev.stet.briefing.Quiet;
import dev.stet.briefing.Recipient;
import dev.stet.briefing.Rhythm;
import dev.stet.briefing.Schedule;
import dev.stet.briefing.Subscription;
import dev.stet.briefing.Subscriptions;
import dev.stet.briefing.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subscriptions in SQLite. */
final class SqlSubscriptions implements Subscriptions {
  private static final String BETWEEN = "\n";
  private static final String MONTHLY = "month ";

  private final Database database;

  SqlSubscriptions(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Subscription> of(Recipient recipient) {
    return one("SELECT * FROM subscriptions WHERE recipient = ?", recipient.address());
  }

  @Override
  public Optional<Subscription> find(String id) {
    return one("SELECT * FROM subscriptions WHERE id = ?", id);
  }

  private Optional<Subscription> one(String sql, String value) {
    return database.read(c -> Statements.first(c, SqlSubscriptions::subscription, sql, value));
  }

  @Override
  public List<Subscription> all() {
    return database.read(c ->
        Statements.list(
            c, SqlSubscriptions::subscription, "SELECT * FROM subscriptions ORDER BY id"));
  }

  @Override
  public void put(Subscription it) {
    Rhythm rhythm = it.rhythm();
    Subscription.Taste taste = it.taste();
    database.write(c -> {
      // Where a conversation moved, another may have been begun at its new address meanwhile.
      Statements.execute(
          c,
          "DELETE FROM subscriptions WHERE recipient = ? AND id <> ?",
          it.recipient().address(),
          it.id());
      Statements.execute(
          c,
          "INSERT INTO subscriptions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
              + " ON CONFLICT (id) DO UPDATE SET recipient = excluded.recipient,"
              + " owner = excluded.owner, alone = excluded.alone, language = excluded.language,"
              + " time = excluded.time, days = excluded.days, zone = excluded.zone,"
              + " chosen = excluded.chosen, quiet = excluded.quiet, wanted = excluded.wanted,"
              + " muted = excluded.muted, stories = excluded.stories,"
              + " sentences = excluded.sentences, empty = excluded.empty, state = excluded.state,"
              + " since = excluded.since, cursor = max(cursor, excluded.cursor)",
          it.id(),
          it.recipient().address(),
          it.owner().address(),
          it.owner().alone(),
          it.owner().language(),
          rhythm.schedule().time().toString(),
          days(rhythm.schedule()),
          rhythm.zone().getId(),
          rhythm.chosen(),
          rhythm.quiet() == null ? null : rhythm.quiet().from() + BETWEEN + rhythm.quiet().to(),
          String.join(BETWEEN, taste.topics().wanted()),
          String.join(BETWEEN, taste.topics().muted()),
          taste.length().stories(),
          taste.length().sentences(),
          taste.onEmpty().name(),
          it.phase().state().name(),
          it.phase().since().toEpochMilli(),
          it.cursor().toEpochMilli());
    });
  }

  @Override
  public boolean lose(String id) {
    return database.change(c ->
        Statements.execute(
                c, "UPDATE subscriptions SET state = 'GONE' WHERE id = ? AND state = 'ACTIVE'", id)
            > 0);
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        row.getString("id"),
        new Recipient(row.getString("recipient")),
        new Subscription.Owner(
            row.getString("owner"), row.getBoolean("alone"), row.getString("language")),
        new Rhythm(
            schedule(LocalTime.parse(row.getString("time")), row.getString("days")),
            ZoneId.of(row.getString("zone")),
            row.getBoolean("chosen"),
            quiet(row.getString("quiet"))),
        new Subscription.Taste(
            new Topics(list(row.getString("wanted")), list(row.getString("muted"))),
            new Commission.Length(row.getInt("stories"), row.getInt("sentences")),
            Subscription.OnEmpty.valueOf(row.getString("empty"))),
        new Subscription.Phase(
            Subscription.State.valueOf(row.getString("state")),
            BriefingTables.moment(row.getLong("since"))),
        BriefingTables.moment(row.getLong("cursor")));
  }

  private static @Nullable Quiet quiet(@Nullable String written) {
    if (written == null) {
      return null;
    }
    List<String> hours = list(written);
    return new Quiet(LocalTime.parse(hours.getFirst()), LocalTime.parse(hours.getLast()));
  }

  static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN, -1));
  }

  private static String days(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Weekly weekly ->
          weekly.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
      case Schedule.Monthly monthly -> MONTHLY + monthly.day();
    };
  }

  private static Schedule schedule(LocalTime time, String days) {
    return days.startsWith(MONTHLY)
        ? new Schedule.Monthly(time, Integer.parseInt(days.substring(MONTHLY.length())))
        : new Schedule.Weekly(
            time,
            Stream.of(days.split(" ", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet()));
  }
}
