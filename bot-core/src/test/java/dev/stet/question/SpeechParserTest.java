package dev.stet.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechParserTest {
  /** A Monday. */
  private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");

  private static final SpeechParser PARSER = new SpeechParser(NOW, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "What did Ada Moss say about the pier?, Ada Moss, the pier",
    "what has Moss said on tolls, Moss, tolls",
    "What does the harbour master say?, the harbour master, ''",
    "How did Moss respond to the strike?, Moss, the strike",
    "What were Ada Moss's words on the pier?, Ada Moss, the pier",
    "quotes by Ada Moss about the pier, Ada Moss, the pier"
  })
  void readsWhoAndWhatAbout(String question, String name, String topic) {
    assertEquals(Optional.of(new Speech.Who(name, topic, null)), PARSER.question(question));
  }

  @Test
  void readsWhoseWordsAreAskedFor() {
    assertEquals(
        Optional.of(new Speech.Whose("Moss of sleeping", "")),
        PARSER.question("Who accused Moss of sleeping?"));
    assertEquals(
        Optional.of(new Speech.Whose("‘we sail at dawn’", "we sail at dawn")),
        PARSER.question("Who said ‘we sail at dawn’?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who leads the inquiry?",
        "Who was accused of arson?",
        "What did the explosion destroy?",
        "When does the ferry sail?",
        "Moss"
      })
  void otherQuestionsAreNotAboutSpeech(String question) {
    assertEquals(Optional.empty(), PARSER.question(question));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01",
    "March 2026, 2026-03-01",
    "5 March 2026, 2026-03-05",
    "'March 5, 2026', 2026-03-05",
    "2025, 2025-01-01",
    "Monday, 2026-03-16",
    "friday, 2026-03-13",
    "April, 2025-04-01",
    "yesterday, 2026-03-15"
  })
  void readsADay(String written, String day) {
    Speech.Who who = PARSER.who("Ada Moss about the pier since " + written);
    assertEquals("the pier", who.topic());
    TimeWindow window = Objects.requireNonNull(who.window());
    assertEquals(day + "T00:00:00Z", String.valueOf(window.from()));
    assertEquals("since " + written, window.phrase());
    assertNull(window.to());
  }

  @Test
  void sinceWithoutADayIsPartOfTheTopic() {
    Speech.Who who = PARSER.who("Moss about the calm since the storm");
    assertEquals("the calm since the storm", who.topic());
    assertNull(who.window());
    assertTrue(PARSER.who("\"Ada Moss\" since Monday").window() != null);
    assertEquals("Ada Moss", PARSER.who("\"Ada Moss\"").name());
  }

  @Test
  void readsAPair() {
    Speech.Compare pair = PARSER.compare("Ada Moss and Joren Pell on the pier").orElseThrow();
    assertEquals(
        List.of("Ada Moss", "Joren Pell", "the pier", "the pier"),
        List.of(pair.one().name(), pair.other().name(), pair.one().topic(), pair.other().topic()));
    assertEquals(Optional.empty(), PARSER.compare("the two piers"));
  }
}
