package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are changed after they were told: what is new in them is told, and no more. */
class RevisedMorningTest {
  private static final String ADDED =
      " The harbour office will pay two tugs to wait near the cliffs during the winter storms.";
  private static final String LATER =
      " Farmers on both islands complain that cattle may no longer travel on deck.";
  private static final String MONDAY = "2026-03-11T07:00:00Z";
  private static final String TUESDAY = "2026-03-12T07:00:00Z";
  private static final String WEDNESDAY = "2026-03-13T07:00:00Z";

  @TempDir private Path folder = Path.of("");
  private Morning morning;

  @BeforeEach
  void open() {
    morning = new Morning(folder, "2026-03-10T07:30:00Z");
    morning.say("brief at 08:00 daily Europe/Berlin");
    ferry(MorningTest.FERRY);
    quake(MorningTest.QUAKE);
    assertTrue(only(morning.at(MONDAY)).contains("Serrat ferry gets a captain"));
  }

  @AfterEach
  void close() {
    morning.close();
  }

  private void ferry(String text) {
    String facts = "source: Island Mail\npublished: 2026-03-10T06:30:00Z";
    morning.document("sea/ferry", facts, "Serrat ferry gets a captain", text);
  }

  private void quake(String text) {
    String facts = "source: Tarvesh Wire\npublished: 2026-03-10T06:30:00Z";
    morning.document("quake/wire", facts, "Quake in Tarvesh", text);
  }

  private void at(String moment) {
    assertEquals(List.of(), morning.at(moment));
  }

  private static String only(List<String> sent) {
    assertEquals(1, sent.size(), sent.toString());
    return sent.getFirst();
  }

  private void assertNothing(String moment) {
    String told = only(morning.at(moment));
    assertTrue(told.contains("Nothing new since"), told);
  }

  @Test
  void whatWasAddedIsToldAsAnUpdateAndTheRestIsNot() {
    at("2026-03-11T12:00:00Z");
    ferry(MorningTest.FERRY + ADDED);
    String told = only(morning.at(TUESDAY));
    assertTrue(told.contains("1. Update: Serrat ferry gets a captain"), told);
    assertTrue(told.contains(ADDED.strip()), told);
    assertFalse(told.contains("Abelard has sailed"), told);
    assertFalse(told.contains("good heart"), told);
    assertFalse(told.contains("Tarvesh"), told);
    assertFalse(told.contains("left out"), told);
    assertNothing(WEDNESDAY);
  }

  @Test
  void anotherFigureInTheSameSentenceIsNews() {
    at("2026-03-11T12:00:00Z");
    quake(MorningTest.QUAKE.replace("at least 15 people", "at least 26 people"));
    String told = only(morning.at(TUESDAY));
    assertTrue(told.contains("1. Update: Quake in Tarvesh"), told);
    assertTrue(told.contains("at least 26 people died"), told);
    assertFalse(told.contains("Roads to four"), told);
    assertFalse(told.contains("Marenko"), told);
  }

  @Test
  void aMendedWordOrAnotherOrderBringsNothing() {
    at("2026-03-11T12:00:00Z");
    ferry(MorningTest.FERRY.replace("has sailed for thirty years", "sailed for thirty years"));
    List<String> paragraphs = List.of(MorningTest.QUAKE.split("\n\n"));
    quake(paragraphs.get(1) + "\n\n" + paragraphs.get(0));
    assertNothing(TUESDAY);
  }

  @Test
  void twoEditsBetweenTwoMorningsAreOneUpdate() {
    at("2026-03-11T10:00:00Z");
    ferry(MorningTest.FERRY + ADDED);
    at("2026-03-11T15:00:00Z");
    ferry(MorningTest.FERRY + ADDED + LATER);
    String told = only(morning.at(TUESDAY));
    assertTrue(told.contains("1. Update: Serrat ferry gets a captain"), told);
    assertTrue(told.contains(ADDED.strip()), told);
    assertTrue(told.contains(LATER.strip()), told);
    assertFalse(told.contains("2. "), told);
    assertNothing(WEDNESDAY);
  }

  @Test
  void whatIsEditedBackBeforeTheMorningBringsNothing() {
    at("2026-03-11T10:00:00Z");
    ferry(MorningTest.FERRY + ADDED);
    at("2026-03-11T15:00:00Z");
    ferry(MorningTest.FERRY);
    assertNothing(TUESDAY);
  }

  @Test
  void whatIsEditedBackAfterTheMorningIsNotToldAgain() {
    at("2026-03-11T10:00:00Z");
    ferry(MorningTest.FERRY + ADDED);
    assertTrue(only(morning.at(TUESDAY)).contains(ADDED.strip()));
    at("2026-03-12T10:00:00Z");
    ferry(MorningTest.FERRY);
    assertNothing(WEDNESDAY);
  }

  @Test
  void anEditOfEachDayIsToldOnItsDay() {
    at("2026-03-11T10:00:00Z");
    ferry(MorningTest.FERRY + ADDED);
    assertTrue(only(morning.at(TUESDAY)).contains(ADDED.strip()));
    at("2026-03-12T10:00:00Z");
    ferry(MorningTest.FERRY + ADDED + LATER);
    String told = only(morning.at(WEDNESDAY));
    assertTrue(told.contains(LATER.strip()), told);
    assertFalse(told.contains(ADDED.strip()), told);
  }

  @Test
  void whatAnotherPaperAddsAndOneRevisesIsOneStory() {
    at("2026-03-11T12:00:00Z");
    ferry(MorningTest.FERRY + ADDED);
    morning.report(
        "sea/other",
        "Capital Post",
        "Serrat ferry captain named",
        "Joss Abelard will command the Serrat ferry, its company said. Divers have inspected the"
            + " keel and found cracks below the engine room that must be welded in spring.");
    String told = only(morning.at(TUESDAY));
    assertTrue(told.contains("1. Update: Serrat ferry"), told);
    assertFalse(told.contains("2. "), told);
    assertFalse(told.contains("once brought a burning freighter"), told);
  }
}
