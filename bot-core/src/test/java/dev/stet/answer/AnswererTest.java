package dev.stet.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.corpus.Change;
import dev.stet.question.Question;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswererTest {
  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target"));

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
    shelf.put(
        "ferry.md",
        """
        ---
        title: New ferry for Port Anselm
        source: Harbour Post
        published: 2026-03-05
        ---
        The council of Port Anselm approved a new ferry on Monday. It will carry 300 passengers.

        Mayor Ines Calder said the ferry would sail from June. The old ferry, the Brightwater,
        is 41 years old and will be scrapped in Aldervik.
        """);
    shelf.put(
        "tunnel.txt",
        "A tunnel under the sound was rejected by the council. Engineers called it too costly.");
    shelf.update();
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private Answer.Passages answered(String question) {
    return assertInstanceOf(Answer.Passages.class, shelf.ask(question));
  }

  private Answer.Abstention abstained(String question) {
    return assertInstanceOf(Answer.Abstention.class, shelf.ask(question));
  }

  @Test
  void answersWithTheSentenceThatHoldsTheQuestionsWords() {
    Excerpt best = answered("How old is the Brightwater?").passages().getFirst();
    assertTrue(best.text().contains("is 41 years old"), best.text());
    assertEquals("New ferry for Port Anselm", best.citation().title());
    assertEquals("Harbour Post", best.citation().source());
    assertEquals("2026-03-05", best.citation().published());
  }

  @Test
  void marksTheWordsOfTheQuestion() {
    Excerpt best = answered("Who rejected the tunnel?").passages().getFirst();
    List<String> marked =
        best.matches().stream().map(m -> best.text().substring(m.start(), m.end())).toList();
    assertEquals(List.of("tunnel", "rejected"), marked);
  }

  @Test
  void abstainsWhenTheThingAskedForIsNotThere() {
    Answer.Abstention no = abstained("What is the population of Port Anselm?");
    assertEquals(Answer.Reason.LOW_CONFIDENCE, no.reason());
    assertTrue(!no.nearest().isEmpty());
  }

  @Test
  void abstainsWithoutAnyMatch() {
    assertEquals(Answer.Reason.NO_MATCH, abstained("Zebra quarantine rules?").reason());
  }

  @Test
  void helpsWhereNothingIsAsked() {
    assertEquals(Answer.Cause.EMPTY, ((Answer.Help) shelf.ask(" \n\t")).cause());
    assertEquals(
        Answer.Cause.UNCLEAR, ((Answer.Help) shelf.ask("\uD83D\uDE00\uD83D\uDE80")).cause());
    assertEquals(Answer.Cause.UNCLEAR, ((Answer.Help) shelf.ask("who is that?")).cause());
    assertEquals(Answer.Cause.TOO_LONG, ((Answer.Help) shelf.ask("ferry ".repeat(2_000))).cause());
  }

  @Test
  void survivesBytesThatAreNoQuestion() {
    assertInstanceOf(Answer.class, shelf.ask("\u0000\u0001\uFFFD\uD800ferry\u202E\u0007"));
  }

  @Test
  void countsWhatItLookedIn() {
    var coverage = answered("Who rejected the tunnel?").inquiry().coverage();
    assertEquals(2, coverage.searched());
    assertEquals(1, coverage.matched());
    assertEquals("2026-03-05", coverage.newest());
  }

  @Test
  void aDocumentUnderEmbargoDoesNotExist() {
    shelf.put("later.md", "---\nembargo_until: 2026-03-17\n---\nThe zebra arrives at the harbour.");
    shelf.update();
    var coverage = abstained("Where does the zebra arrive?").inquiry().coverage();
    assertEquals(2, coverage.searched());
    assertEquals(0, coverage.matched());
  }

  @Test
  void asOfAnEarlierDayKnowsOnlyWhatWasPublished() {
    Instant before = Instant.parse("2026-03-04T23:59:59Z");
    Question question = new Question("How old is the Brightwater?", before, Shelf.ZONE, before);
    Answer answer = shelf.answerer().answer(question, 10);
    assertEquals(0, answer.inquiry().coverage().searched());
    assertInstanceOf(Answer.Abstention.class, answer);
  }

  @Test
  void aWithdrawnDocumentAnswersNothingEvenBeforeTheIndexKnows() throws IOException {
    Files.delete(shelf.folder().resolve("tunnel.txt"));
    shelf.revisions().apply(List.of(new Change.Withdrawn(new DocumentId("tunnel.txt"))), Shelf.NOW);
    assertTrue(abstained("Who rejected the tunnel?").nearest().isEmpty());
  }

  @Test
  void theSameQuestionGivesTheSameAnswer() {
    assertEquals(shelf.ask("Who rejected the tunnel?"), shelf.ask("Who rejected the tunnel?"));
  }
}
