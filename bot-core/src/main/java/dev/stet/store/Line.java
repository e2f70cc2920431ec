package dev.stet.store;

import dev.stet.store.EditionRows.Role;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Revision;
import dev.stet.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The address of a line of an edition.
 *
 * @param item its number; 0: it belongs to none
 * @param more what else is known about it, without words of a document
 */
record Line(int item, Role role, int position, Passage passage, String more) {
  static Line of(ResultSet row) throws SQLException {
    int start = row.getInt("start");
    return new Line(
        row.getInt("item"),
        Role.valueOf(row.getString("role")),
        row.getInt("position"),
        new Passage(
            new DocumentId(row.getString("doc")),
            new Revision(row.getString("revision")),
            new Span(start, start + row.getInt("length"))),
        row.getString("more"));
  }
}
