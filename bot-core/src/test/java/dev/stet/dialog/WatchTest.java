package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.SettableClock;
import dev.stet.Shelf;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.corpus.feeds.Feeds;
import dev.stet.corpus.web.AddressRules;
import dev.stet.corpus.web.Fetcher;
import dev.stet.question.Clearance;
import dev.stet.search.StandingQueries;
import dev.stet.store.SqlFeeds;
import dev.stet.store.SqlWatches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches for something is told of it, soon, once, and of nothing they may not read. */
class WatchTest {
  private static final String STORM =
      "A storm tore the roof off the boathouse at Farhaven on Monday night. Nobody was hurt.";
  private static final String QUAY = "The quay of Farhaven is made of oak and was built in a year.";

  @TempDir private Path temporary = Path.of("");
  private final FakePlatform platform = new FakePlatform();
  private final SettableClock clock = new SettableClock(Shelf.NOW);
  private Access access = Access.owner();
  private Shelf shelf = new Shelf(Path.of("target"));
  private SqlWatches watches = SqlWatches.open(Path.of("target/watch-test.db"));
  private SqlFeeds memory = SqlFeeds.writable(Path.of("target/watch-test-feeds.db"));
  private Newsroom newsroom = newsroom();
  private Dialog dialog = dialog();
  private Alerts alerts = alerts();
  private int messages;

  @BeforeEach
  void open() {
    closeAll();
    shelf = new Shelf(temporary);
    watches = SqlWatches.open(temporary.resolve("watches.db"));
    memory = SqlFeeds.writable(temporary.resolve("feeds.db"));
    start();
    shelf.put("quay.txt", QUAY).update(clock);
    look();
    clock.advance(Duration.ofSeconds(1));
  }

  private void start() {
    newsroom = newsroom();
    dialog = dialog();
    alerts = alerts();
  }

  @AfterEach
  void closeAll() {
    alerts.close();
    dialog.close();
    memory.close();
    watches.close();
    shelf.close();
  }

  private Newsroom newsroom() {
    Fetcher fetcher = new Fetcher(AddressRules.standard(), clock);
    Feeds feeds = Feeds.into(temporary.resolve("feeds"), memory, fetcher, clock);
    return new Newsroom(feeds, watches, new StandingQueries(), clock);
  }

  private Dialog dialog() {
    Desk desk = Desk.bare(clock).in(newsroom);
    return new Dialog(platform, shelf.knowledge(), message -> access.of(message), desk);
  }

  private Alerts alerts() {
    Alerts.Heard heard =
        new Alerts.Heard(shelf.revisions(), shelf.answerer().index(), shelf::followed);
    return new Alerts(heard, newsroom, List.of(dialog), clock);
  }

  private String say(String place, String text) {
    int before = platform.shown().size();
    dialog.accept(
        new Inbound.Message(
            "m" + ++messages,
            new Place(FakePlatform.NAME, place, null),
            new UserRef(FakePlatform.NAME, place),
            text,
            Audience.PRIVATE,
            clock.instant()));
    return platform.await(before + 1).getLast();
  }

  @Test
  void aThreadWatchesForAllOfItsConversation() {
    platform.openThreads();
    assertTrue(sayIn("1", "watch boathouse").contains("as soon as"));
    assertTrue(sayIn("2", "watch list").contains("boathouse"), "another thread knows of it");
    shelf.put("storm.txt", STORM);
    arrive();
    FakePlatform.Shown alert = platform.shown().getLast();
    assertTrue(alert.text().contains("tore the roof"), alert.text());
    assertNull(alert.ref().place().thread(), "it answers nobody");
    assertTrue(sayIn("3", "watch off 1").contains("boathouse"));
  }

  private String sayIn(String thread, String text) {
    int before = platform.shown().size();
    dialog.accept(
        new Inbound.Message(
            "m" + ++messages,
            new Place(FakePlatform.NAME, "ada", thread),
            new UserRef(FakePlatform.NAME, "ada"),
            text,
            Audience.PRIVATE,
            clock.instant()));
    return platform.await(before + 1).getLast();
  }

  /** Takes in the files, looks, and lets the time of a batch pass. */
  private void arrive() {
    clock.advance(Duration.ofSeconds(1));
    shelf.update(clock);
    look();
    clock.advance(Duration.ofSeconds(5));
    look();
  }

  private void look() {
    alerts.look();
    settle();
  }

