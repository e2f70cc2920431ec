package dev.stet.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.corpus.Access;
import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import dev.stet.text.DocumentId;
import dev.stet.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a standing query matches: words together, phrases in their order, and nothing unwanted. */
class StandingQueriesTest {
  private static final String FILLER =
      "The keepers of the lighthouse count the ships that pass in the night and write each of them"
          + " down in a book that nobody has read to its end, for it is long and heavy. ";

  private static Document document(String title, String language, String text) {
    SourceText source = SourceText.of(new DocumentId("a.txt"), text);
    return new Document(
        source, new Header(title, null, null, null, null, language, new Access(List.of(), null)));
  }

  private static List<String> told(String query, String title, String language, String text) {
    StandingQueries queries = new StandingQueries();
    queries.put(new StandingQuery(1, "", query));
    Document document = document(title, language, text);
    StandingQueries.Outcome outcome = queries.match(document, List.of());
    assertEquals(Map.of(), outcome.failed());
    return outcome.matches().stream().map(match -> document.text().slice(match.span())).toList();
  }

  private static boolean matches(String query, String text) {
    return !told(query, "Notes", "en", text).isEmpty();
  }

  @Test
  void aPhraseMustStandInItsOrder() {
    String right = "Ships use the grain corridors off Farhaven.";
    String wrong = "A corridor off Farhaven is closed, and grain rots in it.";
    assertTrue(matches("\"grain corridor\" Farhaven", right));
    assertFalse(matches("\"grain corridor\" Farhaven", wrong));
    assertTrue(matches("grain corridor Farhaven", wrong));
    assertFalse(matches("\"grain corridor\" Farhaven", right.replace("Farhaven", "Oldport")));
  }

  @Test
  void marksOfAllKindsSetAPhraseApart() {
    String[] pairs = {"\"\"", "“”", "„“", "„”", "””", "«»", "»«", "‘’", "''", "「」", "‹›"};
    for (String pair : pairs) {
      String query = pair.charAt(0) + "old pier" + pair.charAt(1);
      assertTrue(matches(query, "They mend the old pier in May."), query);
      assertFalse(matches(query, "The pier is old, they say in May."), query);
    }
    assertTrue(matches("« old pier »", "They mend the old pier in May."));
    assertFalse(matches("« old pier »", "The pier is old, they say in May."));
    assertTrue(matches("\"old pier", "The pier is old."), "a mark that nothing closes is none");
  }

  @Test
  void anApostropheSetsNothingApart() {
    assertTrue(
        matches("farmers' protest in Ada's town", "Ada told the town of a farmer's protest."));
  }

  @Test
  void smallWordsCountInAPhrase() {
    assertTrue(matches("\"to be or not to be\"", "It asks: to be or not to be."));
    assertFalse(matches("\"to be or not to be\"", "It is to be, be or not, to or to."));
    assertTrue(matches("\"state of the harbour\"", "The state of the harbour is poor."));
    assertFalse(matches("\"state of the harbour\"", "The state harbour is poor."));
  }

  @Test
  void aPhraseIsFoldedAndInflectedAsWordsAre() {
    assertTrue(matches("\"cease-fire talks\"", "Cease-fire talks began."));
    assertTrue(matches("\"cafe owner\"", "The Café owners met."));
    assertTrue(matches("\"GRAIN corridor\"", "a ﬁne grain corri\u00ADdor"));
  }

  @Test
  void aPhraseInAnyLanguageOfTheDocuments() {
    assertEquals(1, told("\"alter Hafen\"", "Notiz", "de", "Im alten Hafen liegen Boote.").size());
    assertEquals(0, told("\"alter Hafen\"", "Notiz", "de", "Der Hafen ist recht alt.").size());
    assertEquals(1, told("«зернового коридору»", "Нотатка", "uk", "Про зерновий коридор.").size());
    assertEquals(0, told("«зернового коридору»", "Нотатка", "uk", "Коридор зерновий.").size());
    assertEquals(1, told("「港口」", "记录", "zh", "旧港口关闭了。").size());
  }

  @Test
  void aPhraseStandsInOneWindowAndNotAcrossTwo() {
    StringBuilder text = new StringBuilder("The grain ");
    while (text.length() < 360) {
      text.append("and the salt and the wool ");
    }
    String window = text + "is grain.\n\nCorridor is a word for it.";
    assertEquals(2, Windows.of(window).size(), "the text has two windows");
    assertFalse(matches("\"grain corridor\"", window));
    assertTrue(matches("grain corridor", window));
  }

  @Test
  void theTitleCanHoldAPhraseOrTheOtherWords() {
    String text = "Ships wait for days.";
    assertEquals(1, told("\"grain corridor\" ships", "Grain corridor shut", "en", text).size());
    assertEquals(0, told("\"corridor grain\" ships", "Grain corridor shut", "en", text).size());
    text = "The grain corridor is shut.";
    assertEquals(1, told("\"grain corridor\" Farhaven", "Farhaven", "en", text).size());
  }

  @Test
  void thePassageShowsThePhrase() {
    String text =
        FILLER
            + "Corridor and grain, grain and corridor, say those who write of corridors and grain. "
            + FILLER
            + FILLER
            + FILLER
            + "Few use the grain corridor in winter. "
            + FILLER;
    String told = told("\"grain corridor\"", "Notes", "en", text).getFirst();
    assertTrue(told.contains("the grain corridor in winter"), told);
  }

  @Test
  void whatIsUnwantedKeepsAPassageBack() {
    String text = "The sports hall of Farhaven has a new roof.";
    assertFalse(matches("Farhaven roof -sport", text));
    assertTrue(matches("Farhaven roof -\"hall sports\"", text));
    assertFalse(matches("Farhaven roof -“sports hall”", text));
    assertEquals(0, told("roof -sport", "Sport", "en", "A new roof.").size());
    assertTrue(matches("Farhaven - roof", text), "a dash is no minus sign");
    assertTrue(matches("sports-hall roof", text), "nor is a hyphen");
  }

  @Test
  void somethingUnwantedAloneSaysNothing() {
    StandingQueries queries = new StandingQueries();
    assertFalse(queries.saysSomething("-sport"));
    assertFalse(queries.saysSomething("-\"winter sport\""));
    assertFalse(queries.saysSomething("\"the\""));
    assertFalse(queries.saysSomething("\"\""));
    assertTrue(queries.saysSomething("\"to be or not to be\""));
    assertTrue(queries.saysSomething("\"grain corridor\""));
  }

  @Test
  void aQueryThatFailsKeepsNoOtherFromBeingAsked() {
    Detached analysis = new Detached(new Analyzers());
    StandingQueries queries =
        new StandingQueries((words, language) -> {
          if (words.equals("bad")) {
            throw new IllegalStateException("cannot be read");
          }
          return Sought.of(words, language, analysis);
        });
    queries.put(new StandingQuery(1, "", "roof"));
    queries.put(new StandingQuery(2, "", "bad"));
    queries.put(new StandingQuery(3, "", "hall"));
    Document document = document("Notes", "en", "The hall has a roof.");
    StandingQueries.Outcome first = queries.match(document, List.of());
    assertEquals(List.of(1L, 3L), first.matches().stream().map(StandingQueries.Match::id).toList());
    assertEquals(Set.of(2L), first.failed().keySet());
    StandingQueries.Outcome second = queries.match(document, List.of());
    assertEquals(2, second.matches().size());
    assertEquals(Map.of(), second.failed(), "what cannot be read is told once");
    queries.put(new StandingQuery(4, "", "bad"));
    assertEquals(Set.of(4L), queries.match(document, List.of()).failed().keySet());
  }
}
