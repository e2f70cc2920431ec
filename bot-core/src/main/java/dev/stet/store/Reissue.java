package dev.stet.store;

import dev.stet.answer.Excerpt;
import dev.stet.answer.Quote;
import dev.stet.briefing.Archive.Reader;
import dev.stet.briefing.Edition;
import dev.stet.corpus.Document;
import dev.stet.store.EditionRows.ItemRow;
import dev.stet.store.EditionRows.Role;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts the lines of an edition out of their documents again, and counts those that are lost. */
final class Reissue {
  private final Reader reader;
  private final List<Line> lines;
  private final Map<Passage, Optional<Document>> read = new HashMap<>();
  private int lost;

  Reissue(List<Line> lines, Reader reader) {
    this.lines = lines;
    this.reader = reader;
  }

  int lost() {
    return lost;
  }

  List<Edition.Item> items(List<ItemRow> rows) {
    List<Edition.Item> items = new ArrayList<>();
    for (ItemRow row : rows) {
      item(row).ifPresent(items::add);
    }
    return items;
  }

  /** Empty: nothing of it is left, and so not its title either. */
  private Optional<Edition.Item> item(ItemRow row) {
    List<Excerpt> passages = excerpts(row.no(), Role.PASSAGE);
    if (passages.isEmpty()) {
      lost += (int) of(row.no(), Role.QUOTATION).stream().count();
      return Optional.empty();
    }
    return Optional.of(
        new Edition.Item(
            row.no(),
            passages.getFirst().citation().title(),
            passages,
            quotations(row.no()),
            new Edition.Spread(
                row.sources(),
                row.copies(),
                row.documents().stream().map(DocumentId::new).toList()),
            row.isUpdate(),
            differing(row)));
  }

  private List<Line> of(int item, Role role) {
    return lines.stream().filter(line -> line.item() == item && line.role() == role).toList();
  }

  private List<Excerpt> excerpts(int item, Role role) {
    return of(item, role).stream().flatMap(line -> excerpt(line).stream()).toList();
  }

  private List<Quote> quotations(int item) {
    List<Quote> quotes = new ArrayList<>();
    for (Line line : of(item, Role.QUOTATION)) {
      document(line)
          .map(document -> Quote.of(document, QuotationText.read(line.passage(), line.more())))
          .ifPresent(quotes::add);
    }
    return quotes;
  }

  private Edition.@Nullable Differing differing(ItemRow row) {
    List<Excerpt> first = excerpts(row.no(), Role.FIRST);
    List<Excerpt> second = excerpts(row.no(), Role.SECOND);
    return first.isEmpty() || second.isEmpty()
        ? null
        : new Edition.Differing(first.getFirst(), second.getFirst(), row.hasUpdatedFigure());
  }

  List<Edition.ComingUp> comingUp() {
    List<Edition.ComingUp> coming = new ArrayList<>();
    for (Line line : of(0, Role.COMING)) {
      excerpt(line)
          .ifPresent(it -> coming.add(new Edition.ComingUp(EditionRows.when(line.more()), it)));
    }
    return coming;
  }

  private Optional<Excerpt> excerpt(Line line) {
    return document(line).map(document -> Excerpt.of(document, line.passage().span()));
  }

  private Optional<Document> document(Line line) {
    Span span = line.passage().span();
    Passage whole =
        new Passage(line.passage().document(), line.passage().revision(), new Span(0, 0));
    Optional<Document> document =
        read.computeIfAbsent(whole, _ -> reader.document(line.passage()))
            .filter(it -> it.revision().equals(line.passage().revision()))
            .filter(it -> span.end() <= it.text().length());
    lost += document.isEmpty() ? 1 : 0;
    return document;
  }
}