  /** What a place is told goes through its lane: a message of our own shows that it is empty. */
  private void settle() {
    for (String place : List.of("ada", "joren")) {
      CountDownLatch done = new CountDownLatch(1);
      dialog.alert(new Place(FakePlatform.NAME, place, null), _ -> done.countDown());
      await(done);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS), "the lane is stuck");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> told() {
    return platform.texts().stream().filter(text -> text.startsWith("New for")).toList();
  }

  @Test
  void aPassageReachesThePlaceSecondsAfterItsDocument() {
    say("ada", "watch storms at the boathouse");
    shelf.put("storm.txt", "---\ntitle: Roof gone\n---\n" + STORM);
    arrive();
    assertEquals(1, told().size(), platform.texts().toString());
    assertTrue(told().getFirst().contains(STORM), told().getFirst());
    assertTrue(told().getFirst().contains("Roof gone"), told().getFirst());
    arrive();
    assertEquals(1, told().size());
  }

  @Test
  void whatWasThereBeforeIsNotTold() {
    say("ada", "watch oak quay");
    arrive();
    assertEquals(List.of(), told());
  }

  @Test
  void anIndexBuiltAnewTellsNothingAgain() {
    say("ada", "watch storm boathouse");
    say("ada", "watch oak quay");
    shelf.put("storm.txt", STORM);
    arrive();
    shelf.revisions().forgetStamps();
    arrive();
    assertEquals(1, told().size(), told().toString());
  }

  @Test
  void allWordsMustStandTogether() {
    say("ada", "watch storm harvest");
    shelf
        .put("storm.txt", STORM)
        .put("harvest.txt", "The harvest was good this year in the hills.");
    arrive();
    assertEquals(List.of(), told());
  }

  @Test
  void whatComesTogetherIsToldTogether() {
    say("ada", "watch storm");
    say("ada", "watch oak");
    shelf.put("storm.txt", STORM).put("oak.txt", "An oak fell on the road to the mill today.");
    arrive();
    assertEquals(1, told().size(), told().toString());
    assertTrue(told().getFirst().contains("New for “oak”"), told().getFirst());
    assertTrue(told().getFirst().contains("New for “storm”"), told().getFirst());
  }

  @Test
  void aCopyIsNotToldAndACopyWithAnotherFigureIs() {
    String one =
        "The storm sank 12 boats in the harbour of Farhaven on Monday night, said the mayor.";
    say("ada", "watch storm boats");
    shelf.put("one.txt", one);
    arrive();
    shelf.put("copy.txt", one).put("quoted.txt", "From elsewhere.\n\n" + one);
    arrive();
    assertEquals(1, told().size(), told().toString());
    shelf.put("other.txt", one.replace("12", "30"));
    arrive();
    assertEquals(2, told().size(), told().toString());
  }

  @Test
  void aChangedDocumentIsToldOnlyForWhatIsNewInIt() {
    say("ada", "watch storm boathouse");
    shelf.put("storm.txt", STORM);
    arrive();
    shelf.put("storm.txt", STORM + "\n\nThe mayor thanked the crew of the lifeboat for its work.");
    arrive();
    assertEquals(1, told().size(), told().toString());
    say("ada", "watch lifeboat crew");
    shelf.put("quay.txt", QUAY + "\n\nThe crew of the lifeboat Petrel sleeps beside it in winter.");
    arrive();
    assertEquals(2, told().size(), told().toString());
    assertTrue(told().getLast().contains("Petrel"), told().getLast());
  }

  @Test
  void quotationsOfAPersonAreToldWithTheirSpeaker() {
    say("ada", "watch quotes by Ada Moss about the ferry");
    shelf
        .put("a.txt", "“The ferry will sail again in May,” said Ada Moss, the mayor of Farhaven.")
        .put("b.txt", "“The ferry is a wreck,” said Joren Pell, a fisherman from the north.")
        .put("c.txt", "“The bakery is open,” said Ada Moss, the mayor of Farhaven, on Sunday.");
    arrive();
    assertEquals(1, told().size(), told().toString());
    assertTrue(told().getFirst().contains("The ferry will sail again in May"), told().toString());
    assertTrue(told().getFirst().contains("said by Ada Moss"), told().toString());
    assertFalse(told().getFirst().contains("wreck"), told().toString());
    assertFalse(told().getFirst().contains("bakery"), told().toString());
  }

  @Test
  void aPhraseIsToldWhereItStandsInItsOrder() {
    say("ada", "watch “grain corridor” Farhaven -sport");
    shelf
        .put("a.txt", "Ships of Farhaven use the grain corridors again, say the pilots.")
        .put("b.txt", "In a corridor at Farhaven mice have found the grain, says the cook.")
        .put("c.txt", "The sports club of Farhaven swims the grain corridor on Sunday.");
    arrive();
    assertEquals(1, told().size(), told().toString());
    assertTrue(told().getFirst().contains("say the pilots"), told().toString());
    assertFalse(told().getFirst().contains("mice"), told().toString());
    assertFalse(told().getFirst().contains("club"), told().toString());
  }

