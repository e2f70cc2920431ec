package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.SettableClock;
import dev.stet.Shelf;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
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

/** What was answered is mended when its documents change, and kept no longer than it should be. */
class CorrectionsTest {
  private static final String FERRY = "The ferry Brightwater is 41 years old.";
  private static final String MORE =
      "\n\nIt sails at noon. Gulls follow it. Rain falls on the deck. Tea is served. Ropes creak.";
  private static final String QUAY = "The quay of Farhaven is made of oak.";

  @TempDir private Path temporary = Path.of("");
  private final FakePlatform platform = new FakePlatform();
  private final SettableClock clock = new SettableClock(Shelf.NOW);
  private Shelf shelf = new Shelf(Path.of("target"));
  private DialogStore store = DialogStore.open(Path.of("target/corrections-test.db"));
  private int messages;

  @BeforeEach
  void open() {
    shelf.close();
    store.close();
    shelf = new Shelf(temporary);
    store = DialogStore.open(temporary.resolve("dialog.db"));
    shelf.put("ferry.txt", FERRY + MORE).put("quay.txt", QUAY).update();
  }

  @AfterEach
  void close() {
    store.close();
    shelf.close();
  }

  private Dialog dialog() {
    Desk desk =
        new Desk(store.memory(Duration.ofDays(30)), Counters.none(), Courtesy.unlimited(), clock);
    return new Dialog(platform, shelf.knowledge(), Access.owner(), desk);
  }

  private String say(Dialog dialog, String person, String text) {
    int before = platform.shown().size();
    dialog.accept(
        new Inbound.Message(
            "m" + ++messages,
            new Place(FakePlatform.NAME, person, null),
            new UserRef(FakePlatform.NAME, person),
            text,
            Audience.PRIVATE,
            clock.instant()));
    return platform.await(before + 1).getLast();
  }

  private Corrections corrections(Dialog dialog) {
    Corrections corrections =
        new Corrections(
            shelf.revisions(), store.memory(Duration.ofDays(30)).answers(), List.of(dialog));
    corrections.look();
    return corrections;
  }

  private static void settle(Corrections corrections) {
    for (int look = 1; look <= 3; look++) {
      corrections.look();
    }
  }

  @Test
  void aReplyWhoseWordsAreGoneIsMarkedOnceAndNoOther() {
    try (Dialog dialog = dialog()) {
      Corrections corrections = corrections(dialog);
      assertTrue(say(dialog, "ada", "How old is the Brightwater?").startsWith(FERRY));
      assertTrue(say(dialog, "jo", "What is the quay of Farhaven made of?").startsWith(QUAY));
      shelf.put("ferry.txt", "The ferry Brightwater is 42 years old.").update();
      settle(corrections);
      List<String> shown = platform.await(3);
      assertEquals(
          "Changed since: “The ferry Brightwater is 42 years old.” no longer says what I quoted"
              + " from it in answer to “How old is the Brightwater?” (16 Mar 2026, 08:00).",
          shown.get(2));
      assertEquals("ada", platform.shown().get(2).ref().place().conversation());
      settle(corrections);
      shelf.put("ferry.txt", "The ferry Brightwater is 43 years old.").update();
      settle(corrections);
    }
    assertEquals(3, platform.shown().size());
  }

  @Test
  void aReplyWhoseWordsStayIsLeftAlone() {
    try (Dialog dialog = dialog()) {
      Corrections corrections = corrections(dialog);
      say(dialog, "ada", "How old is the Brightwater?");
      shelf.put("ferry.txt", FERRY + MORE + "\n\nNobody waves.").update();
      settle(corrections);
    }
    assertEquals(1, platform.shown().size());
  }

  @Test
  void aReplyWhoseDocumentIsWithdrawnSaysSoAlsoAfterARestart() throws IOException {
    try (Dialog dialog = dialog()) {
      corrections(dialog);
      say(dialog, "ada", "How old is the Brightwater?");
    }
    Files.delete(shelf.folder().resolve("ferry.txt"));
    shelf.update();
    try (Dialog dialog = dialog()) {
      settle(corrections(dialog));
      assertTrue(platform.await(2).get(1).startsWith("Withdrawn: “ferry.txt”, which I quoted"));
    }
  }

  @Test
  void aFileThatIsOnlyReplacedIsNotWithdrawn() throws IOException {
    try (Dialog dialog = dialog()) {
      Corrections corrections = corrections(dialog);
      say(dialog, "ada", "How old is the Brightwater?");
      Files.delete(shelf.folder().resolve("ferry.txt"));
      shelf.update();
      corrections.look();
      shelf.put("ferry.txt", FERRY).update();
      settle(corrections);
    }
    assertEquals(1, platform.shown().size());
  }

  @Test
  void adminsSeeWhatWasNotAnsweredWell() {
    try (Dialog dialog = dialog()) {
      say(dialog, "ada", "How old is the Brightwater?");
      assertEquals("Thank you.", say(dialog, "ada", "👎"));
      say(dialog, "jo", "Where is the submarine museum?");
      say(dialog, "ada", "Where is the submarine museum?");
      say(dialog, "jo", "What is the quay of Farhaven made of?");
      say(dialog, "jo", "👍");
      String status = say(dialog, "ada", "status");
      assertTrue(
          status.endsWith(
              "Asked, and not answered well:\n“Where is the submarine museum?” (2 times)\n“How old"
                  + " is the Brightwater?” – 1 person was not content"),
          status);
    }
  }

  @Test
  void whatAPersonAskedIsForgottenWhenTheySaySoAndInTime() {
    try (Dialog dialog = dialog()) {
      say(dialog, "ada", "Where is the submarine museum?");
      say(dialog, "jo", "Where is the diving bell?");
      assertTrue(say(dialog, "ada", "privacy").startsWith("I keep what you ask"));
      assertTrue(say(dialog, "ada", "forget me").endsWith("stays as it is."));
      String status = say(dialog, "ada", "status");
      assertTrue(!status.contains("submarine") && status.contains("diving bell"), status);
      clock.advance(Duration.ofDays(31));
      say(dialog, "jo", "How old is the Brightwater?");
      assertTrue(!say(dialog, "ada", "status").contains("diving bell"));
    }
  }
}
