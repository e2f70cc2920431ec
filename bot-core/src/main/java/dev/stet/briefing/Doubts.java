package dev.stet.briefing;

import dev.stet.briefing.EditionSender.Letter;
import dev.stet.briefing.EditionSender.Trace;
import dev.stet.briefing.Ledger.PartState;
import dev.stet.briefing.Ledger.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles what became of messages of which nobody knows, where one can look.
 *
 * <p>Whoever looks right after an answer did not come may look too early: the message can still be
 * on its way. So that it is not there counts only when the run was left alone for a while, by us or
 * because whoever had it died: a lease is as long as that.
 */
final class Doubts {
  /** What has not arrived by then never will: longer than any call of a platform may take. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

  /** Clocks of platforms are not ours. */
  private static final Duration ASKEW = Duration.ofMinutes(10);

  private final Delivery.Tools tools;
  private final Run run;
  private final Letter letter;

  Doubts(Delivery.Tools tools, Run run, Letter letter) {
    this.tools = tools;
    this.run = run;
    this.letter = letter;
  }

  /**
   * What is known of a part that an earlier claim left in doubt.
   *
   * @return empty: it is looked at again later, and the run was left until then
   */
  Optional<Settled> settle(int no) {
    return switch (look(no)) {
      case Trace.Found found -> Optional.of(found(no, found));
      case Trace.Absent _ -> Optional.of(new Settled(PartState.PENDING, null));
      case Trace.Unclear(Duration retry) when retry != null && !isTired() -> leave(retry);
      case Trace.Unclear _ -> Optional.of(new Settled(PartState.UNKNOWN, null));
    };
  }

  /** The same of a part that was handed over a moment ago. */
  Optional<Settled> settleFresh(int no) {
    tools.ledger().told(run, no, PartState.UNKNOWN, null);
    return switch (look(no)) {
      case Trace.Found found -> Optional.of(found(no, found));
      case Trace.Absent _ when !isTired() -> leave(ON_ITS_WAY);
      case Trace.Unclear(Duration retry) when retry != null && !isTired() -> leave(retry);
      case Trace.Absent _, Trace.Unclear _ -> Optional.of(new Settled(PartState.UNKNOWN, null));
    };
  }

  private Trace look(int no) {
    return letter.look(no, run.due().minus(ASKEW));
  }

  private Settled found(int no, Trace.Found found) {
    tools.ledger().told(run, no, PartState.SENT, found.message());
    return new Settled(PartState.SENT, found.message());
  }

  private boolean isTired() {
    return run.hold().tries() + 1 >= Delivery.MOST_TRIES;
  }

  /** Never for less than a message may be on its way. */
  private Optional<Settled> leave(Duration asked) {
    Duration wait = asked.compareTo(ON_ITS_WAY) > 0 ? asked : ON_ITS_WAY;
    Instant until = tools.clock().instant().plus(wait);
    tools.ledger().postpone(run, until);
    return Optional.empty();
  }

  /**
   * What is known of a part now.
   *
   * @param message by which the platform knows it
   */
  record Settled(PartState state, @Nullable String message) {}
}
