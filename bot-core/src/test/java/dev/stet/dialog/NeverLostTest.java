package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.SettableClock;
import dev.stet.Shelf;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.Rate;
import dev.stet.chat.UserRef;
import dev.stet.dialog.DurableInbox.Claim;
import dev.stet.dialog.DurableInbox.Page;
import dev.stet.question.Clearance;
import dev.stet.store.DialogStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was addressed to the bot is answered, whatever happens in between, and once. */
class NeverLostTest {
  private static final UserRef PERSON = new UserRef(FakePlatform.NAME, "7");

  private static final Rights OWNER = new Rights(Rank.ADMIN, Clearance.everything());

  @TempDir private Path temporary = Path.of("");
  private final FakePlatform platform = new FakePlatform();
  private final SettableClock clock = new SettableClock(Shelf.NOW);
  private Shelf shelf = new Shelf(Path.of("target"));
  private DialogStore store = DialogStore.open(Path.of("target/dialog-test.db"));
  private Access access = Access.owner();
  private Courtesy courtesy = Courtesy.unlimited();

  @BeforeEach
  void open() {
    shelf.close();
    store.close();
    shelf = new Shelf(temporary);
    store = DialogStore.open(temporary.resolve("dialog.db"));
    for (int i = 1; i <= 3; i++) {
      shelf.put("a" + i + ".txt", "Ferry number " + i + " sails at noon.");
    }
    shelf.update();
  }

  @AfterEach
  void close() {
    store.close();
    shelf.close();
  }

  private Dialog dialog() {
    return dialog(clock);
  }

  private Dialog dialog(Clock time) {
    Desk desk = new Desk(store.memory(Duration.ofDays(30)), Counters.none(), courtesy, time);
    return new Dialog(platform, shelf.knowledge(), access, desk);
  }

  private static Place place(String conversation) {
    return new Place(FakePlatform.NAME, conversation, null);
  }

  private static Inbound.Message message(String id, String text) {
    return message(id, text, "1");
  }

  private static Inbound.Message message(String id, String text, String conversation) {
    return new Inbound.Message(id, place(conversation), PERSON, text, Audience.PRIVATE, Shelf.NOW);
  }

  /** Lets a new process take over from one that died. */
  private List<String> restart() {
    try (Dialog next = dialog()) {
      next.resume();
    }
    return platform.texts();
  }

  @Test
  void whatADeadProcessTookIsAnsweredInOrder() {
    for (int i = 1; i <= 3; i++) {
      assertTrue(
          store.inbox().claim(message("m" + i, "ferry number " + i), clock.instant()).isPresent());
    }
    List<String> replies = restart();
    for (int i = 1; i <= 3; i++) {
      assertTrue(replies.get(i - 1).startsWith("Ferry number " + i), replies.get(i - 1));
    }
    assertEquals(3, restart().size());
  }

  @Test
  void whatWasTakenIsNotAnsweredAgainWhenThePlatformRepeatsItAfterARestart() {
    for (int start = 1; start <= 2; start++) {
      try (Dialog dialog = dialog()) {
        dialog.resume();
        dialog.accept(message("m", "ferry"));
      }
    }
    assertEquals(1, platform.texts().size());
  }

  @Test
  void anAnswerThatComesLateSaysSo() {
    Claim claim = store.inbox().claim(message("m", "ferry"), clock.instant()).orElseThrow();
    assertEquals(0, claim.sent());
    clock.advance(Duration.ofMinutes(16));
    String reply = restart().getFirst();
    assertTrue(reply.contains("(You asked this on 16 Mar 2026, 08:00. Sorry for the delay"), reply);
  }

  @Test
  void aReplyThatMayHaveArrivedIsSentOnceMoreAndMarkedAndThenNeverAgain() {
    Claim claim = store.inbox().claim(message("m", "ferry"), clock.instant()).orElseThrow();
    store.inbox().sending(claim, new Page(0, false));
    String reply = restart().getFirst();
    assertTrue(reply.endsWith("(Sent again: whether it had arrived before is not known.)"), reply);
    Claim other = store.inbox().claim(message("n", "ferry"), clock.instant()).orElseThrow();
    store.inbox().sending(other, new Page(0, true));
    assertEquals(1, restart().size());
    assertEquals(1, store.inbox().doubtful());
  }

  @Test
  void aReplyOfSeveralPagesGoesOnWhereItWasCutOff() {
    platform.setCharacters(200);
    Claim claim = store.inbox().claim(message("m", "ferry"), clock.instant()).orElseThrow();
    List<String> whole = restart();
    assertTrue(whole.size() > 1, whole.toString());
    platform.clear();
    Claim again = store.inbox().claim(message("n", "ferry"), clock.instant()).orElseThrow();
    var first = new dev.stet.chat.MessageRef(place("1"), "9");
    store.inbox().sent(again, new Page(0, false), first);
    assertEquals(whole.subList(1, whole.size()), restart());
    assertEquals(0, claim.sent());
  }

  @Test
  void whatComesAfterTheEndIsNotAcknowledged() {
    Dialog dialog = dialog();
    dialog.close();
    assertThrows(IllegalStateException.class, () -> dialog.accept(message("m", "ferry")));
    assertEquals(List.of(), store.inbox().unfinished(FakePlatform.NAME));
  }

