package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.SettableClock;
import dev.stet.Shelf;
import dev.stet.briefing.Archive;
import dev.stet.briefing.Books;
import dev.stet.briefing.BriefingDesk;
import dev.stet.briefing.EmptyNewsroom;
import dev.stet.briefing.Ledger;
import dev.stet.briefing.Rhythm;
import dev.stet.briefing.Schedule.Weekly;
import dev.stet.briefing.Subscription;
import dev.stet.briefing.Subscriptions;
import dev.stet.chat.Place;
import dev.stet.store.DialogStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that die while they send, one or two over one database: no part of an edition arrives
 * twice, and each that did not arrive is known to be missing or in doubt.
 */
class CrashedMorningTest {
  private static final int CRASHES = Integer.getInteger("stet.crashes", 60);
  private static final Instant START = Instant.parse("2026-03-10T07:30:00Z");
  private static final Logger DESK = Logger.getLogger(BriefingDesk.class.getName());
  private static final Logger DELIVERY = Logger.getLogger("dev.stet.briefing.Delivery");

  @TempDir private Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(START);

  /** What arrived, as the platform knows it: day and part, and how often. */
  private final Map<String, Integer> arrived = new HashMap<>();

  private DialogStore store;
  private DialogStore other;
  private Shelf shelf;

  @BeforeEach
  void open() {
    store = DialogStore.open(folder.resolve("dialog.db"));
    other = DialogStore.open(folder.resolve("dialog.db"));
    shelf = new Shelf(folder);
    DESK.setLevel(Level.OFF);
    DELIVERY.setLevel(Level.OFF);
  }

  @AfterEach
  void close() {
    store.close();
    other.close();
    shelf.close();
    DESK.setLevel(null);
    DELIVERY.setLevel(null);
  }

  /** Where a process dies. */
  private enum Point {
    CLAIMED,
    BUILT,
    BEFORE_WRITE,
    AFTER_WRITE,
    SENT_NOT_STORED,
    NOWHERE
  }

  /** The end of a process. */
  private static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A process: from the moment at which it dies, nothing that it does has any effect. */
  private final class Doomed extends EmptyNewsroom implements AutoCloseable {
    private final Point point;
    private final int part;
    private final BriefingDesk desk;
    private boolean dead;

    Doomed(Books books, Point point, int part) {
      super(clock);
      this.point = point;
      this.part = part;
      Books mortal =
          new Books(
              mortal(Subscriptions.class, books.subscriptions()),
              mortal(Ledger.class, books.ledger()),
              mortal(Archive.class, books.archive()));
      this.desk = new BriefingDesk(mortal, this, this, clock);
    }

