package dev.stet.corpus.formats;

import java.util.Set;

/** The text of an OpenDocument as it is displayed. */
final class OdtBody implements Xml.Visitor {
  private static final Set<String> SKIPPED =
      Set.of(
          "annotation",
          "tracked-changes",
          "note-citation",
          "hidden-text",
          "hidden-paragraph",
          "forms",
          "automatic-styles",
          "font-face-decls",
          "scripts",
          "desc",
          "title");
  private static final int MOST_SPACES = 1_000;

  private final Flow page;
  private final Flow notes = new Flow();
  private Flow flow;
  private int cells;
  private int lists;
  private int paragraphs;
  private boolean fresh = true;
  private boolean startsItem;

  OdtBody(Flow page) {
    this.page = page;
    this.flow = page;
  }

  @Override
  public boolean open(Xml element) {
    switch (element.name()) {
      case "p", "h" -> openParagraph();
      case "list" -> lists++;
      case "list-item", "list-header" -> startsItem = true;
      case "table" -> breakOutsideOfCells();
      case "table-row" -> openRow();
      case "table-cell" -> openCell();
      case "note-body" -> flow = notes;
      case "s" -> flow.verbatim(" ".repeat(count(element.attribute("c"))));
      case "tab" -> flow.verbatim("\t");
      case "line-break" -> flow.verbatim(cells > 0 ? " " : "\n");
      default -> {}
    }
    return !SKIPPED.contains(element.name());
  }

  private static int count(String written) {
    boolean number = !written.isEmpty() && written.length() < 5 && written.matches("\\d+");
    return number ? Math.min(MOST_SPACES, Integer.parseInt(written)) : 1;
  }

  private void openParagraph() {
    paragraphs++;
    if (cells > 0) {
      flow.gap();
      return;
    }
    if (lists > 0 && flow == page) {
      flow.line();
    } else {
      flow.block();
    }
    if (startsItem) {
      flow.item();
      startsItem = false;
    }
  }

  private void openRow() {
    if (cells == 0) {
      flow.line();
    }
    fresh = true;
  }

  private void openCell() {
    if (!fresh) {
      flow.nextCell();
    }
    fresh = false;
    cells++;
  }

  private void breakOutsideOfCells() {
    if (cells == 0) {
      flow.block();
    }
  }

  @Override
  public void characters(String characters) {
    if (paragraphs > 0) {
      flow.words(characters);
    }
  }

  @Override
  public void close(String name) {
    switch (name) {
      case "p", "h" -> closeParagraph();
      case "list" -> closeList();
      case "table-cell" -> cells = Math.max(0, cells - 1);
      case "table" -> breakOutsideOfCells();
      case "note-body" -> flow = page;
      default -> {}
    }
  }

  private void closeParagraph() {
    paragraphs = Math.max(0, paragraphs - 1);
    if (cells == 0) {
      flow.line();
    }
  }

  private void closeList() {
    lists = Math.max(0, lists - 1);
    if (lists == 0 && cells == 0) {
      flow.block();
    }
  }

  /** Puts the notes behind the text they belong to. */
  void appendNotes() {
    page.block();
    page.verbatim(notes.text());
  }
}
