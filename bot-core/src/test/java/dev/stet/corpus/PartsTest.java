package dev.stet.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.corpus.formats.Papers;
import dev.stet.text.DocumentId;
import dev.stet.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of every format, and documents within documents, from the folder to the memory. */
class PartsTest {
  private static final String SENTENCE = "The “\uFB01nal” ferry sails at noon, says Ганна.";

  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target/none"));

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private static byte[] paper(String ending) {
    String[] text = {"Something first.", SENTENCE, "Something last."};
    return switch (ending) {
      case "pdf" -> Papers.pdf(text);
      case "docx" -> Papers.docx(text);
      case "odt" -> Papers.odt(text);
      case "rtf" -> Papers.rtf(text);
      case "epub" -> Papers.epub("<p>" + String.join("</p><p>", text) + "</p>");
      case "eml" -> Papers.eml("Ferry", String.join("\n\n", text));
      case "html" ->
          ("<meta charset=utf-8><p>" + String.join("</p><p>", text) + "</p>")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      default -> String.join("\n\n", text).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "html", "pdf", "docx", "odt", "rtf", "epub", "eml"})
  void offsetsLeadBackToTheSentenceAsDisplayed(String ending) {
    shelf.put("a." + ending, paper(ending));
    shelf.update();
    Document document = shelf.revisions().document(new DocumentId("a." + ending)).orElseThrow();
    int start = document.text().characters().indexOf(SENTENCE);
    assertTrue(start > 0, () -> document.text().characters());
    assertEquals(SENTENCE, document.text().slice(new Span(start, start + SENTENCE.length())));
    var answer = shelf.ask("When does the final ferry sail?");
    assertTrue(answer.toString().contains(SENTENCE), answer::toString);
  }

  @Test
  void thePageTravelsToTheCitation() {
    String[] lines = "The tower is old. ".repeat(8).split("(?<=\\.) ", -1);
    lines[7] = "The ferry sails at noon.";
    Papers.Drawing first = pen -> pen.lines(60, 700, "The harbour is deep.");
    shelf.put("a.pdf", Papers.pdf(List.of(first, pen -> pen.lines(60, 700, lines))));
    shelf.update();
    var answer = shelf.ask("When does the ferry sail?");
    assertTrue(answer.toString().contains("page=2"), answer::toString);
  }

  @Test
  void aWordCutAtTheEndOfALineIsFoundAndShownAsPrinted() {
    shelf.put("a.pdf", Papers.pdf("The island is un-", "reachable in winter."));
    shelf.update();
    var answer = shelf.ask("When is the island unreachable?");
    assertTrue(answer.toString().contains("is un-\nreachable in winter."), answer::toString);
  }

  @Test
  void attachmentsComeAndGoWithTheirMessage() throws IOException {
    shelf.put("mail/a.eml", Papers.eml("Re", "See below.", "b.docx", Papers.docx("Deep.")));
    shelf.update();
    DocumentId part = new DocumentId("mail/a.eml/b.docx");
    Document document = shelf.revisions().document(part).orElseThrow();
    assertEquals(List.of("mail"), document.header().access().collections());
    assertEquals(List.of(), shelf.update());
    shelf.put("mail/a.eml", Papers.eml("Re", "See below, please.", "c.docx", Papers.docx("Deep.")));
    shelf.update();
    assertTrue(shelf.revisions().document(part).isEmpty());
    assertTrue(shelf.revisions().text(part, document.revision()).isEmpty());
    Files.delete(shelf.folder().resolve("mail/a.eml"));
    shelf.update();
    assertEquals(0, shelf.revisions().headers().size());
    assertEquals(0, shelf.revisions().stamps().size());
  }

  @Test
  void aMailboxIsReadAgainOnlyWhereItChanged() {
    byte[] one = Papers.eml("One", "First.");
    byte[] two = Papers.eml("Two", "Second.");
    shelf.put("box.mbox", Papers.mbox(one));
    shelf.update();
    assertEquals(List.of(), shelf.update());
    long before = shelf.revisions().sequence();
    shelf.put("box.mbox", Papers.mbox(one, two));
    shelf.update();
    assertEquals(2, shelf.revisions().headers().size());
    List<Revisions.Entry> changed = shelf.revisions().since(before, 10);
    assertEquals(2, changed.size(), "the box and the new message, not the old one: " + changed);
  }

  @Test
  void aFolderThatIsCalledLikeAMessageIsAFolder() throws IOException {
    shelf.put("a.eml/b.txt", "In a folder.");
    shelf.update();
    assertEquals(1, shelf.revisions().headers().size());
    Files.delete(shelf.folder().resolve("a.eml/b.txt"));
    Files.delete(shelf.folder().resolve("a.eml"));
    shelf.put("a.eml", Papers.eml("Re", "A message now."));
    shelf.update();
    assertEquals(
        List.of(new DocumentId("a.eml")), List.copyOf(shelf.revisions().headers().keySet()));
  }
}