  @Test
  void anEndInTheMiddleOfAWaitLeavesTheReplyToTheNextStart() {
    platform.fail(new DeliveryException(Outcome.REFUSED, "429", Duration.ofMinutes(5), null));
    long began = System.nanoTime();
    try (Dialog dialog = dialog(Clock.systemUTC())) {
      dialog.accept(message("m", "ferry"));
    }
    assertTrue(System.nanoTime() - began < 5_000_000_000L);
    assertEquals(List.of(), platform.texts());
    assertEquals(1, restart().size());
  }

  @Test
  void aHandlerThatHangsOrDiesStopsNobodyElse() {
    CountDownLatch release = new CountDownLatch(1);
    access =
        inbound -> {
          switch (inbound.place().conversation()) {
            case "hangs" -> awaitIt(release);
            case "dies" -> throw new StackOverflowError("planted");
            default -> {}
          }
          return OWNER;
        };
    Dialog dialog = dialog();
    dialog.accept(message("a", "ferry", "hangs"));
    dialog.accept(message("b", "ferry", "dies"));
    dialog.accept(message("c", "ferry", "3"));
    assertEquals(1, platform.await(1).size());
    release.countDown();
    platform.await(2);
    dialog.close();
  }

  @Test
  void whoWaitsTooLongIsToldThatItTakesLonger() {
    courtesy = new Courtesy(List.of(), List.of(), Duration.ofMillis(1));
    CountDownLatch release = new CountDownLatch(1);
    access =
        inbound -> {
          awaitIt(release);
          return OWNER;
        };
    try (Dialog dialog = dialog()) {
      dialog.accept(message("m", "ferry"));
      assertEquals(List.of("That takes longer than usual. I am still looking."), platform.await(1));
      release.countDown();
      assertTrue(platform.await(2).getLast().startsWith("Ferry"));
    }
  }

  @Test
  void moreThanFitsInMemoryIsNotAcknowledged() {
    CountDownLatch release = new CountDownLatch(1);
    access =
        inbound -> {
          awaitIt(release);
          return OWNER;
        };
    Dialog dialog = new Dialog(platform, shelf.knowledge(), access);
    assertThrows(
        IllegalStateException.class,
        () -> {
          for (int i = 0; i <= 10_001; i++) {
            dialog.accept(message("m" + i, "help", "1"));
          }
        });
    access = Access.owner();
    release.countDown();
    dialog.close();
  }

  private static void awaitIt(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aQuestionThatIsChangedChangesItsAnswer() {
    Inbound.Message first = message("m", "ferry number 1");
    Inbound.Message changed = message("m", "ferry number 2");
    try (Dialog dialog = dialog()) {
      dialog.accept(first);
      dialog.accept(new Inbound.Edit("m/1", changed));
      dialog.accept(new Inbound.Edit("m/1", changed));
    }
    assertEquals(1, platform.shown().size());
    FakePlatform.Shown reply = platform.shown().getFirst();
    assertEquals(1, reply.edits());
    assertTrue(reply.text().startsWith("Ferry number 2"), reply.text());
  }

  @Test
  void aMessageThatIsChangedIntoAQuestionIsAnsweredOnce() {
    Inbound.Message question = message("m", "ferry number 1");
    try (Dialog dialog = dialog()) {
      dialog.accept(new Inbound.Edit("m/1", question));
      dialog.accept(question);
    }
    assertEquals(1, platform.shown().size());
  }

  @Test
  void messagesFollowEachOtherNoFasterThanThePlatformAllows() {
    platform.setRates(new Rate(1, Duration.ofMillis(60)));
    long began = System.nanoTime();
    try (Dialog dialog = dialog(Clock.systemUTC())) {
      for (int i = 1; i <= 5; i++) {
        dialog.accept(message("m" + i, "ferry"));
      }
      platform.await(5);
    }
    assertTrue(System.nanoTime() - began >= 4 * 60_000_000L);
  }

  @Test
  void whatPiledUpDuringAnOutageIsAllAnswered() {
    courtesy =
        new Courtesy(List.of(new Rate(2, Duration.ofMinutes(1))), List.of(), Duration.ofMinutes(1));
    try (Dialog dialog = dialog()) {
      for (int i = 1; i <= 9; i++) {
        Instant sent = Shelf.NOW.minus(Duration.ofMinutes(10 - i));
        dialog.accept(
            new Inbound.Message("m" + i, place("1"), PERSON, "ferry", Audience.PRIVATE, sent));
      }
      assertTrue(platform.await(9).stream().allMatch(reply -> reply.startsWith("Ferry")));
    }
  }

  @Test
  void whoAsksTooMuchIsToldSoOnceAndIsWelcomeAgainLater() {
    courtesy =
        new Courtesy(List.of(new Rate(2, Duration.ofMinutes(1))), List.of(), Duration.ofMinutes(1));
    try (Dialog dialog = dialog()) {
      for (int i = 1; i <= 9; i++) {
        dialog.accept(message("m" + i, "ferry"));
      }
      platform.await(3);
      clock.advance(Duration.ofMinutes(1));
      dialog.accept(
          new Inbound.Message(
              "later", place("1"), PERSON, "ferry", Audience.PRIVATE, clock.instant()));
    }
    List<String> replies = platform.texts();
    assertEquals(4, replies.size());
    assertTrue(replies.get(2).startsWith("That is more than I can answer"), replies.get(2));
    assertTrue(replies.get(3).startsWith("Ferry"), replies.get(3));
  }
}
