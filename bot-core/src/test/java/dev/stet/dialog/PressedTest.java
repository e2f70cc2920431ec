package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.SettableClock;
import dev.stet.Shelf;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.store.DialogStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buttons: what they show takes the place of the message that has them. */
class PressedTest {
  private static final Place GROUP = new Place(FakePlatform.NAME, "-1", null);
  private static final String SIX = "ferry";

  @TempDir private Path temporary = Path.of("");
  private final FakePlatform platform = new FakePlatform();
  private final SettableClock clock = new SettableClock(Shelf.NOW);
  private Shelf shelf = new Shelf(Path.of("target"));
  private DialogStore store = DialogStore.open(Path.of("target/dialog-test.db"));
  private Access access = Access.owner();
  private int events;

  @BeforeEach
  void open() {
    shelf.close();
    store.close();
    shelf = new Shelf(temporary);
    store = DialogStore.open(temporary.resolve("dialog.db"));
    for (int i = 1; i <= 6; i++) {
      shelf.put(
          "a" + i + ".txt", "Before " + i + ". Ferry number " + i + " sails. After " + i + ".");
    }
    shelf.put("b.txt", "“The pier stays open,” Mayor Ada Moss said on Monday.");
    shelf.update();
  }

  @AfterEach
  void close() {
    store.close();
    shelf.close();
  }

  /** Each time another process, which knows what the one before wrote down. */
  private void tell(Inbound inbound) {
    Desk desk =
        new Desk(store.memory(Duration.ofDays(30)), Counters.none(), Courtesy.unlimited(), clock);
    try (Dialog dialog = new Dialog(platform, shelf.knowledge(), access, desk)) {
      dialog.accept(inbound);
      FakePlatform.awaitEnd(store.inbox());
    }
  }

  private Inbound.Message message(String author, String text) {
    UserRef person = new UserRef(FakePlatform.NAME, author);
    return new Inbound.Message("m" + ++events, GROUP, person, text, Audience.ADDRESSED, Shelf.NOW);
  }

  private void say(String text) {
    tell(message("7", text));
  }

  private FakePlatform.Shown first() {
    return platform.shown().getFirst();
  }

  private void press(String author, String label) {
    Inbound.Message action = message(author, first().action(label));
    tell(new Inbound.Press("p" + events, action, first().ref()));
  }

  @Test
  void moreTakesThePlaceOfTheFirstPageAndPreviousBringsItBack() {
    say(SIX);
    String before = first().text();
    press("7", "More");
    String after = first().text();
    assertFalse(before.equals(after));
    assertEquals(1, platform.shown().size());
    press("7", "Previous");
    assertEquals(before, first().text());
  }

  @Test
  void everyPageIsReachedAndNothingIsShownTwice() {
    say(SIX);
    StringBuilder all = new StringBuilder(first().text());
    press("7", "More");
    all.append(first().text());
    for (int i = 1; i <= 6; i++) {
      String passage = "Ferry number " + i + " sails.";
      assertEquals(2, all.toString().split(passage, -1).length, passage);
    }
  }

  @Test
  void aCloserLookLeadsBackToWhereItCameFrom() {
    say(SIX);
    press("7", "More");
    String page = first().text();
    press("7", "Context 5");
    assertTrue(first().text().startsWith("The passage where it stands:"), first().text());
    press("7", "Back");
    assertEquals(page, first().text());
  }

  @Test
  void aButtonTellsWhoSaidWhatStandsInAPassage() {
    say("Is the pier open?");
    press("7", "Who said this");
    assertTrue(first().text().contains("The pier stays open"), first().text());
    assertTrue(first().text().contains("Ada Moss"), first().text());
  }

  @Test
  void othersInThePlaceMayTurnThePageToo() {
    say(SIX);
    press("8", "More");
    assertEquals(1, first().edits());
  }

  @Test
  void whatOnePersonWasToldAloneIsNotTurnedByAnother() {
    Place alone = new Place(FakePlatform.NAME, "7", null);
    UserRef asker = new UserRef(FakePlatform.NAME, "7");
    tell(new Inbound.Message("a", alone, asker, SIX, Audience.PRIVATE, Shelf.NOW));
    UserRef other = new UserRef(FakePlatform.NAME, "8");
    String action = first().action("More");
    Inbound.Message pressed =
        new Inbound.Message("b", alone, other, action, Audience.PRIVATE, Shelf.NOW);
    tell(new Inbound.Press("p", pressed, first().ref()));
    assertEquals(0, first().edits());
    assertEquals("I no longer know that answer. Please ask again.", platform.whispers().getFirst());
  }

  @Test
  void whatOnePersonWasToldBesideOthersIsNotTurnedByThem() {
    UserRef asker = new UserRef(FakePlatform.NAME, "7");
    tell(new Inbound.Message("a", GROUP, asker, SIX, Audience.ASIDE, Shelf.NOW));
    for (String person : new String[] {"8", "7"}) {
      UserRef presser = new UserRef(FakePlatform.NAME, person);
      String action = first().action("More");
      Inbound.Message pressed =
          new Inbound.Message("b" + person, GROUP, presser, action, Audience.ASIDE, Shelf.NOW);
      tell(new Inbound.Press("p" + person, pressed, first().ref()));
      assertEquals(person.equals("7") ? 1 : 0, first().edits());
    }
    assertEquals(List.of("I no longer know that answer. Please ask again."), platform.whispers());
  }

  @Test
  void thanksAreForWhoeverPressedAlone() {
    say(SIX);
    press("8", "\uD83D\uDC4D");
    assertEquals("Thank you.", platform.whispers().getFirst());
    assertEquals(0, first().edits());
  }

  @Test
  void aQuestionThatWasCompletedIsAskedAgainAsItWasMeant() {
    say("What did Ada Moss say about the pier?");
    say("And when was that?");
    FakePlatform.Shown second = platform.shown().get(1);
    tell(new Inbound.Press("p", message("7", second.action("Why")), second.ref()));
    assertTrue(platform.shown().get(1).edits() == 1, platform.whispers()::toString);
  }

  @Test
  void theButtonsOfADocumentThatHasChangedSaySo() {
    say(SIX);
    shelf.put("a1.txt", "The harbour is closed.").update();
    press("7", "More");
    assertEquals(0, first().edits());
    assertEquals(1, platform.whispers().size());
  }

  @Test
  void anUnknownButtonIsAnsweredPolitely() {
    say(SIX);
    tell(new Inbound.Press("p", message("7", "page 1 @forged00"), first().ref()));
    assertEquals("I no longer know that answer. Please ask again.", platform.whispers().getFirst());
  }

  @Test
  void aButtonShowsNothingToWhoeverMayNotReadItAnyMore() {
    say(SIX);
    access = _ -> Rights.none();
    press("7", "More");
    assertEquals(0, first().edits());
    assertTrue(platform.whispers().getFirst().contains("the id 7"));
  }

  @Test
  void whatIsForgottenHasNoButtonsAnyMore() {
    say(SIX);
    say("forget me");
    press("7", "More");
    assertEquals(0, first().edits());
  }
}