    private <T> T mortal(Class<T> type, T real) {
      Object proxy =
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (_, method, values) -> {
                live();
                try {
                  Object result = method.invoke(real, values);
                  after(method.getName());
                  return result;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
      return type.cast(proxy);
    }

    private void live() {
      if (dead) {
        throw new Death();
      }
    }

    private void dieAt(Point here) {
      if (point == here) {
        dead = true;
        throw new Death();
      }
    }

    private void after(String method) {
      switch (method) {
        case "claim" -> dieAt(Point.CLAIMED);
        case "built" -> dieAt(Point.BUILT);
        default -> {}
      }
    }

    @Override
    public Letter write(Subscription subscription, Issue issue) {
      String name = subscription.id() + " " + issue.edition().period().to();
      return new Letter() {
        @Override
        public int parts() {
          return 2;
        }

        @Override
        public int last() {
          return 0;
        }

        @Override
        public Receipt post(int no, @Nullable String before, BooleanSupplier intent) {
          live();
          if (!intent.getAsBoolean()) {
            return new Receipt.Withheld();
          }
          if (no == part) {
            dieAt(Point.BEFORE_WRITE);
          }
          arrived.merge(name + " " + no, 1, Integer::sum);
          if (no == part) {
            // The answer is lost with the process, or comes and is not stored any more.
            dieAt(Point.AFTER_WRITE);
            dead = point == Point.SENT_NOT_STORED;
          }
          return new Receipt.Sent("1");
        }
      };
    }

    @Override
    public void tellLost(Subscription subscription) {}

    void work() {
      try {
        desk.begin();
      } catch (Death e) {
        dead = true;
      }
      desk.awaitIdle();
    }

    @Override
    public void close() {
      desk.close();
    }
  }

  private void subscribe(String name) {
    store
        .books()
        .subscriptions()
        .put(
            new Subscription(
                name,
                Recipients.of(new Place(FakePlatform.NAME, name, null)),
                new Subscription.Owner("fake\n7", true, "en"),
                new Rhythm(Weekly.daily(LocalTime.of(8, 0)), ZoneOffset.UTC, true, null),
                Subscription.Taste.PLAIN,
                new Subscription.Phase(Subscription.State.ACTIVE, clock.instant()),
                clock.instant()));
  }

  @Test
  void nothingArrivesTwiceAndEveryGapIsKnown() {
    long seed = Long.getLong("stet.seed", 20260310);
    Random random = new Random(seed);
    Map<Point, Integer> unknown = new HashMap<>();
    for (int crash = 0; crash < CRASHES; crash++) {
      String name = "s" + crash;
      subscribe(name);
      Point point = Point.values()[crash % Point.values().length];
      boolean two = random.nextBoolean();
      morning(random, point, two);
      Ledger.Run run = store.books().ledger().of(name, 1).getFirst();
      String which = "seed " + seed + " crash " + crash + " at " + point + (two ? ", two" : "");
      check(run, name, which);
      boolean harmless =
          switch (point) {
            case CLAIMED, BUILT, NOWHERE -> !two;
            case BEFORE_WRITE, AFTER_WRITE, SENT_NOT_STORED -> false;
          };
      if (run.state() == Ledger.State.UNKNOWN && !harmless) {
        unknown.merge(point, 1, Integer::sum);
      } else {
        assertEquals(Ledger.State.SENT, run.state(), which);
      }
      Subscription subscription = store.books().subscriptions().find(name).orElseThrow();
      store.books().subscriptions().put(subscription.in(Subscription.State.OFF, clock.instant()));
      clock.advance(Duration.ofHours(12));
      arrived.clear();
    }
    System.out.println("seed " + seed + ": " + CRASHES + " crashes, in doubt " + unknown);
    assertTrue(
        unknown
            .keySet()
            .containsAll(Set.of(Point.BEFORE_WRITE, Point.AFTER_WRITE, Point.SENT_NOT_STORED)));
  }

  /** Processes die one after the other, and those that are left go on, until all is done. */
  private void morning(Random random, Point point, boolean two) {
    clock.advance(
        Duration.between(
            clock.instant(),
            store.books().subscriptions().all().stream()
                .filter(Subscription::isActive)
                .map(it -> it.rhythm().next(clock.instant()).due())
                .findFirst()
                .orElseThrow()));
    List<Doomed> processes = new ArrayList<>();
    processes.add(new Doomed(store.books(), point, random.nextInt(2)));
    if (two) {
      Point theirs = Point.values()[random.nextInt(Point.values().length)];
      processes.add(new Doomed(other.books(), theirs, random.nextInt(2)));
    }
    processes.add(new Doomed(store.books(), Point.NOWHERE, 0));
    for (int step = 0; step < 30; step++) {
      processes.get(random.nextInt(processes.size())).work();
      clock.advance(Duration.ofSeconds(random.nextInt(50)));
    }
    clock.advance(Duration.ofSeconds(61));
    processes.getLast().work();
    processes.forEach(Doomed::close);
  }

  private void check(Ledger.Run run, String name, String which) {
    assertTrue(arrived.values().stream().allMatch(times -> times == 1), which + arrived);
    Set<Integer> there = new HashSet<>();
    for (int no = 0; no < 2; no++) {
      if (arrived.containsKey(name + " " + run.due() + " " + no)) {
        there.add(no);
      }
    }
    for (int no = 0; no < 2; no++) {
      switch (run.part(no)) {
        case SENT -> assertTrue(there.contains(no), which);
        case UNKNOWN -> {}
        case PENDING, SENDING, FAILED -> throw new AssertionError(which + " left part " + no);
      }
    }
  }
}
