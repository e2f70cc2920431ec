package dev.stet.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stet.briefing.Ledger.Lease;
import dev.stet.briefing.Schedule.Weekly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one process began and left, another one ends. */
class TakenOverTest {
  private static final Instant DUE = Instant.parse("2026-03-10T08:00:00Z");

  /** A clock that has gone on whenever somebody looks at it, as real ones have. */
  private static final class Ticking extends Clock {
    private final Instant start;
    private final AtomicLong looks = new AtomicLong();

    Ticking(Instant start) {
      this.start = start;
    }

    @Override
    public Instant instant() {
      return start.plusNanos(looks.incrementAndGet());
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

  private static final class Posting extends EmptyNewsroom {
    Posting(Clock clock) {
      super(clock);
    }

    @Override
    public Letter write(Subscription subscription, Issue issue) {
      return new Letter() {
        @Override
        public int parts() {
          return 1;
        }

        @Override
        public int last() {
          return 0;
        }

        @Override
        public Receipt post(int part, @Nullable String before, BooleanSupplier intent) {
          return intent.getAsBoolean() ? new Receipt.Sent("1") : new Receipt.Withheld();
        }
      };
    }

    @Override
    public void tellLost(Subscription subscription) {}
  }

  @Test
  void whatWasLeftIsTakenOverWhileTheClockGoesOn() {
    Books books = new MemoryBooks().books();
    books
        .subscriptions()
        .put(
            new Subscription(
                "one",
                new Recipient("somewhere"),
                new Subscription.Owner("somebody", true, "en"),
                new Rhythm(Weekly.daily(LocalTime.of(8, 0)), ZoneOffset.UTC, true, null),
                Subscription.Taste.PLAIN,
                new Subscription.Phase(Subscription.State.ACTIVE, DUE.minusSeconds(60)),
                DUE.minusSeconds(60)));
    EditionKey key = new EditionKey("one", LocalDate.of(2026, 3, 10));
    books.ledger().claim(key, DUE, new Lease("one that died", DUE, DUE.plusSeconds(60)));
    Clock clock = new Ticking(DUE.plus(Duration.ofMinutes(2)));
    Posting posting = new Posting(clock);
    try (BriefingDesk desk = new BriefingDesk(books, posting, posting, clock)) {
      desk.begin();
      desk.awaitIdle();
    }
    assertEquals(Ledger.State.SENT, books.ledger().of("one", 1).getFirst().state());
  }
}
