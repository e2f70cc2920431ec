package dev.stet.corpus.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word, OpenDocument, RTF and EPUB. */
class OfficeReadersTest {
  private static byte[] paper(String name, String... paragraphs) {
    return switch (Readers.ending(name)) {
      case "docx" -> Papers.docx(paragraphs);
      case "odt" -> Papers.odt(paragraphs);
      case "rtf" -> Papers.rtf(paragraphs);
      default -> Papers.epub("<p>" + String.join("</p><p>", paragraphs) + "</p>");
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.docx", "a.odt", "a.rtf", "a.epub"})
  void titleAuthorAndDateComeFromTheFile(String name) {
    Draft draft = Opened.draft(name, paper(name, "The ferry sails at noon."));
    assertEquals("The pier", draft.field("title").orElseThrow());
    assertEquals("A. Moss", draft.field("author").orElseThrow());
    assertEquals("2026-03-05", draft.field("published").orElseThrow().substring(0, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.docx", "a.odt", "a.rtf", "a.epub"})
  void marksStandAsPrinted(String name) {
    String first = "“Ґанок \uFB01t—no…” «так», 5\u00a0% & x\u2011y";
    String text = Opened.text(name, paper(name, first, "Second paragraph."));
    assertEquals(first + "\n\nSecond paragraph.\n", text.replace("\n\nA note below.", ""));
  }

  @Test
  void aWordTableIsOneLineARow() {
    String cell =
        "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>";
    String row = "<w:tr>" + cell.formatted("Year") + cell.formatted("Ships") + "</w:tr>";
    String before = "<w:p><w:r><w:t>Before.</w:t></w:r></w:p>";
    String text =
        Opened.text("a.docx", Papers.docxOf(before + "<w:tbl>" + row + row + "</w:tbl>" + before));
    assertEquals(
        "Before.\n\nYear b | Ships b\nYear b | Ships b\n\nBefore.\n\nA note below.\n", text);
  }

  @Test
  void anOpenDocumentTableIsOneLineARow() {
    String cell = "<table:table-cell><text:p>%s</text:p><text:p>b</text:p></table:table-cell>";
    String row =
        "<table:table-row>"
            + cell.formatted("Year")
            + cell.formatted("Ships")
            + "</table:table-row>";
    String text =
        Opened.text(
            "a.odt",
            Papers.odtOf(
                "<text:p>Before.</text:p><table:table>"
                    + row
                    + row
                    + "</table:table><text:p>After.</text:p>"));
    assertEquals("Before.\n\nYear b | Ships b\nYear b | Ships b\n\nAfter.\n", text);
  }

  @Test
  void anRtfTableIsOneLineARow() {
    String row = "\\trowd\\cellx100\\cellx200\\intbl Year\\cell Ships\\cell\\row\n";
    assertEquals(
        "Before.\n\nYear | Ships\nYear | Ships\nAfter.\n",
        Opened.text("a.rtf", Papers.rtfOf("Before.\\par\n" + row + row + "\\pard After.\\par\n")));
  }

  @Test
  void aBooksTableIsOneLineARowAndItsChaptersComeInReadingOrder() {
    String table =
        "<table><tr><td>Year</td><td>Ships</td></tr><tr><td>2026</td><td>9</td></tr></table>";
    assertEquals(
        "One\n\nFirst.\n\nTwo\n\nYear | Ships\n2026 | 9\n",
        Opened.text("a.epub", Papers.epub("<h1>One</h1><p>First.</p>", "<h1>Two</h1>" + table)));
    assertEquals(
        "Quay Press",
        Opened.draft("a.epub", Papers.epub("<p>x</p>")).field("source").orElseThrow());
  }

  @Test
  void wordShowsNeitherWhatIsDeletedNorWhatIsHidden() {
    String body =
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>One</w:t></w:r>"
            + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>"
            + " and</w:t><w:tab/><w:t>a tab</w:t><w:br/><w:t>a"
            + " line</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:numId"
            + " w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Two</w:t></w:r></w:p>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Shape</w:t></mc:Choice>"
            + "<mc:Fallback><w:t>Shape</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    assertEquals(
        "- One and\ta tab\na line\n- Two\n\nShape\n\nA note below.\n",
        Opened.text("a.docx", Papers.docxOf(body)));
  }

  @Test
  void openDocumentListsNotesAndSpaces() {
    String body =
        "<text:list><text:list-item><text:p>One</text:p></text:list-item><text:list-item>"
            + "<text:p>Two</text:p></text:list-item></text:list><text:p>A<text:s text:c=\"2\"/>b"
            + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Below."
            + "</text:p></text:note-body></text:note>, on.</text:p>"
            + "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>";
    assertEquals("- One\n- Two\n\nA  b, on.\n\nBelow.\n", Opened.text("a.odt", Papers.odtOf(body)));
  }

  @Test
  void richTextKnowsOldCodePagesHiddenTextAndFootnotes() {
    assertEquals(
        "Café \u201cit\u201d, on.\nLine\n\nBelow.\n",
        Opened.text(
            "a.rtf",
            Papers.rtfOf(
                "Caf\\'e9 \\ldblquote it\\rdblquote{\\v hidden}{\\footnote Below.}, on.\\line"
                    + " Line\\par{\\*\\generator Pen;}{\\pict 0011}")));
  }

  @Test
  void lockedOfficeFilesSaySo() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertEquals(
        "is encrypted, or in the format of before 2007: save it anew without a password",
        Opened.reason("a.docx", old));
    byte[] odt =
        Papers.zip(
            Map.of(
                "content.xml",
                new byte[] {1},
                "META-INF/manifest.xml",
                "<x:encryption-data>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertEquals("is encrypted: save it without a password", Opened.reason("a.odt", odt));
  }

  @Test
  void entitiesThatLoadFilesOrGrowAreNotFollowed() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \""
            + "ha".repeat(100)
            + "\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
    byte[] docx =
        Papers.zip(
            Map.of(
                "word/document.xml",
                (bomb
                        + "<w:document"
                        + " xmlns:w=\"urn:w\"><w:p><w:r><w:t>x&f;&a;</w:t></w:r></w:p></w:document>")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    var leaf = Opened.all("a.docx", docx).getFirst();
    if (leaf instanceof Leaf.Legible legible) {
      assertEquals("x\n", legible.draft().characters());
    }
  }
}
