package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who said what, in the words of a chat. */
class SpeechDialogTest {
  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target"));

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
    shelf.put(
        "a.md",
        """
        ---
        published: 2026-03-02
        ---
        “We will never sell the old pier of this town to anybody,” said Oleh Doren, the mayor.
        Ada Pell said that the pier had cost the town a fortune. Rolf Tandy waited outside.
        """);
    shelf.put(
        "b.md",
        """
        ---
        published: 2026-03-09
        ---
        “We will never sell the pier of this town to anybody,” said Oleh Doren, the mayor.
        “The pier was built by our fathers,” a fisherman said.
        """);
    shelf.update();
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private String say(String text) {
    return Spoken.message(shelf.knowledge(), text).stream()
        .map(block -> block.text().characters())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void showsWordsSpeakerDateAndSource() {
    String reply = say("who Doren");
    assertTrue(reply.startsWith("Oleh Doren: 2 quotations."), reply);
    assertTrue(reply.contains("2 Mar 2026 · Oleh Doren, the mayor · “said”"), reply);
    assertTrue(reply.contains("First said on 2 Mar 2026."), reply);
    assertTrue(reply.contains("Changed: “old” is left out."), reply);
    assertTrue(reply.contains("Searched 2 documents"), reply);
  }

  @Test
  void indirectSpeechIsLabelled() {
    String reply = say("/who Ada Pell");
    assertTrue(reply.contains("Indirect speech, in the words of the documents:\n"), reply);
  }

  @Test
  void whoIsNotQuotedIsSaidNotToBe() {
    String reply = say("who Tandy");
    assertTrue(
        reply.startsWith("No quotations of Tandy in 2 documents (newest 9 Mar 2026); 1 stat"),
        reply);
  }

  @Test
  void anUnresolvedSpeakerIsLabelled() {
    String reply = say("who said “built by our fathers”");
    assertTrue(reply.contains("speaker not resolved: “a fisherman”"), reply);
  }

  @Test
  void aQuestionThatBeginsWithWhoStaysAQuestion() {
    String reply = say("who waited outside");
    assertTrue(reply.contains("Rolf Tandy waited outside."), reply);
    assertFalse(say("who sold the pier?").startsWith("No quotations"));
  }

  @Test
  void whoOfTwoSaidNothingIsNamedToo() {
    String reply = say("compare Doren and Tandy on the pier");
    assertTrue(reply.contains("Tandy: no quotations."), reply);
  }

  @Test
  void comparesInTwoLists() {
    String reply = say("compare Doren and Pell on the pier");
    assertTrue(reply.contains("Oleh Doren: 2 quotations."), reply);
    assertTrue(reply.contains("Ada Pell: 1 quotation."), reply);
    assertTrue(say("/compare apples").startsWith("Name two people"));
  }

  @Test
  void verifiesInPlainWords() {
    assertTrue(say("verify “the pier was built by our fathers”").startsWith("Exact"));
    assertTrue(
        say("verify “we will never sell the old pier of this town” by Ada Pell")
            .startsWith("Other speaker"));
    String altered = say("verify “we will never sell the old pier of this city”");
    assertTrue(altered.contains("“town” became “city”"), altered);
    assertTrue(say("verify “whales sing operas every second Sunday”").startsWith("Absent"));
    assertTrue(say("/verify").startsWith("Give me the words"));
  }

  @Test
  void aPassageSaysWhoSpeaksInIt() {
    String reply = say("Never sell the old pier to anybody");
    assertTrue(reply.contains("— said by Oleh Doren"), reply);
  }
}
