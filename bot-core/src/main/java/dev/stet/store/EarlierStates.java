package dev.stet.store;

import dev.stet.corpus.Document;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads how documents stood at a moment. */
final class EarlierStates {
  /** Moments are compared as such: their texts, of unequal precision, do not sort. */
  private static final String SEVERAL_TEXTS =
      "SELECT t.doc AS named, t.revision AS state, t.first_seen AS seen, d.revision AS present FROM"
          + " texts t JOIN documents d USING (doc) WHERE d.state = 'present' AND t.doc IN (SELECT"
          + " doc FROM texts GROUP BY doc HAVING count(*) > 1) ORDER BY t.doc, t.revision";

  private EarlierStates() {}

  /** Those of documents that stand otherwise now. */
  static List<Document> at(Connection c, Instant moment) throws SQLException {
    Map<String, State> then = new LinkedHashMap<>();
    try (var query = c.prepareStatement(SEVERAL_TEXTS);
        var row = query.executeQuery()) {
      while (row.next()) {
        State state = State.of(row);
        then.merge(state.doc, state, (one, other) -> nearer(one, other, moment));
      }
    }
    List<State> others = then.values().stream().filter(state -> !state.present).toList();
    Document[] documents = new Document[others.size()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = read(c, others.get(i));
    }
    return List.of(documents);
  }

  /** The latest of those seen by then, else the earliest. */
  private static State nearer(State one, State other, Instant moment) {
    boolean inOrder = !one.seen.isAfter(other.seen);
    State earlier = inOrder ? one : other;
    State later = inOrder ? other : one;
    return later.seen.isAfter(moment) ? earlier : later;
  }

  private static Document read(Connection c, State state) throws SQLException {
    try (var query =
        c.prepareStatement(
            "SELECT d.*, t.characters, t.pages FROM documents d JOIN texts t USING (doc)"
                + " WHERE t.doc = ? AND t.revision = ?")) {
      query.setString(1, state.doc);
      query.setString(2, state.revision);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("[" + state.doc + "] a text has gone while it was read");
        }
        return DocumentRows.document(row, state.revision);
      }
    }
  }

  private record State(String doc, String revision, Instant seen, boolean present) {
    static State of(ResultSet row) throws SQLException {
      String revision = row.getString("state");
      @Nullable String present = row.getString("present");
      return new State(
          row.getString("named"),
          revision,
          Instant.parse(row.getString("seen")),
          Objects.equals(revision, present));
    }
  }
}
