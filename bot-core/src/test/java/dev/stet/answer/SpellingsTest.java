package dev.stet.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.search.QueryWords;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that spell things otherwise than the documents, which are invented. */
class SpellingsTest {
  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target"));

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
    shelf
        .put(
            "visit.txt",
            "President Zelensky came to the harbour on Tuesday and praised the cease-fire. The"
                + " envoy Pavlo Hordiyenko travelled with him from Kyiv.")
        .put(
            "money.txt",
            "The government promised $8bn for the new harbour defences. About 12 percent of it is"
                + " a loan, and 1,200 soldiers will guard the works.")
        .put(
            "america.txt",
            "The U.S. ambassador inspected three lighthouses. The keeper told us nothing about"
                + " their lamps.")
        .put(
            "mayor.txt",
            "Mayor Martin Calder opened the botanical garden on Sunday. The quarantine of the"
                + " orchids ended a week before, the garden's director said.")
        .put(
            "council.txt",
            "The council of Anselm discussed fishing rights until midnight. Nobody could agree on"
                + " the number of nets, and the meeting was adjourned.")
        .update();
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private Excerpt best(String question) {
    Answer answer = shelf.ask(question);
    return assertInstanceOf(Answer.Passages.class, answer, () -> question + " " + answer)
        .passages()
        .getFirst();
  }

  private void finds(String document, String... questions) {
    for (String question : questions) {
      assertEquals(
          document + ".txt", best(question).citation().passage().document().path(), question);
    }
  }

  private void findsNothing(String... questions) {
    for (String question : questions) {
      Answer answer = shelf.ask(question);
      assertInstanceOf(Answer.Abstention.class, answer, () -> question + " " + answer);
    }
  }

  private static List<String> marked(Excerpt excerpt) {
    return excerpt.matches().stream()
        .map(match -> excerpt.text().substring(match.start(), match.end()))
        .toList();
  }

  @Test
  void namesAreFoundInEveryTranscription() {
    finds(
        "visit",
        "What did Zelenskyy praise on Tuesday?",
        "What did Zelenskiy praise on Tuesday?",
        "Selenskyj harbour Tuesday",
        "Зеленський",
        "Was Zelensky's envoy from Kiev?");
    assertEquals(List.of("Zelensky"), marked(best("Зеленський")));
  }

  @Test
  void aNameIsFoundByItsCyrillicDocuments() {
    shelf.put("uk.txt", "Міністр Кулеба і посол Зеленський оглянули новий міст у місті Ансельм.");
    shelf.update();
    List<String> paths =
        ((Answer.Passages) shelf.ask("Zelensky"))
            .passages().stream().map(p -> p.citation().passage().document().path()).toList();
    assertTrue(paths.contains("uk.txt"), paths.toString());
  }

  @Test
  void compoundsAreFoundInEverySpelling() {
    finds("visit", "Who praised the ceasefire?", "Who praised the cease-fire?");
    assertEquals(List.of("praised", "cease-fire"), marked(best("Who praised the ceasefire?")));
    assertEquals(List.of("praised", "cease-fire"), marked(best("Who praised the cease-fire?")));
  }

  @Test
  void amountsAreFoundInEverySpelling() {
    finds(
        "money",
        "Who promised 8 billion dollars?",
        "What is promised $8,000,000,000?",
        "Is 12% a loan?",
        "Is 12 per cent a loan?",
        "What do 1200 soldiers guard?");
    assertEquals(List.of("promised", "8", "bn"), marked(best("Who promised $8 billion?")));
  }

  @Test
  void spellingsOfBothShoresAreOne() {
    finds("money", "What is promised for the harbor defenses?");
  }

  @Test
  void aCountryIsNoPronoun() {
    finds(
        "america",
        "What did the US ambassador inspect?",
        "What did the USA ambassador inspect?",
        "Who inspected 3 lighthouses?");
    assertEquals(List.of("U.S"), marked(best("What about the US?")));
  }

  @Test
  void aSlipIsCorrectedAndSaid() {
    finds("mayor", "When did the qarantine of the orchids end?", "When did the quaratnine end?");
    QueryWords.Word word =
        shelf.ask("When did the quaratnine end?").inquiry().words().stream()
            .filter(each -> each.written().equals("quaratnine"))
            .findFirst()
            .orElseThrow();
    assertEquals("quarantin", word.instead());
  }

  @Test
  void anAbsentNameIsNotTakenForAnother() {
    findsNothing("Who is Marin?", "What did Marin open?", "Who is Carter?", "Where is Moldova?");
    findsNothing("Who is Kalder?", "Where is Ansel?");
  }

  @Test
  void anAbsentNumberIsNotTakenForAnother() {
    findsNothing("13 percent?", "What about 12000?");
  }

  @Test
  void swappedLettersInANameAreASlip() {
    finds("mayor", "What did Mayor Cadler open?");
  }
}
