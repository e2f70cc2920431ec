package dev.stet.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.chat.Reply.Block;
import dev.stet.corpus.Document;
import dev.stet.dialog.Spoken;
import dev.stet.text.Passage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Whatever is asked of whatever documents: what is shown stands in the document, to the letter. */
class VerbatimTest {
  private static final int QUESTIONS = 1_200;
  private static final List<String> WORDS =
      List.of(
          "ferry",
          "harbour",
          "U.S.",
          "mayor",
          "41",
          "café",
          "cafe\u0301",
          "o\uFB03ce",
          "co\u00ADop",
          "<b>bold</b>",
          "_under_",
          "*star*",
          "~tilde~",
          "`tick`",
          "\uD83D\uDE00",
          "\uD83D\uDC69\u200D\uD83D\uDE80",
          "\u05E9\u05DC\u05D5\u05DD",
          "\u0645\u064A\u0646\u0627\u0621",
          "A\u030Angstro\u0308m",
          "&amp;",
          "@name",
          "/cmd",
          "http://wiki/x",
          ":smile:",
          "<!channel>",
          "<@U1>",
          "порт",
          "渡轮",
          "“quoted”",
          "«guillemets»",
          "\u202Ebidi\u202C",
          "\u00A0nbsp",
          "tab\there",
          "don’t",
          "Straße",
          "\uFF26\uFF35\uFF2C\uFF2C");
  private static final List<String> ENDS =
      List.of(
          " ", " ", " ", " ", ". ", "? ", ".” ", "\r\n", "\n\n", "\t", "… ", "! ", "。", "\u2028");

  @TempDir private Path temporary = Path.of("");

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder("Start ");
    for (int i = 0; i < words; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      text.append(ENDS.get(random.nextInt(ENDS.size())));
    }
    return text.toString();
  }

  /** The check itself: fails unless the excerpt is its document's characters at its span. */
  private static void assertVerbatim(Shelf shelf, Excerpt excerpt, String seed) {
    Passage passage = excerpt.citation().passage();
    Document document = shelf.revisions().document(passage.document()).orElseThrow();
    assertEquals(document.revision(), passage.revision(), seed);
    String expected =
        document.text().characters().substring(passage.span().start(), passage.span().end());
    assertEquals(expected, excerpt.text(), seed);
    excerpt
        .matches()
        .forEach(
            match -> assertTrue(match.end() <= excerpt.text().length() && !match.isEmpty(), seed));
  }

  private static List<Excerpt> excerpts(Answer answer) {
    return switch (answer) {
      case Answer.Passages it -> it.passages();
      case Answer.Quotations it -> it.passages();
      case Answer.Verification it -> it.passages();
      case Answer.Abstention it -> it.nearest();
      case Answer.Help _ -> List.of();
    };
  }

  @Test
  void everyPassageIsItsDocumentsCharacters() {
    long number = 20260316;
    String seed = "seed " + number;
    Random random = new Random(number);
    try (Shelf shelf = new Shelf(temporary)) {
      for (int i = 0; i < 40; i++) {
        shelf.put(
            "doc" + i + (i % 2 == 0 ? ".txt" : ".md"), text(random, 20 + random.nextInt(300)));
      }
      shelf.update();
      int shown = 0;
      for (int i = 0; i < QUESTIONS; i++) {
        Answer answer = shelf.ask(text(random, 1 + random.nextInt(5)));
        for (Excerpt excerpt : excerpts(answer)) {
          assertVerbatim(shelf, excerpt, seed);
          shown++;
        }
      }
      assertTrue(shown > QUESTIONS, seed);
    }
  }

  @Test
  void everyQuoteInAReplyIsItsDocumentsCharacters() {
    long number = 316;
    Random random = new Random(number);
    try (Shelf shelf = new Shelf(temporary)) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        texts.add(text(random, 120));
        shelf.put("doc" + i + ".txt", texts.getLast());
      }
      shelf.update();
      for (int i = 0; i < 100; i++) {
        String words = text(random, 3);
        for (String command : List.of("/ask ", "/who ", "/verify ")) {
          for (Block block : Spoken.message(shelf.knowledge(), command + words)) {
            if (block instanceof Block.Quote quote) {
              String shown = quote.text().characters();
              assertTrue(texts.stream().anyMatch(t -> t.contains(shown)), "seed " + number);
            }
          }
        }
      }
    }
  }

  @Test
  void aPassageThatWasTouchedIsNoticed() {
    try (Shelf shelf = new Shelf(temporary)) {
      shelf.put("a.txt", "The ferry  sails at noon. It is late.");
      shelf.update();
      Excerpt right = excerpts(shelf.ask("When does the ferry sail?")).getFirst();
      assertVerbatim(shelf, right, "");
      for (String touched :
          List.of(
              right.text().replace("  ", " "),
              right.text().strip() + " ",
              right.text().substring(1))) {
        Excerpt wrong =
            new Excerpt(right.citation(), touched, List.of(), right.rating(), List.of());
        assertThrows(AssertionFailedError.class, () -> assertVerbatim(shelf, wrong, ""));
      }
    }
  }
}
