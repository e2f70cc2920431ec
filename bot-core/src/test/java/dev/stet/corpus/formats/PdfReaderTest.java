package dev.stet.corpus.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final String LEFT = "The harbour of Brightwater froze last night and no";
  private static final String RIGHT = "The ferry company said that nobody could remember";

  @Test
  void titleAuthorAndDateComeFromItsProperties() {
    Draft draft = Opened.draft("a.pdf", Papers.pdf("The ferry sails at noon."));
    assertEquals("The pier", draft.field("title").orElseThrow());
    assertEquals("A. Moss", draft.field("author").orElseThrow());
    assertEquals("2026-03-05T10:00Z", draft.field("published").orElseThrow());
    assertEquals(Draft.Place.PROPERTIES, draft.place());
  }

  @Test
  void aTitleThatAProgramMadeUpIsNone() {
    for (String junk : List.of("Microsoft Word - memo.doc", "memo.docx", "Untitled", "")) {
      var fields = new java.util.HashMap<String, String>();
      Fields.put(fields, "title", junk);
      assertTrue(fields.isEmpty(), junk);
    }
  }

  @Test
  void everyPageKeepsItsPlace() {
    Draft draft =
        Opened.draft(
            "a.pdf",
            Papers.pdf(
                List.of(
                    pen -> pen.lines(60, 700, "First page ends."),
                    pen -> {},
                    pen -> pen.lines(60, 700, "Third page."))));
    assertEquals("First page ends.\n\nThird page.\n", draft.characters());
    assertEquals(3, draft.pages().size());
    assertEquals(0, draft.pages().get(0));
    assertEquals(draft.characters().indexOf("Third"), draft.pages().get(2));
  }

  @Test
  void ligaturesHyphensAndQuotationMarksStandAsPrinted() {
    String text =
        Opened.text(
            "a.pdf", Papers.pdf("“The \uFB01nal o\uFB02ce,” she said, was un-", "reachable."));
    assertEquals("“The \uFB01nal o\uFB02ce,” she said, was un-\nreachable.\n", text);
  }

  @Test
  void columnsAreReadOneAfterTheOtherBelowAHeadlineOverBoth() {
    byte[] pdf =
        Papers.pdf(
            List.of(pen -> {
              pen.text(60, 790, 18, "Harbour frozen: the whole town walks to the island");
              for (int i = 0; i < 8; i++) {
                // Printed line by line across both columns, as some programs do.
                pen.text(60, 750 - 14 * i, 9, LEFT + " l" + i);
                pen.text(310, 750 - 14 * i, 9, RIGHT + " r" + i);
              }
            }));
    String text = Opened.text("a.pdf", pdf);
    assertTrue(text.startsWith("Harbour frozen: the whole town walks to the island\n"), text);
    assertTrue(text.indexOf("l7") < text.indexOf("r0"), text);
    assertTrue(text.contains(LEFT + " l0\n" + LEFT + " l1"), text);
  }

  @Test
  void threeColumnsAreReadInOrder() {
    byte[] pdf =
        Papers.pdf(
            List.of(pen -> {
              for (int column = 0; column < 3; column++) {
                for (int i = 0; i < 6; i++) {
                  String words = "The ferry sails at noon today c" + column + "n" + i;
                  pen.text(50 + 175 * column, 750 - 13 * i - column, 9, words);
                }
              }
            }));
    String text = Opened.text("a.pdf", pdf);
    assertTrue(text.indexOf("c0n5") < text.indexOf("c1n0"), text);
    assertTrue(text.indexOf("c1n5") < text.indexOf("c2n0"), text);
  }

  @Test
  void aTableIsReadRowByRow() {
    byte[] pdf =
        Papers.pdf(
            List.of(pen -> {
              String[][] rows = {{"Year", "Ships"}, {"2024", "12"}, {"2025", "15"}, {"2026", "9"}};
              for (int i = 0; i < rows.length; i++) {
                pen.text(60, 700 - 14 * i, 10, rows[i][0]);
                pen.text(200, 700 - 14 * i, 10, rows[i][1]);
              }
            }));
    assertEquals("Year\tShips\n2024\t12\n2025\t15\n2026\t9\n", Opened.text("a.pdf", pdf));
  }

  @Test
  void whatRepeatsAtTheHeadAndFootOfPagesIsDropped() {
    List<Papers.Drawing> pages = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      int number = i;
      pages.add(pen -> {
        pen.text(60, 815, 8, "Harbour Quarterly " + number);
        pen.lines(60, 700, "this sentence of page p" + number + " goes on over", "and over and");
        pen.text(290, 25, 8, "- " + number + " -");
      });
    }
    String text = Opened.text("a.pdf", Papers.pdf(pages));
    assertFalse(text.contains("Quarterly"), text);
    assertFalse(text.contains("- 2 -"), text);
    assertTrue(text.contains("and over and\nthis sentence of page p2"), text);
  }

  @Test
  void aScanIsCalledOne() {
    byte[] scan = Papers.pdf(List.of(Papers.Pen::picture, Papers.Pen::picture));
    assertEquals("has no text: it is a scan", Opened.reason("a.pdf", scan));
    assertEquals("holds no text", Opened.reason("a.pdf", Papers.pdf(List.of(pen -> {}))));
  }

  @Test
  void aLockedOneSaysSo() {
    byte[] locked = Papers.pdf(List.of(pen -> pen.lines(60, 700, "Secret.")), "moss");
    assertEquals("is encrypted: save it without a password", Opened.reason("a.pdf", locked));
  }

  @Test
  void boldThatIsPrintedTwiceIsReadOnce() {
    byte[] pdf =
        Papers.pdf(
            List.of(pen -> {
              pen.text(60, 700, 10, "Ferry");
              pen.text(60.3f, 700, 10, "Ferry");
            }));
    assertEquals("Ferry\n", Opened.text("a.pdf", pdf));
  }

  @Test
  void tooManyPagesAreRefused() {
    ReadingLimits few =
        new ReadingLimits(1 << 20, 1 << 20, 1 << 20, 2, 1, ReadingLimits.STANDARD.time(), 64);
    byte[] pdf = Papers.pdf(List.of(pen -> {}, pen -> {}, pen -> {}));
    Leaf leaf = Unfolding.of("a.pdf", pdf, Readers.all(few), few).getFirst();
    assertEquals(new Leaf.Refused("", "has more than 2 pages"), leaf);
  }
}
