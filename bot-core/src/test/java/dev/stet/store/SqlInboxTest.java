package dev.stet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.chat.Attachment;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.dialog.DurableInbox;
import dev.stet.dialog.DurableInbox.Claim;
import dev.stet.dialog.DurableInbox.Doubt;
import dev.stet.dialog.DurableInbox.End;
import dev.stet.dialog.DurableInbox.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlInboxTest {
  private static final Attachment FILE = new Attachment("f1", "report.txt", 12);
  private static final Place PLACE = new Place("fake", "1", "topic");

  @TempDir private Path temporary = Path.of("");
  private DialogStore store = DialogStore.open(Path.of("target/inbox-test.db"));

  private DurableInbox open() {
    store.close();
    store = DialogStore.open(temporary.resolve("dialog.db"));
    return store.inbox();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Inbound.Message message(String id) {
    return new Inbound.Message(
        id,
        PLACE,
        new UserRef("fake", "7"),
        "ferry " + id,
        Audience.PRIVATE,
        Shelf.NOW,
        "uk",
        List.of(FILE));
  }

  @Test
  void takesAnythingOnceAlsoAfterARestart() {
    assertTrue(open().claim(message("a"), Shelf.NOW).isPresent());
    assertTrue(open().claim(message("a"), Shelf.NOW).isEmpty());
  }

  @Test
  void whatWasTakenIsThereAfterARestartInOrderAndComplete() {
    DurableInbox inbox = open();
    Inbound.Written edit = new Inbound.Edit("a/2", message("a"));
    Inbound.Written press = new Inbound.Press("a/3", message("c"), new MessageRef(PLACE, "71"));
    for (Inbound.Written each : List.of(message("b"), message("a"), edit, press)) {
      assertTrue(inbox.claim(each, Shelf.NOW).isPresent());
    }
    List<Inbound.Written> left = open().unfinished("fake").stream().map(Claim::written).toList();
    assertEquals(List.of(message("b"), message("a"), edit, press), left);
    assertEquals(List.of(), open().unfinished("another"));
  }

  @Test
  void whatIsUnfinishedMovesWithItsConversation() {
    Place moved = new Place("fake", "-100", "topic");
    assertTrue(open().claim(message("a"), Shelf.NOW).isPresent());
    open().moved(PLACE, moved);
    assertEquals(moved, open().unfinished("fake").getFirst().written().place());
  }

  @Test
  void remembersHowFarAReplyGot() {
    DurableInbox inbox = open();
    Claim claim = inbox.claim(message("a"), Shelf.NOW).orElseThrow();
    inbox.sending(claim, new Page(0, false));
    inbox.sent(claim, new Page(0, false), new MessageRef(PLACE, "71"));
    assertEquals(Doubt.NONE, open().unfinished("fake").getFirst().doubt());
    open().sending(claim, new Page(1, false));
    assertEquals(new Claim(1, message("a"), 1, Doubt.ONCE), open().unfinished("fake").getFirst());
    open().unsent(claim, new Page(1, false));
    assertEquals(Doubt.NONE, open().unfinished("fake").getFirst().doubt());
    open().sending(claim, new Page(1, true));
    assertEquals(Doubt.TWICE, open().unfinished("fake").getFirst().doubt());
    assertEquals(List.of(new MessageRef(PLACE, "71")), open().replies("fake", "a"));
  }

  @Test
  void whatIsFinishedIsNotTakenAgainAndItsWordsAreGone() throws Exception {
    DurableInbox inbox = open();
    Claim claim = inbox.claim(message("a"), Shelf.NOW).orElseThrow();
    inbox.finish(claim, End.DOUBTFUL);
    assertEquals(1, inbox.doubtful());
    assertEquals(List.of(), inbox.unfinished("fake"));
    assertTrue(inbox.claim(message("a"), Shelf.NOW).isEmpty());
    store.close();
    String file = Files.readString(temporary.resolve("dialog.db"), StandardCharsets.ISO_8859_1);
    assertFalse(file.contains("ferry a"));
  }

  @Test
  void ofManyAtOnceEachStandsOrFallsAlone() throws Exception {
    DurableInbox inbox = open();
    List<Thread> threads = new ArrayList<>();
    AtomicInteger taken = new AtomicInteger();
    for (int i = 0; i < 200; i++) {
      String id = "m" + i % 100;
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                taken.addAndGet(inbox.claim(message(id), Shelf.NOW).isPresent() ? 1 : 0);
                Claim none = new Claim(-1, message(id), 0, Doubt.NONE);
                assertThrows(
                    RuntimeException.class,
                    () -> inbox.sent(none, new Page(0, false), new MessageRef(PLACE, nothing())));
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(100, taken.get());
    assertEquals(100, open().unfinished("fake").size());
  }

  /** What no table takes. */
  @SuppressWarnings("NullAway") // the point of it
  private static String nothing() {
    return null;
  }

  @Test
  void forgetsWhatIsFinishedAndOldAndNothingElse() {
    DurableInbox inbox = open();
    inbox.finish(inbox.claim(message("a"), Shelf.NOW).orElseThrow(), End.ANSWERED);
    Claim open = inbox.claim(message("b"), Shelf.NOW).orElseThrow();
    inbox.forgetBefore(Shelf.NOW.plus(Duration.ofDays(9)));
    assertEquals(List.of(open), inbox.unfinished("fake"));
    assertTrue(inbox.claim(message("a"), Shelf.NOW).isPresent());
  }
}