  @Test
  void quotationsAboutAPhraseAreToldWhereTheyHoldIt() {
    say("ada", "watch quotes by Ada Moss about \"the old pier\"");
    shelf
        .put("a.txt", "“We shall mend the old pier in May,” said Ada Moss, the mayor of Farhaven.")
        .put("b.txt", "“The pier is as old as the town,” said Ada Moss, the mayor of Farhaven.");
    arrive();
    assertEquals(1, told().size(), told().toString());
    assertTrue(told().getFirst().contains("mend the old pier"), told().toString());
    assertFalse(told().getFirst().contains("as old as"), told().toString());
  }

  @Test
  void quietHoursKeepItUntilTheMorning() {
    say("ada", "watch quiet 07:00-09:30");
    say("ada", "watch storm");
    shelf.put("storm.txt", STORM);
    arrive();
    assertEquals(List.of(), told());
    clock.advance(Duration.ofHours(2));
    look();
    assertEquals(1, told().size());
  }

  @Test
  void moreThanTheDayAllowsIsSaidOnceAndNotTold() {
    say("ada", "watch cap 2");
    say("ada", "watch storm");
    String[] seas = {"Amber", "Birch", "Cedar", "Dover", "Ebony"};
    for (String sea : seas) {
      shelf.put(sea + ".txt", "The storm came to " + sea + " and took all of the nets there away.");
    }
    arrive();
    assertEquals(1, told().size(), told().toString());
    assertTrue(told().getFirst().contains("enough for today: 3 more"), told().getFirst());
    shelf.put("z.txt", "Another storm was seen by the keepers of the lighthouse this evening.");
    arrive();
    assertEquals(1, told().size(), told().toString());
    clock.advance(Duration.ofDays(1));
    shelf.put("y.txt", "The storm of the century is over, and the sun shines on the wet roofs.");
    arrive();
    assertEquals(2, told().size(), told().toString());
  }

  @Test
  void whatThePlaceMayNotReadIsNotTold() {
    access = _ -> new Rights(Rank.READER, new Clearance(true, List.of("board")));
    say("ada", "watch storm");
    shelf.put("board/storm.txt", STORM);
    arrive();
    assertEquals(List.of(), told());
    shelf.put("open/storm.txt", "The storm moved on to the islands in the south, say fishermen.");
    arrive();
    assertEquals(1, told().size());
  }

  @Test
  void theRightsOfTheMomentCount() {
    say("ada", "watch storm");
    shelf.put("storm.txt", STORM);
    clock.advance(Duration.ofSeconds(1));
    shelf.update(clock);
    look();
    access = _ -> Rights.none();
    clock.advance(Duration.ofSeconds(5));
    look();
    assertEquals(List.of(), told());
  }

  @Test
  void whatIsUnderEmbargoIsToldWhenItEnds() {
    say("ada", "watch storm");
    shelf.put("storm.txt", "---\ntitle: s\nembargo_until: 2026-03-16T12:00:00Z\n---\n" + STORM);
    arrive();
    assertEquals(List.of(), told(), "the clock of the shelf stands still before it ends");
    assertEquals(1, watches.waiting().size());
  }

  @Test
  void whatWasWithdrawnMeanwhileIsNotTold() throws IOException {
    say("ada", "watch storm");
    shelf.put("storm.txt", STORM);
    clock.advance(Duration.ofSeconds(1));
    shelf.update(clock);
    look();
    Files.delete(shelf.folder().resolve("storm.txt"));
    arrive();
    assertEquals(List.of(), told());
  }

  @Test
  void whatWasChangedBeforeItWasToldIsToldAsItIs() {
    say("ada", "watch storm boathouse");
    shelf.put("storm.txt", STORM);
    clock.advance(Duration.ofSeconds(1));
    shelf.update(clock);
    look();
    shelf.put("storm.txt", "Corrected. " + STORM.replace("Monday", "Tuesday"));
    arrive();
    clock.advance(Duration.ofSeconds(5));
    look();
    assertEquals(1, told().size(), told().toString());
    assertTrue(told().getFirst().contains("Tuesday"), told().toString());
  }

