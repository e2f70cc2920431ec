package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.briefing.Archive;
import dev.stet.briefing.BriefingDesk;
import dev.stet.briefing.Commission;
import dev.stet.briefing.Edition;
import dev.stet.briefing.Newsroom;
import dev.stet.briefing.Rhythm;
import dev.stet.briefing.Schedule.Weekly;
import dev.stet.briefing.Subscription;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Rate;
import dev.stet.chat.Reply;
import dev.stet.question.Clearance;
import dev.stet.store.DialogStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody wants the same at eight o'clock. */
class RushHourTest {
  private static final int SUBSCRIPTIONS = 500;
  private static final Instant EIGHT = Instant.parse("2026-03-11T08:00:00Z");
  private static final Duration TELEGRAM = Duration.ofSeconds(1);
  private static final int A_SECOND = 25;

  @TempDir private Path folder = Path.of("");

  /** A clock that goes ten times as fast as others. */
  private static final class Fast extends Clock {
    private static final int FASTER = 10;
    private final long began = System.nanoTime();
    private final Instant start;

    Fast(Instant start) {
      this.start = start;
    }

    @Override
    public Instant instant() {
      return start.plusNanos((System.nanoTime() - began) * FASTER);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("nobody asks");
    }
  }

  /** A platform with the rates of Telegram, that notes when it was sent what. */
  private static final class Strict implements ChatPlatform {
    private final Clock clock;
    private final List<Instant> times = new ArrayList<>();

    Strict(Clock clock) {
      this.clock = clock;
    }

    @Override
    public String name() {
      return FakePlatform.NAME;
    }

    @Override
    public Limits limits() {
      return new Limits(4_000);
    }

    @Override
    public void start(Inbox inbox) {}

    @Override
    public List<Rate> rates(Place place) {
      return List.of(new Rate(1, TELEGRAM));
    }

    @Override
    public List<Rate> rates() {
      return List.of(new Rate(A_SECOND, TELEGRAM));
    }

    @Override
    public synchronized MessageRef send(Place place, Reply reply) {
      times.add(clock.instant());
      notifyAll();
      return new MessageRef(place, Integer.toString(times.size()));
    }

    /** Waits for a moment, or for a message. */
    synchronized List<Instant> await() throws InterruptedException {
      int before = times.size();
      long end = System.nanoTime() + 20_000_000;
      while (times.size() == before && System.nanoTime() < end) {
        wait(5);
      }
      return List.copyOf(times);
    }

    @Override
    public String status() {
      return "strict";
    }

    @Override
    public void close() {}
  }

  /** A newsroom that counts what it has to make. */
  private record Counting(Newsroom newsroom, AtomicInteger made) implements Newsroom {
    @Override
    public Edition edition(Commission commission, Clearance reads) {
      made.incrementAndGet();
      return newsroom.edition(commission, reads);
    }

    @Override
    public Archive.Reader present(Clearance reads) {
      return newsroom.present(reads);
    }

    @Override
    public Instant upToDate() {
      return newsroom.upToDate();
    }

    @Override
    public Optional<Instant> lastArrival(Clearance reads) {
      return newsroom.lastArrival(reads);
    }
  }

  private static Subscription subscription(int number) {
    String id = UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)}).toString();
    return new Subscription(
        id,
        Recipients.of(new Place(FakePlatform.NAME, "chat" + number, null)),
        new Subscription.Owner("fake\n7", true, "en"),
        new Rhythm(Weekly.daily(LocalTime.of(8, 0)), ZoneOffset.UTC, true, null),
        Subscription.Taste.PLAIN,
        new Subscription.Phase(Subscription.State.ACTIVE, EIGHT.minus(Duration.ofHours(9))),
        EIGHT.minus(Duration.ofDays(1)));
  }

  @Test
  void allAreBriefedWithinTwoMinutesAndWithinThePlatformsRates() throws Exception {
    try (Shelf shelf = new Shelf(folder);
        DialogStore store = DialogStore.open(folder.resolve("dialog.db"))) {
      shelf.put(
          "ferry.md",
          "---\ntitle: Serrat ferry gets a captain\nsource: Island Mail\npublished:"
              + " 2026-03-10T12:00:00Z\n---\n"
              + MorningTest.FERRY);
      shelf.update(Clock.fixed(Instant.parse("2026-03-10T13:00:00Z"), ZoneOffset.UTC));
      for (int i = 0; i < SUBSCRIPTIONS; i++) {
        store.books().subscriptions().put(subscription(i));
      }
      Clock clock = new Fast(EIGHT.minusSeconds(2));
      Knowledge knowledge =
          new Knowledge(shelf.answerer(), shelf.revisions(), clock, ZoneOffset.UTC);
      List<Dialog> dialogs = new ArrayList<>();
      Counting newsroom =
          new Counting(new OpenNewsroom(knowledge, () -> Duration.ZERO), new AtomicInteger());
      Strict platform = new Strict(clock);
      Desk desk =
          new Desk(store.memory(Duration.ZERO), Counters.none(), Courtesy.unlimited(), clock);
      try (Dialog dialog = new Dialog(platform, knowledge, Access.owner(), desk);
          BriefingDesk briefings =
              new BriefingDesk(
                  store.books(),
                  newsroom,
                  new EditionDelivery(dialogs, knowledge, EditionLinks.none()),
                  clock)) {
        dialogs.add(dialog);
        // The waiting of the desk is in real time, which is slower: it is told to look again.
        List<Instant> times = List.of();
        while (times.size() < SUBSCRIPTIONS && clock.instant().isBefore(EIGHT.plusSeconds(240))) {
          briefings.begin();
          times = platform.await();
        }
        briefings.awaitIdle();
        check(platform.await(), newsroom.made().get());
      }
    }
  }

  private static void check(List<Instant> times, int made) {
    assertEquals(SUBSCRIPTIONS, times.size());
    assertTrue(!times.getFirst().isBefore(EIGHT));
    Duration took = Duration.between(EIGHT, times.getLast());
    System.out.println(SUBSCRIPTIONS + " briefings in " + took + ", editions made: " + made);
    assertTrue(took.compareTo(Duration.ofMinutes(2)) <= 0, took.toString());
    for (int i = A_SECOND; i < times.size(); i++) {
      Duration apart = Duration.between(times.get(i - A_SECOND), times.get(i));
      // The platform hears of a message a moment after its turn was given.
      assertTrue(apart.toMillis() >= 900, "too fast: " + apart);
    }
    assertEquals(1, made);
  }
}
