package dev.stet.store;

import dev.stet.answer.Excerpt;
import dev.stet.answer.Quote;
import dev.stet.briefing.Edition;
import dev.stet.briefing.When;
import dev.stet.text.Passage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Editions as rows: the addresses of their lines, and nothing that a document says. */
final class EditionRows {
  /** What a line is to its item. */
  enum Role {
    PASSAGE,
    QUOTATION,
    FIRST,
    SECOND,
    COMING
  }

  /** What is said of an item. */
  private static final String UPDATE = "update";

  private static final String UPDATED = "updated";
  private static final String BETWEEN = "\n";
  private static final int NO_ITEM = 0;

  private final Connection connection;
  private final String edition;

  EditionRows(Connection connection, String edition) {
    this.connection = connection;
    this.edition = edition;
  }

  void write(Edition written) throws SQLException {
    for (Edition.Item item : written.items()) {
      write(item);
    }
    int position = 0;
    for (Edition.ComingUp coming : written.comingUp()) {
      Passage passage = coming.passage().citation().passage();
      write(new Line(NO_ITEM, Role.COMING, position++, passage, coming.when().iso()));
    }
  }

  private void write(Edition.Item item) throws SQLException {
    boolean updated = item.differing() != null && item.differing().updated();
    Statements.execute(
        connection,
        "INSERT INTO edition_items VALUES (?, ?, ?, ?, ?, ?)",
        edition,
        item.no(),
        item.spread().sources(),
        item.spread().copies(),
        item.spread().documents().stream().map(Object::toString).collect(joined()),
        Stream.of(item.update() ? UPDATE : "", updated ? UPDATED : "")
            .filter(word -> !word.isEmpty())
            .collect(joined()));
    int position = 0;
    for (Excerpt excerpt : item.passages()) {
      write(item.no(), Role.PASSAGE, position++, excerpt);
    }
    for (Quote quote : item.quotations()) {
      String more = QuotationText.write(quote.quotation());
      Passage passage = quote.quotation().passage();
      write(new Line(item.no(), Role.QUOTATION, position++, passage, more));
    }
    if (item.differing() != null) {
      write(item.no(), Role.FIRST, position++, item.differing().first());
      write(item.no(), Role.SECOND, position, item.differing().second());
    }
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(BETWEEN);
  }

  private void write(int item, Role role, int position, Excerpt excerpt) throws SQLException {
    write(new Line(item, role, position, excerpt.citation().passage(), ""));
  }

  private void write(Line line) throws SQLException {
    Statements.execute(
        connection,
        "INSERT INTO edition_lines VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        edition,
        line.item(),
        line.role().name(),
        line.position(),
        line.passage().document().path(),
        line.passage().revision().hash(),
        line.passage().span().start(),
        line.passage().span().length(),
        line.more());
  }

  List<Line> lines() throws SQLException {
    return Statements.list(
        connection,
        Line::of,
        "SELECT * FROM edition_lines WHERE edition = ? ORDER BY item, position",
        edition);
  }

  List<ItemRow> items() throws SQLException {
    return Statements.list(
        connection,
        row ->
            new ItemRow(
                row.getInt("no"),
                row.getInt("sources"),
                row.getInt("copies"),
                SqlSubscriptions.list(row.getString("documents")),
                SqlSubscriptions.list(row.getString("news"))),
        "SELECT * FROM edition_items WHERE edition = ? ORDER BY no",
        edition);
  }

  /** A day or a month, as it is written. */
  static When when(String iso) {
    boolean month = iso.length() == "2026-03".length();
    return month
        ? new When(YearMonth.parse(iso).atDay(1), true)
        : new When(LocalDate.parse(iso), false);
  }

  /** An item without its lines. */
  record ItemRow(int no, int sources, int copies, List<String> documents, List<String> news) {
    boolean isUpdate() {
      return news.contains(UPDATE);
    }

    boolean hasUpdatedFigure() {
      return news.contains(UPDATED);
    }
  }
}
