package dev.stet.corpus.formats;

import java.util.Set;

/** The text of WordprocessingML as Word displays it. */
final class DocxBody implements Xml.Visitor {
  /** What is there and not displayed, or displayed a second time. */
  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "tabs", "rt");

  private final Flow flow;
  private int cells;
  private int runs;
  private boolean text;
  private boolean hidden;
  private boolean item;
  private boolean lastWasItem;
  private boolean opened;
  private boolean fresh = true;

  DocxBody(Flow flow) {
    this.flow = flow;
  }

  @Override
  public boolean open(Xml element) {
    switch (element.name()) {
      case "p" -> openParagraph();
      case "numPr" -> item = true;
      case "numId" -> item &= !element.attribute("val").equals("0");
      case "r" -> {
        runs++;
        hidden = false;
      }
      case "vanish" -> hidden = runs > 0 && isOn(element.attribute("val"));
      case "t" -> text = true;
      case "tbl" -> openTable();
      case "tr" -> openRow();
      case "tc" -> openCell();
      case "footnote", "endnote" -> {
        return !element.attribute("type").contains("eparator")
            && !element.attribute("type").equals("continuationNotice");
      }
      default -> {
        if (runs > 0) {
          write(character(element));
        }
      }
    }
    return !SKIPPED.contains(element.name());
  }

  private static boolean isOn(String value) {
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  /** The character that an element of a run stands for; empty: none. */
  private static String character(Xml element) {
    return switch (element.name()) {
      case "tab" -> "\t";
      case "br", "cr" -> "\n";
      case "noBreakHyphen" -> "\u2011";
      case "softHyphen" -> "\u00AD";
      default -> "";
    };
  }

  private void openParagraph() {
    opened = false;
    item = false;
  }

  private void openTable() {
    if (cells == 0) {
      flow.block();
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
    opened = false;
  }

  @Override
  public void characters(String characters) {
    if (text) {
      write(characters);
    }
  }

  private void write(String characters) {
    if (hidden || characters.isEmpty()) {
      return;
    }
    if (!opened) {
      begin();
    }
    flow.verbatim(cells > 0 ? characters.replace('\n', ' ') : characters);
  }

  private void begin() {
    opened = true;
    if (cells > 0) {
      flow.gap();
      return;
    }
    if (item && lastWasItem) {
      flow.line();
    } else {
      flow.block();
    }
    if (item) {
      flow.item();
    }
    lastWasItem = item;
  }

  @Override
  public void close(String name) {
    switch (name) {
      case "t" -> text = false;
      case "r" -> {
        runs = Math.max(0, runs - 1);
        hidden = false;
      }
      case "p" -> opened = false;
      case "tc" -> cells = Math.max(0, cells - 1);
      case "tr" -> {
        if (cells == 0) {
          flow.line();
        }
      }
      case "tbl" -> {
        if (cells == 0) {
          flow.block();
        }
        lastWasItem = false;
      }
      default -> {}
    }
  }
}
