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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each message has a thread for its answer, a new one goes on with the conversation. */
class ThreadsTest {
  private static final String FERRIES = "ferry";
  private static final String NOTHING = "There is nothing more to show.";
  private static final String PIER = "Is the pier open?";

  @TempDir private Path temporary = Path.of("");
  private final FakePlatform platform = new FakePlatform();
  private final SettableClock clock = new SettableClock(Shelf.NOW);
  private Shelf shelf = new Shelf(Path.of("target"));
  private DialogStore store = DialogStore.open(Path.of("target/dialog-test.db"));
  private int events;

  @BeforeEach
  void open() {
    platform.openThreads();
    shelf.close();
    store.close();
    shelf = new Shelf(temporary);
    store = DialogStore.open(temporary.resolve("dialog.db"));
    for (int i = 1; i <= 6; i++) {
      shelf.put("a" + i + ".txt", "Before " + i + ". Ferry number " + i + " sails.");
    }
    shelf.put("b.txt", "“The pier stays open,” Mayor Ada Moss said on Monday.");
    shelf.update();
  }

  @AfterEach
  void close() {
    store.close();
    shelf.close();
  }

  private Dialog process() {
    Desk desk =
        new Desk(store.memory(Duration.ofDays(30)), Counters.none(), Courtesy.unlimited(), clock);
    return new Dialog(platform, shelf.knowledge(), Access.owner(), desk);
  }

  /** Each thing is said to another process. */
  private String say(String person, String thread, String text, Audience audience) {
    try (Dialog dialog = process()) {
      return say(dialog, person, thread, text, audience);
    }
  }

  private String say(Dialog dialog, String person, String thread, String text, Audience audience) {
    Place place = new Place(FakePlatform.NAME, "D1", thread);
    UserRef author = new UserRef(FakePlatform.NAME, person);
    int before = platform.shown().size();
    dialog.accept(new Inbound.Message("m" + ++events, place, author, text, audience, Shelf.NOW));
    return platform.await(before + 1).getLast();
  }

  private String say(String thread, String text) {
    return say("7", thread, text, Audience.PRIVATE);
  }

  @ParameterizedTest
  @CsvSource({
    "more, Ferry number",
    "why, Looked for",
    "context, The passage where it stands",
  })
  void aNewMessageGoesOnWithTheLastAnswerAfterARestartToo(String command, String said) {
    say("1", PIER);
    say("2", FERRIES);
    String reply = say("3", command);
    assertTrue(reply.contains(said) && !reply.contains("pier"), reply);
  }

  @Test
  void withinOneProcessItIsTheLastAnswerToo() {
    try (Dialog dialog = process()) {
      say(dialog, "7", "1", PIER, Audience.PRIVATE);
      say(dialog, "7", "2", FERRIES, Audience.PRIVATE);
      assertTrue(say(dialog, "7", "3", "more", Audience.PRIVATE).contains("Ferry number"));
      String inThread = say(dialog, "7", "1", "context", Audience.PRIVATE);
      assertTrue(inThread.contains("The pier stays open"), inThread);
    }
  }

  @Test
  void whoSaidThatIsAskedOfTheLastAnswer() {
    say("1", PIER);
    String reply = say("2", "who said that?");
    assertTrue(reply.contains("The pier stays open") && reply.contains("Ada Moss"), reply);
  }

  @Test
  void aThreadKeepsItsOwnContextFirst() {
    say("1", PIER);
    say("2", FERRIES);
    String reply = say("1", "context");
    assertTrue(reply.contains("The pier stays open"), reply);
  }

  @Test
  void whatSomebodySaysAloneIsAnsweredInItsOrderThoughEachHasAThread() {
    try (Dialog dialog = process()) {
      for (int i = 1; i <= 40; i++) {
        Place place = new Place(FakePlatform.NAME, "D1", "" + i);
        UserRef author = new UserRef(FakePlatform.NAME, "7");
        dialog.accept(
            new Inbound.Message("o" + i, place, author, "/event" + i, Audience.PRIVATE, Shelf.NOW));
      }
      List<String> threads = IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).toList();
      platform.await(40);
      assertEquals(
          threads, platform.shown().stream().map(shown -> shown.ref().place().thread()).toList());
    }
  }

  @Test
  void nobodyGoesOnWithWhatAnotherAsked() {
    say("1", FERRIES);
    assertTrue(say("8", "2", "more", Audience.PRIVATE).startsWith(NOTHING));
  }

  @Test
  void whereOthersAreAThreadIsAMatterOfItsOwn() {
    say("7", "1", FERRIES, Audience.ADDRESSED);
    assertTrue(say("7", "2", "more", Audience.ADDRESSED).startsWith(NOTHING));
  }
}
