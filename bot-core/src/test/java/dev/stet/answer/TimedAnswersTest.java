package dev.stet.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.question.Question;
import dev.stet.question.QuestionParser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to questions that name a time. Today is Monday, 16 March 2026. */
class TimedAnswersTest {
  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target"));

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
    put("january", "2026-01-12", "The council raised the harbour toll to four crowns.");
    put("monday", "2026-03-09", "The council raised the harbour toll to six crowns.");
    put("sunday", "2026-03-15", "The council kept the harbour toll and lit the pier.");
    put("today", "2026-03-16", "The council lowered the harbour toll to five crowns.");
    shelf.put("undated.txt", "The council raised the harbour toll before 1926 to one crown.");
    shelf.update();
  }

  private void put(String name, String day, String text) {
    shelf.put(name + ".md", "---\npublished: " + day + "\n---\n" + text + "\n");
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private List<String> found(String question) {
    return documents(shelf.ask(question));
  }

  private static List<String> documents(Answer answer) {
    return assertInstanceOf(Answer.Passages.class, answer).passages().stream()
        .map(excerpt -> excerpt.citation().passage().document().path().replaceFirst("[.].*", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "What harbour toll did the council raise last week?, 'monday,sunday'",
    "What did the council do with the harbour toll yesterday?, sunday",
    "council harbour toll since Sunday, 'sunday,today'",
    "council harbour toll in the last 3 days, 'sunday,today'",
    "council harbour toll today, today",
    "council harbour toll before 1 March, january",
    "council harbour toll until 9 March 2026, 'january,monday'",
    "council harbour toll between 9 and 15 March, 'monday,sunday'",
    "council harbour toll after 2026-03-14, 'sunday,today'"
  })
  void onlyDocumentsOfThatTimeAnswer(String question, String documents) {
    assertEquals(List.of(documents.split(",")), found(question).stream().sorted().toList());
  }

  @Test
  void theWindowStandsWithTheAnswer() {
    Answer answer = shelf.ask("council harbour toll last week");
    var window = Objects.requireNonNull(answer.inquiry().question().window());
    assertEquals("last week", window.phrase());
    assertEquals(Instant.parse("2026-03-09T00:00:00Z"), window.from());
    assertEquals(2, answer.inquiry().coverage().searched());
  }

  @Test
  void whatOnlyNamesItsDayIsOfThatDayInEveryZone() {
    for (String zone : List.of("America/Los_Angeles", "Pacific/Kiritimati", "Europe/Kyiv", "UTC")) {
      ZoneId theirs = ZoneId.of(zone);
      Instant noon =
          Instant.parse("2026-03-16T12:00:00Z")
              .atZone(ZoneOffset.UTC)
              .toLocalDateTime()
              .atZone(theirs)
              .toInstant();
      Question question =
          new QuestionParser(Clock.fixed(noon, theirs), theirs)
              .parse("council harbour toll yesterday");
      assertEquals(List.of("sunday"), documents(shelf.answerer().answer(question, 10)), zone);
    }
  }

  @Test
  void aDateThatTheDocumentsSpeakOfIsNoFilter() {
    Answer answer = shelf.ask("Which harbour toll did the council raise before 1926?");
    assertNull(answer.inquiry().question().window());
    assertEquals("undated", documents(answer).getFirst());
  }

  @Test
  void aDateThatNothingIsOlderThanIsNoFilter() {
    Answer answer = shelf.ask("Which harbour toll did the council raise before 1850?");
    assertNull(answer.inquiry().question().window());
  }

  @Test
  void whereNothingIsOfThatTimeThatIsSaid() {
    Answer.Abstention no =
        assertInstanceOf(Answer.Abstention.class, shelf.ask("council harbour toll last month"));
    assertEquals(Answer.Reason.NOTHING_THEN, no.reason());
    assertEquals(5, no.inquiry().coverage().searched());
    assertTrue(!no.nearest().isEmpty());
  }

  @Test
  void aTimeByTheWayIsForgottenWhereNothingIsOfIt() {
    String question =
        "Which northern harbour toll did the council this quarter raise to one crown and why"
            + " before?";
    assertInstanceOf(Answer.class, shelf.ask(question));
    assertEquals(4, found("council harbour toll this year").size());
  }

  @Test
  void theLatestComesFirstAmongThoseThatAnswer() {
    List<String> found = found("latest on the harbour toll");
    assertEquals(List.of("today", "sunday", "monday", "january"), found.subList(0, 4));
  }

  @Test
  void aTimeAloneIsAnsweredWithWhatIsNewInIt() {
    assertEquals(List.of("sunday", "monday"), found("What happened last week?"));
    assertEquals("today", found("What's new?").getFirst());
  }

  @Test
  void asOfADayKnowsNothingLater() {
    assertEquals(
        List.of("january", "monday"),
        found("As of 9 March 2026, council harbour toll").stream().sorted().toList());
    Answer.Abstention no =
        assertInstanceOf(
            Answer.Abstention.class, shelf.ask("As of 9 March 2020, council harbour toll"));
    assertEquals(List.of(), no.nearest());
  }

  @Test
  void asOfADayReadsTheTextOfThatDay() {
    Instant revised = Shelf.NOW.plusSeconds(5 * 86_400);
    put("today", "2026-03-16", "The council doubled the lighthouse fee to nine crowns.");
    shelf.update(Clock.fixed(revised, ZoneOffset.UTC));
    Clock later = Clock.fixed(revised.plusSeconds(86_400), ZoneOffset.UTC);
    QuestionParser parser = new QuestionParser(later, ZoneOffset.UTC);
    Answer then =
        shelf
            .answerer()
            .answer(parser.parse("As of 17 March 2026, who lowered the harbour toll?"), 10);
    Excerpt first = assertInstanceOf(Answer.Passages.class, then).passages().getFirst();
    assertTrue(first.text().contains("lowered the harbour toll to five crowns"), first.text());
    Answer fee =
        shelf.answerer().answer(parser.parse("As of 17 March 2026, the lighthouse fee?"), 10);
    assertInstanceOf(Answer.Abstention.class, fee);
    Answer now = shelf.answerer().answer(parser.parse("Who doubled the lighthouse fee?"), 10);
    assertEquals("today", documents(now).getFirst());
  }

  @Test
  void aDocumentThatIsGoneAnswersAsOfNoDay() throws java.io.IOException {
    put("today", "2026-03-16", "The council doubled the lighthouse fee to nine crowns.");
    shelf.update(Clock.fixed(Shelf.NOW.plusSeconds(86_400), ZoneOffset.UTC));
    java.nio.file.Files.delete(shelf.folder().resolve("today.md"));
    shelf.update();
    assertTrue(!found("As of 16 March 2026, council harbour toll").contains("today"));
  }
}
