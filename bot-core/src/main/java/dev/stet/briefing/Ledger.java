package dev.stet.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was to be sent and what became of it, so that nothing is sent twice, by one
 * process or by two.
 *
 * <p>Whoever wants to send a day's edition claims it. A claim is a lease: it ends by itself, and
 * whoever takes it over gets a higher fencing number. Every change below needs the latest number;
 * one that comes too late returns false and has changed nothing. All that a method did is durable
 * when it returns.
 */
public interface Ledger {
  /** Whether a day's edition was ever claimed. */
  boolean knows(EditionKey key);

  /** What has not ended, in the order in which it was due. */
  List<Run> open();

  /** What was claimed for a subscription, latest first. */
  List<Run> of(String subscription, int most);

  /**
   * Claims a day's edition; empty: another has it, or it has ended. A part that was being sent when
   * the last claim ran out may or may not have arrived.
   *
   * @param due when it was planned, kept from the first claim on
   */
  Optional<Run> claim(EditionKey key, Instant due, Lease lease);

  /** The edition is made and kept. */
  boolean built(Run run, String edition, Lease lease);

  /** A part is about to be sent: until it is told what became of it, it is in doubt. */
  boolean sending(Run run, int part, Lease lease);

  /**
   * What became of a part.
   *
   * @param message by which the platform knows it
   */
  boolean told(Run run, int part, PartState state, @Nullable String message);

  /** Leaves the rest for a later claim. */
  boolean postpone(Run run, Instant until);

  /**
   * It has ended.
   *
   * @param why for people, where it did not end well
   * @param cursor what came in until then has been told; null: nothing was
   */
  boolean end(Run run, State state, String why, @Nullable Instant cursor);

  /** A person has had it sent again. */
  void resent(EditionKey key);

  /** Forgets what was due before a moment. */
  void forgetBefore(Instant moment);

  /** How many ended so that nobody knows whether all of it arrived. */
  int doubtful();

  /** Who has the right to send, and for how long. */
  record Lease(String owner, Instant now, Instant until) {}

  /**
   * An edition on its way.
   *
   * @param edition null: not made yet
   */
  record Run(
      EditionKey key,
      Instant due,
      Hold hold,
      State state,
      @Nullable String edition,
      List<Part> parts,
      String why) {
    public Run {
      parts = List.copyOf(parts);
    }

    /** What is known of a part; one that was never begun is pending. */
    public PartState part(int no) {
      return parts.stream()
          .filter(part -> part.no() == no)
          .map(Part::state)
          .findFirst()
          .orElse(PartState.PENDING);
    }
  }

  /**
   * A claim.
   *
   * @param tries how often it was put off
   */
  record Hold(long fencing, Instant until, int tries) {}

  /** One message of an edition, from 0. */
  record Part(int no, PartState state, @Nullable String message) {}

  /** What is known of a part. */
  enum PartState {
    PENDING,
    SENDING,
    SENT,
    /** It may or may not have arrived; it is sent again only if a person wants that. */
    UNKNOWN,
    /** It did not arrive and will not. */
    FAILED
  }

  /** How an edition ended. */
  enum State {
    /** It has not. */
    OPEN,
    SENT,
    /** There was nothing to tell. */
    EMPTY,
    /** A part may or may not have arrived. */
    UNKNOWN,
    FAILED,
    /** We were not there until it was too late. */
    MISSED
  }
}
