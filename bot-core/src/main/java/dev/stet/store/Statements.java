package dev.stet.store;

import dev.stet.chat.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The few things that are done with a connection, each in one line for its caller. */
final class Statements {
  private Statements() {}

  /**
   * Changes rows.
   *
   * @return how many
   */
  static int execute(Connection c, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /**
   * Renames a conversation.
   *
   * @param table that has the columns {@code platform} and {@code conversation}
   */
  static void move(Connection c, String table, Place from, Place to) throws SQLException {
    execute(
        c,
        "UPDATE OR REPLACE "
            + table
            + " SET conversation = ? WHERE platform = ? AND conversation = ?",
        to.conversation(),
        from.platform(),
        from.conversation());
  }

  /** Reads rows. */
  static <T> List<T> list(Connection c, Row<T> reader, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement query = c.prepareStatement(sql)) {
      bind(query, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    }
  }

  /** Reads the first row, if there is one. */
  static <T> Optional<T> first(Connection c, Row<T> reader, String sql, @Nullable Object... values)
      throws SQLException {
    return list(c, reader, sql, values).stream().findFirst();
  }

  /** Reads a number; 0 where there is no row. */
  static long number(Connection c, String sql, @Nullable Object... values) throws SQLException {
    return first(c, row -> row.getLong(1), sql, values).orElse(0L);
  }

  /** Makes something of the row that a result stands at. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
