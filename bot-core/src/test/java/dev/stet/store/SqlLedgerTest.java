package dev.stet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.briefing.Books;
import dev.stet.briefing.Commission.Length;
import dev.stet.briefing.EditionKey;
import dev.stet.briefing.Ledger;
import dev.stet.briefing.Ledger.Lease;
import dev.stet.briefing.Ledger.PartState;
import dev.stet.briefing.Ledger.Run;
import dev.stet.briefing.Quiet;
import dev.stet.briefing.Recipient;
import dev.stet.briefing.Rhythm;
import dev.stet.briefing.Schedule;
import dev.stet.briefing.Subscription;
import dev.stet.briefing.Topics;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the books of briefings remember, and whom they believe. */
class SqlLedgerTest {
  private static final Instant NOW = Instant.parse("2026-03-11T07:00:00Z");
  private static final EditionKey KEY = new EditionKey("s1", LocalDate.of(2026, 3, 11));

  @TempDir private Path folder = Path.of("");
  private DialogStore store;
  private DialogStore other;
  private Ledger one;
  private Ledger two;

  @BeforeEach
  void open() {
    store = DialogStore.open(folder.resolve("dialog.db"));
    other = DialogStore.open(folder.resolve("dialog.db"));
    one = store.books().ledger();
    two = other.books().ledger();
  }

  @AfterEach
  void close() {
    store.close();
    other.close();
  }

  private static Lease lease(String owner, int second) {
    return new Lease(owner, NOW.plusSeconds(second), NOW.plusSeconds(second + 60L));
  }

  @Test
  void ofTwoProcessesOneGetsTheClaim() {
    assertFalse(one.knows(KEY));
    assertTrue(one.claim(KEY, NOW, lease("one", 0)).isPresent());
    assertTrue(two.claim(KEY, NOW, lease("two", 59)).isEmpty());
    assertTrue(two.knows(KEY));
  }

  @Test
  void whoeverWasTakenOverChangesNothingMore() {
    Run first = one.claim(KEY, NOW, lease("one", 0)).orElseThrow();
    Run second = two.claim(KEY, NOW, lease("two", 60)).orElseThrow();
    assertTrue(second.hold().fencing() > first.hold().fencing());
    assertFalse(one.built(first, "e1", lease("one", 61)));
    assertFalse(one.sending(first, 0, lease("one", 61)));
    assertFalse(one.told(first, 0, PartState.SENT, "5"));
    assertFalse(one.postpone(first, NOW));
    assertFalse(one.end(first, Ledger.State.SENT, "", NOW));
    assertTrue(two.sending(second, 0, lease("two", 62)));
    assertEquals(Ledger.State.OPEN, one.of("s1", 1).getFirst().state());
  }

  @Test
  void aPartThatWasBeingSentIsInDoubtForWhoeverTakesOver() {
    Run first = one.claim(KEY, NOW, lease("one", 0)).orElseThrow();
    assertTrue(one.built(first, "e1", lease("one", 1)));
    assertTrue(one.sending(first, 0, lease("one", 2)));
    assertTrue(one.told(first, 0, PartState.SENT, "5"));
    assertTrue(one.sending(first, 1, lease("one", 3)));
    Run second = two.claim(KEY, NOW, lease("two", 100)).orElseThrow();
    assertEquals("e1", second.edition());
    assertEquals(PartState.SENT, second.part(0));
    assertEquals(PartState.UNKNOWN, second.part(1));
    assertEquals(PartState.PENDING, second.part(2));
  }

  @Test
  void whatHasEndedIsNeverClaimedAgain() {
    Run run = one.claim(KEY, NOW, lease("one", 0)).orElseThrow();
    assertTrue(one.end(run, Ledger.State.UNKNOWN, "who knows", NOW));
    assertTrue(two.claim(KEY, NOW, lease("two", 9_999)).isEmpty());
    assertEquals(List.of(), two.open());
    assertEquals(1, two.doubtful());
    two.resent(KEY);
    assertEquals(0, one.doubtful());
    one.forgetBefore(NOW.plusSeconds(1));
    assertFalse(two.knows(KEY));
  }

  @Test
  void aPostponedRunWaitsAndCountsItsTries() {
    Run run = one.claim(KEY, NOW, lease("one", 0)).orElseThrow();
    assertTrue(one.postpone(run, NOW.plusSeconds(5)));
    assertTrue(two.claim(KEY, NOW, lease("two", 4)).isEmpty());
    assertEquals(1, two.claim(KEY, NOW, lease("two", 5)).orElseThrow().hold().tries());
  }

  private static Subscription subscription() {
    return new Subscription(
        "s1",
        new Recipient("fake\ngroup\n12"),
        new Subscription.Owner("fake\n7", false, "uk"),
        new Rhythm(
            new Schedule.Weekly(LocalTime.of(8, 30), Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)),
            ZoneId.of("Europe/Kyiv"),
            true,
            new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0))),
        new Subscription.Taste(
            new Topics(List.of("grain", "\"upper valley\""), List.of("sport")),
            Length.SHORT,
            Subscription.OnEmpty.SILENT),
        new Subscription.Phase(Subscription.State.ACTIVE, NOW),
        NOW);
  }

  @Test
  void aSubscriptionIsKeptAsItIsAndItsCursorNeverGoesBack() {
    Books books = store.books();
    Subscription subscription = subscription();
    books.subscriptions().put(subscription);
    assertEquals(
        Optional.of(subscription), other.books().subscriptions().of(subscription.recipient()));
    books.subscriptions().put(subscription.from(NOW.minusSeconds(99)));
    assertEquals(Optional.of(subscription), books.subscriptions().find("s1"));
    Subscription monthly =
        subscription
            .at(new Rhythm(new Schedule.Monthly(LocalTime.NOON, 1), ZoneId.of("UTC"), false, null))
            .sentTo(new Recipient("fake\nelsewhere"));
    books.subscriptions().put(monthly);
    assertEquals(List.of(monthly), books.subscriptions().all());
    assertTrue(books.subscriptions().lose("s1"));
    assertFalse(other.books().subscriptions().lose("s1"));
  }

  @Test
  void theCursorMovesTogetherWithTheEnd() {
    store.books().subscriptions().put(subscription());
    Run run = one.claim(KEY, NOW, lease("one", 0)).orElseThrow();
    Instant later = NOW.plusSeconds(3_600);
    assertTrue(one.end(run, Ledger.State.SENT, "", later));
    assertEquals(later, other.books().subscriptions().find("s1").orElseThrow().cursor());
  }
}
