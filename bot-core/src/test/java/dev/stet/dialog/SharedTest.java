package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.SettableClock;
import dev.stet.Shelf;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.question.Clearance;
import dev.stet.store.DialogStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one person was told aside is shown to all, once, by whichever process. */
class SharedTest {
  private static final Place CHANNEL = new Place(FakePlatform.NAME, "C1", null);
  private static final String SHARE = "Share in channel";
  private static final String DONE = "That was shared already.";
  private static final String EXPIRED = "I no longer know that answer. Please ask again.";

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
      shelf.put("board/a" + i + ".txt", "Before " + i + ". Ferry number " + i + " sails.");
    }
    shelf.update();
  }

  @AfterEach
  void close() {
    store.close();
    shelf.close();
  }

  /** A process of its own, which knows what the ones before wrote down. */
  private Dialog process() {
    Desk desk =
        new Desk(store.memory(Duration.ofDays(30)), Counters.none(), Courtesy.unlimited(), clock)
            .briefing(Briefings.of(store.books(), EditionLinks.none()));
    return new Dialog(platform, shelf.knowledge(), access, desk);
  }

  private void tell(Inbound inbound) {
    try (Dialog dialog = process()) {
      dialog.accept(inbound);
      FakePlatform.awaitEnd(store.inbox());
    }
  }

  private Inbound.Message message(String author, String text, Audience audience) {
    UserRef person = new UserRef(FakePlatform.NAME, author);
    return new Inbound.Message("m" + ++events, CHANNEL, person, text, audience, Shelf.NOW);
  }

  private FakePlatform.Shown ask(String text) {
    tell(message("7", text, Audience.ASIDE));
    return platform.shown().getLast();
  }

  private Inbound.Press press(String author, FakePlatform.Shown answer, String action) {
    return new Inbound.Press("p" + events, message(author, action, Audience.ASIDE), answer.ref());
  }

  private void share(FakePlatform.Shown answer) {
    tell(press("7", answer, answer.action(SHARE)));
  }

  @Test
  void anAnswerIsSharedByAnotherProcessWithTheNameOfWhoSharedIt() {
    FakePlatform.Shown answer = ask("ferry");
    share(answer);
    FakePlatform.Shown shared = platform.shown().getLast();
    assertEquals("Shared by @7\n" + answer.text(), shared.text());
    assertThrows(AssertionError.class, () -> shared.action(SHARE));
    assertEquals(2, platform.shown().size());
  }

  @Test
  void thePageThatIsSeenIsThePageThatIsShared() {
    FakePlatform.Shown answer = ask("ferry");
    tell(press("7", answer, answer.action("More")));
    FakePlatform.Shown second = platform.shown().getFirst();
    assertFalse(second.text().equals(answer.text()));
    share(second);
    assertEquals("Shared by @7\n" + second.text(), platform.shown().getLast().text());
  }

  @Test
  void whatIsSharedOnceIsNotSharedAgainWhoeverPressesAndHoweverOftenItIsTold() {
    FakePlatform.Shown answer = ask("ferry");
    Inbound.Press pressed = press("7", answer, answer.action(SHARE));
    tell(pressed);
    tell(pressed);
    assertEquals(List.of(), platform.whispers());
    share(answer);
    assertEquals(List.of(DONE), platform.whispers());
    assertEquals(2, platform.shown().size());
  }

  @Test
  void aWithdrawnDocumentSharesNothing() throws IOException {
    FakePlatform.Shown answer = ask("ferry");
    Files.delete(shelf.folder().resolve("board/a1.txt"));
    shelf.update();
    share(answer);
    assertEquals(1, platform.shown().size());
    assertEquals(1, platform.whispers().size());
  }

  @Test
  void whatWasClosedToThePlaceMeanwhileIsNotShared() {
    FakePlatform.Shown answer = ask("ferry");
    access = _ -> new Rights(Rank.READER, new Clearance(true, List.of("board")));
    share(answer);
    assertEquals(1, platform.shown().size());
    assertEquals(1, platform.whispers().size());
  }

  @Test
  void whatOnePersonWasToldAsideIsSharedByNobodyElse() {
    FakePlatform.Shown answer = ask("ferry");
    tell(press("8", answer, answer.action(SHARE)));
    assertEquals(List.of(EXPIRED), platform.whispers());
    assertEquals(1, platform.shown().size());
  }

  @Test
  void aForgedShareSharesNothing() {
    FakePlatform.Shown answer = ask("ferry");
    for (String forged : List.of("share page 0 @forged00", "share forget me", "share brief off")) {
      tell(press("7", answer, forged));
    }
    assertEquals(List.of(EXPIRED, EXPIRED, EXPIRED), platform.whispers());
    tell(
        new Inbound.Press(
            "x", message("7", answer.action(SHARE), Audience.ADDRESSED), answer.ref()));
    assertEquals(1, platform.shown().size());
  }

  @Test
  void whereItMayNotWriteWhoPressedIsTold() {
    FakePlatform.Shown answer = ask("ferry");
    platform.fail(new DeliveryException(Outcome.GONE, "not_in_channel", null, null));
    share(answer);
    share(answer);
    assertEquals(1, platform.shown().size());
    assertTrue(platform.whispers().getFirst().startsWith("That could not be shared."));
    assertEquals(platform.whispers().getFirst(), platform.whispers().getLast());
  }

  @Test
  void whatAProcessDiedOverIsSharedByTheNextMarkedWhereItMayHaveArrived() {
    FakePlatform.Shown answer = ask("ferry");
    String what = answer.action(SHARE).substring("share ".length());
    String name = "share/" + CHANNEL.conversation() + "/" + what;
    UserRef person = new UserRef(FakePlatform.NAME, "7");
    Inbound.Message said =
        new Inbound.Message(name, CHANNEL, person, what, Audience.ADDRESSED, Shelf.NOW);
    DurableInbox.Claim claim =
        store.inbox().claim(new Inbound.Press(name, said, answer.ref()), Shelf.NOW).orElseThrow();
    store.inbox().sending(claim, new DurableInbox.Page(0, false));
    for (int i = 0; i < 2; i++) {
      try (Dialog next = process()) {
        next.resume();
        FakePlatform.awaitEnd(store.inbox());
      }
    }
    assertEquals(2, platform.shown().size());
    String shared = platform.shown().getLast().text();
    assertTrue(shared.startsWith("Shared by @7\n" + answer.text()), shared);
    assertTrue(shared.contains("Sent again"), shared);
    share(answer);
    assertEquals(List.of(DONE), platform.whispers());
  }

  @Test
  void whatIsNoAnswerOrHasNobodyToShareItWithHasNoSuchButton() {
    for (String text : List.of("help", "sources", "zeppelin airships over Lakehurst")) {
      FakePlatform.Shown told = ask(text);
      assertTrue(told.actions().stream().noneMatch(it -> it.startsWith("share")), text);
    }
    tell(message("7", "ferry", Audience.ADDRESSED));
    assertTrue(
        platform.shown().getLast().actions().stream().noneMatch(it -> it.startsWith("share")));
  }

  @Test
  void aBriefingIsSharedToo() {
    FakePlatform.Shown briefing = ask("brief last week");
    share(briefing);
    assertTrue(
        platform.shown().getLast().text().startsWith("Shared by @7\n"),
        platform.shown().getLast()::text);
  }
}
