package dev.stet.briefing;

import dev.stet.question.Clearance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A newsroom in which nothing happens, and whose editions anybody may read. */
public abstract class EmptyNewsroom implements Newsroom, EditionSender {
  private final Clock clock;

  protected EmptyNewsroom(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Edition edition(Commission commission, Clearance reads) {
    return new Edition(
        commission.period().toString(),
        commission.period(),
        new Edition.Intake(0, 0),
        List.of(),
        List.of(),
        List.of(),
        Shown.NOTHING);
  }

  @Override
  public Archive.Reader present(Clearance reads) {
    return _ -> Optional.empty();
  }

  @Override
  public Instant upToDate() {
    return clock.instant();
  }

  @Override
  public Optional<Instant> lastArrival(Clearance reads) {
    return Optional.empty();
  }

  @Override
  public Optional<Clearance> reads(Subscription subscription) {
    return Optional.of(Clearance.everything());
  }
}
