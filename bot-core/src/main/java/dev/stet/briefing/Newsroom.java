package dev.stet.briefing;

import dev.stet.question.Clearance;
import java.time.Instant;
import java.util.Optional;

/** Where editions are made. */
public interface Newsroom {
  /** Makes one for those who may read this. */
  Edition edition(Commission commission, Clearance reads);

  /** Gives documents as they are: one that has changed is not given. */
  Archive.Reader present(Clearance reads);

  /** Until when all that happened to the documents is known. */
  Instant upToDate();

  /** When the last document came in that they may read; empty: none ever did. */
  Optional<Instant> lastArrival(Clearance reads);

  /** Sources that cannot be read at present, of those whose documents they may read. */
  default Optional<EditionSender.Outage> outage(Clearance reads) {
    return Optional.empty();
  }
}
