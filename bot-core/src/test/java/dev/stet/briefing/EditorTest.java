package dev.stet.briefing;

import static dev.stet.briefing.Articles.CHEESE;
import static dev.stet.briefing.Articles.FERRY;
import static dev.stet.briefing.Articles.NEXT_DAY;
import static dev.stet.briefing.Articles.OTHER_QUAKE;
import static dev.stet.briefing.Articles.QUAKE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.answer.Excerpt;
import dev.stet.answer.Quote;
import dev.stet.api.EditionJson;
import dev.stet.api.Json;
import dev.stet.briefing.Edition.Item;
import dev.stet.briefing.Edition.Kind;
import dev.stet.briefing.Newsstand.Article;
import dev.stet.dialog.SourceLinks;
import dev.stet.text.Citation;
import dev.stet.text.Quotation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorTest {
  private static final String MORNING = "2026-03-11T05:00:00Z";

  @TempDir private Path folder;
  private Newsstand stand;

  @BeforeEach
  void open() {
    stand = new Newsstand(folder);
  }

  @AfterEach
  void close() {
    stand.close();
  }

  private static List<Article> with(List<Article> articles, Article... more) {
    return Stream.concat(articles.stream(), Stream.of(more)).toList();
  }

  private static String name(Citation citation) {
    return citation.passage().document().path();
  }

  private static List<String> names(Item item) {
    return item.passages().stream().map(excerpt -> name(excerpt.citation())).toList();
  }

  private static Item named(Edition edition, String word) {
    return edition.items().stream()
        .filter(item -> item.title().contains(word))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void threeReportsAndTwoCopiesAreOneStoryOfThreeSources() {
    Edition edition = stand.put(with(QUAKE, FERRY)).edition("past week", MORNING);
    Item quake = edition.items().getFirst();
    assertEquals(3, quake.spread().sources());
    assertEquals(2, quake.spread().copies());
    assertEquals(3, quake.spread().documents().size());
    assertTrue(names(quake).stream().noneMatch(doc -> doc.contains("-evening")));
    assertTrue(names(quake).stream().noneMatch(doc -> doc.contains("-herald")));
    assertEquals(new Edition.Intake(6, 6), edition.intake());
    assertEquals(2, edition.items().size());
  }

  @Test
  void twoLikeEventsInTwoPlacesAreTwoStories() {
    Edition edition = stand.put(with(QUAKE, OTHER_QUAKE)).edition("past week", MORNING);
    assertEquals(2, edition.items().size());
    assertEquals(1, named(edition, "Serrat").spread().sources());
  }

  @Test
  void aStoryThatGoesOnIsToldByWhatIsNew() {
    Edition first = stand.put(QUAKE).edition("past week", MORNING);
    stand.put(List.of(NEXT_DAY));
    Edition next =
        stand.edition("2026-03-11..2026-03-11", "2026-03-12T05:00:00Z", Topics.ALL, first.shown());
    Item item = next.items().getFirst();
    assertTrue(item.update());
    assertTrue(item.passages().getFirst().text().startsWith("The cracked dam"), item.toString());
    assertTrue(
        item.passages().stream().noneMatch(e -> e.text().startsWith("A strong earthquake shook")));
    assertEquals(first.shown().stories().getFirst().id(), next.shown().stories().getFirst().id());
  }

  @Test
  void aStoryWithoutNewsIsCountedInsteadOfTold() {
    Edition first = stand.put(List.of(FERRY)).edition("past week", MORNING);
    Edition again = stand.edition("past week", MORNING, Topics.ALL, first.shown());
    assertEquals(List.of(), again.items());
    assertEquals(List.of(new Edition.Note(Kind.KNOWN, 1)), again.notes());
  }

  @Test
  void sourcesThatDifferAtTheSameTimeAreShownSideBySide() {
    Item quake = stand.put(QUAKE).edition("past week", MORNING).items().getFirst();
    Edition.Differing differing = quake.differing();
    assertNotNull(differing);
    assertFalse(differing.updated());
    assertTrue(differing.first().text().contains("15 people"));
    assertTrue(differing.second().text().contains("26 people"));
  }

  @Test
  void aLaterFigureIsAnUpdate() {
    Article later =
        new Article(
            "quake/z-late",
            "Night Paper",
            "2026-03-10T14:00:00Z",
            "Tarvesh quake toll rises",
            "The earthquake in the mountain province of Tarvesh killed 31 people in the valley town"
                + " of Ombrek, the civil guard said in the afternoon. Soldiers still dig.");
    Item quake =
        stand.put(List.of(Articles.WIRE, later)).edition("past week", MORNING).items().getFirst();
    Edition.Differing differing = quake.differing();
    assertNotNull(differing);
    assertTrue(differing.updated());
    assertTrue(differing.first().text().contains("31 people"));
  }

  @Test
  void roundedFiguresDoNotDiffer() {
    Article rounded =
        new Article(
            "quake/z-rounded",
            "Night Paper",
            "2026-03-10T07:00:00Z",
            "Quake in Tarvesh",
            "The earthquake in the mountain province of Tarvesh killed more than a dozen people,"
                + " among them 15 people in the valley town of Ombrek, the civil guard said.");
    Item quake =
        stand.put(List.of(Articles.WIRE, rounded)).edition("past week", MORNING).items().getFirst();
    assertNull(quake.differing());
  }

  @Test
  void aQuotationHasItsSpeakerAndIsVerbatim() {
    Edition edition = stand.put(with(QUAKE, FERRY)).edition("past week", MORNING);
    List<Quote> quotes =
        edition.items().stream().flatMap(item -> item.quotations().stream()).toList();
    assertEquals(
        List.of("Ilva Marenko", "Joss Abelard"),
        quotes.stream().map(quote -> quote.by().speaker()).toList());
    assertTrue(quotes.stream().allMatch(q -> q.quotation().kind() == Quotation.Kind.DIRECT));
  }

  @Test
  void everyLineStandsInItsDocument() {
    Edition edition =
        stand.put(with(QUAKE, FERRY, CHEESE, OTHER_QUAKE)).edition("past week", MORNING);
    List<Excerpt> shown = new ArrayList<>();
    edition.items().forEach(item -> shown.addAll(item.passages()));
    edition.comingUp().forEach(coming -> shown.add(coming.passage()));
    assertTrue(shown.size() >= 6);
    for (Excerpt excerpt : shown) {
      var passage = excerpt.citation().passage();
      var document = stand.shelf().revisions().document(passage.document()).orElseThrow();
      assertEquals(document.text().slice(passage.span()), excerpt.text());
    }
  }

  @Test
  void whatIsDueComesUpAndWhatWasOnlySaidDoesNot() {
    Edition edition = stand.put(with(QUAKE, FERRY, CHEESE)).edition("past week", MORNING);
    assertEquals(
        List.of("2026-03-12", "2026-03-14"),
        edition.comingUp().stream().map(coming -> coming.when().iso()).toList());
  }

  @Test
  void topicsChooseAndMutingWins() {
    stand.put(with(QUAKE, FERRY, CHEESE, OTHER_QUAKE));
    Edition serrat = stand.edition("past week", MORNING, Topics.of("+serrat"), Shown.NOTHING);
    assertEquals(2, serrat.items().size());
    Edition muted = stand.edition("past week", MORNING, Topics.of("+serrat -ferry"), Shown.NOTHING);
    assertEquals(
        List.of("Mild quake wakes the Serrat Islands"),
        muted.items().stream().map(Item::title).toList());
    Edition phrase =
        stand.edition("past week", MORNING, Topics.about("\"upper valley\""), Shown.NOTHING);
    assertEquals(1, phrase.items().size());
  }

  @Test
  void aTopicThatNothingIsAboutSaysHowMuchIsNew() {
    stand.put(with(QUAKE, FERRY));
    Edition none = stand.edition("past week", MORNING, Topics.about("opera"), Shown.NOTHING);
    assertEquals(List.of(), none.items());
    assertEquals(List.of(new Edition.Note(Kind.NOTHING, 6)), none.notes());
  }

  @Test
  void undatedMisdatedAndVeryOldDocumentsAreNoted() {
    Article undated =
        new Article(
            "x/undated",
            "Shelf Notes",
            "",
            "A note without a date",
            "Somebody has left a note on the shelf that says nothing about the day it was"
                + " written.");
    Article future =
        new Article(
            "x/future",
            "Shelf Notes",
            "2027-01-01",
            "From next year",
            "This report comes from a clock that runs most of a year ahead of all the others.");
    Article old =
        new Article(
            "x/old",
            "Shelf Notes",
            "2021-03-10",
            "Five years late",
            "This report was found behind a cupboard and came in five years after it was written.");
    stand.put(List.of(undated, future, old));
    Edition edition = stand.edition("past week", "2026-03-16T08:00:01Z");
    assertEquals(
        List.of("A note without a date"), edition.items().stream().map(Item::title).toList());
    assertEquals(
        List.of(
            new Edition.Note(Kind.OLDER, 1),
            new Edition.Note(Kind.FUTURE, 1),
            new Edition.Note(Kind.UNDATED, 1)),
        edition.notes());
  }

  @Test
  void lastWeekAboutATopicIsThatWeekAndThatTopicAlone() {
    Article before =
        new Article(
            "y/before",
            "Canal News",
            "2026-03-01",
            "Lock on the Vessa canal leaks",
            "The old lock on the Vessa canal has begun to leak, the canal board said.");
    Article within =
        new Article(
            "y/within",
            "Canal News",
            "2026-03-04",
            "Vessa canal closed",
            "The Vessa canal was closed to barges after its old lock gave way in the night.");
    Article after =
        new Article(
            "y/after",
            "Canal News",
            "2026-03-09",
            "Vessa canal opens again",
            "Barges pass the Vessa canal again since divers have mended the lock gate.");
    Article other =
        new Article(
            "y/other",
            "Canal News",
            "2026-03-04",
            "A festival of lanterns",
            "Children carried four hundred lanterns through the old town on Wednesday night.");
    stand.put(List.of(before, within, after, other));
    Edition edition =
        stand.edition("last week", MORNING, Topics.about("vessa canal"), Shown.NOTHING);
    assertEquals(List.of("Vessa canal closed"), edition.items().stream().map(Item::title).toList());
    assertEquals(Instant.parse("2026-03-02T00:00:00Z"), edition.period().from());
    assertEquals(Instant.parse("2026-03-09T00:00:00Z"), edition.period().to());
  }

  @Test
  void theSameDocumentsInAnyOrderGiveTheSameBytes() {
    List<Article> all = with(QUAKE, FERRY, CHEESE, OTHER_QUAKE);
    String expected = json(stand.put(all).edition("past week", MORNING));
    long seed = 20261122;
    for (int i = 0; i < 100; i++) {
      try (Newsstand other = new Newsstand(folder.resolve("order" + i))) {
        Edition edition = other.putShuffled(all, seed + i).edition("past week", MORNING);
        assertEquals(expected, json(edition), "seed " + (seed + i));
      }
    }
  }

  private static String json(Edition edition) {
    return Json.write(EditionJson.of(edition, SourceLinks.none()));
  }
}