  @Test
  void nobodyIsToldTwiceWhenItIsNotKnownWhetherItArrived() {
    say("ada", "watch storm");
    shelf.put("storm.txt", STORM);
    platform.fail(new DeliveryException(Outcome.UNKNOWN, "no answer", null, null));
    arrive();
    arrive();
    assertEquals(List.of(), told());
    assertTrue(say("ada", "watch list").contains("nobody can say whether it arrived"));
  }

  @Test
  void whatWasRefusedIsToldLater() {
    say("ada", "watch storm");
    shelf.put("storm.txt", STORM);
    platform.fail(new DeliveryException(Outcome.REFUSED, "busy", null, null));
    arrive();
    assertEquals(List.of(), told());
    clock.advance(Duration.ofMinutes(1));
    look();
    assertEquals(1, told().size());
  }

  @Test
  void aPlaceThatIsGoneWatchesForNothing() {
    say("ada", "watch storm");
    shelf.put("storm.txt", STORM);
    platform.fail(new DeliveryException(Outcome.GONE, "kicked", null, null));
    arrive();
    assertEquals(List.of(), watches.all());
  }

  @Test
  void aNewProcessGoesOnWhereTheLastOneDied() {
    say("ada", "watch storm");
    shelf.put("storm.txt", STORM);
    clock.advance(Duration.ofSeconds(1));
    shelf.update(clock);
    look();
    alerts.close();
    dialog.close();
    start();
    shelf.put("later.txt", "A second storm is on its way to the coast of Farhaven, say pilots.");
    arrive();
    assertEquals(1, told().size(), told().toString());
    assertTrue(told().getFirst().contains("boathouse"), told().toString());
    assertTrue(told().getFirst().contains("pilots"), told().toString());
  }

  @Test
  void whatWasBeingToldWhenAProcessDiedIsInDoubtAndNotToldAgain() {
    say("ada", "watch storm");
    shelf.put("storm.txt", STORM);
    clock.advance(Duration.ofSeconds(1));
    shelf.update(clock);
    look();
    watches.mark(watches.waiting(), Alert.State.SENDING, clock.instant());
    alerts.close();
    dialog.close();
    start();
    arrive();
    assertEquals(List.of(), told());
    assertTrue(say("ada", "watch list").contains("nobody can say whether it arrived"));
  }

  @Test
  void watchesAreListedAndEndedByTheirNumber() {
    assertTrue(say("ada", "watch").contains("You named nothing"));
    assertTrue(say("ada", "watch the").contains("Name what I should tell you of"));
    say("ada", "watch storm");
    say("ada", "Watch quotes by Ada Moss");
    assertTrue(say("ada", "watch storm").contains("already"));
    assertTrue(say("ada", "watch list").contains("2. quotes by Ada Moss"));
    assertTrue(say("joren", "watch list").contains("You named nothing"));
    assertTrue(say("ada", "watch off 3").contains("no number 3"));
    assertTrue(say("ada", "watch off 1").contains("“storm” no longer"));
    shelf.put("storm.txt", STORM);
    arrive();
    assertEquals(List.of(), told());
    assertTrue(say("ada", "watch off").contains("nothing by myself"));
    assertTrue(say("ada", "watch quiet 25:00-07:00").contains("Name what"));
  }

  @Test
  void aMovedConversationKeepsItsWatches() {
    say("ada", "watch storm");
    Place ada = new Place(FakePlatform.NAME, "ada", null);
    Place joren = new Place(FakePlatform.NAME, "joren", null);
    dialog.accept(new Inbound.Moved("x", ada, new UserRef(FakePlatform.NAME, "ada"), joren));
    shelf.put("storm.txt", STORM);
    arrive();
    assertEquals(joren, platform.shown().getLast().ref().place());
    assertEquals(1, told().size());
  }

  @Test
  void whoeverIsForgottenWatchesForNothing() {
    say("ada", "watch storm");
    say("joren", "watch storm");
    say("ada", "forget me");
    assertEquals(
        List.of("joren"),
        watches.all().stream().map(watch -> watch.place().conversation()).toList());
  }

  @Test
  void onlyAdminsLookAfterFeeds() {
    assertTrue(say("ada", "feed list").contains("I follow no feeds"));
    assertTrue(say("ada", "feed add http://169.254.169.254/").contains("not public"));
    assertTrue(say("ada", "feed add file:///etc/passwd").contains("Send “feed add"));
    assertTrue(say("ada", "feed remove 7").contains("no feed of the number 7"));
    access = _ -> new Rights(Rank.READER, Clearance.everything());
    assertTrue(say("ada", "feed list").contains("Only those who look after me"));
  }
}
