package dev.stet.briefing;

import java.time.Instant;

/**
 * What a place wants to be told without asking.
 *
 * @param cursor what came in until then has been told
 */
public record Subscription(
    String id,
    Recipient recipient,
    Owner owner,
    Rhythm rhythm,
    Taste taste,
    Phase phase,
    Instant cursor) {
  /**
   * Whoever ordered it.
   *
   * @param address by which those who send editions know them
   * @param alone whether they alone read what is sent
   * @param language of our own words, as an IETF tag
   */
  public record Owner(String address, boolean alone, String language) {}

  /** What is told, and how. */
  public record Taste(Topics topics, Commission.Length length, OnEmpty onEmpty) {
    public static final Taste PLAIN =
        new Taste(Topics.ALL, Commission.Length.NORMAL, OnEmpty.MESSAGE);
  }

  /** What is done when there is nothing to tell. */
  public enum OnEmpty {
    MESSAGE,
    SILENT
  }

  /**
   * Whether it is delivered.
   *
   * @param since what was due before is not made up for
   */
  public record Phase(State state, Instant since) {}

  /** What keeps editions from being delivered. */
  public enum State {
    /** Nothing does. */
    ACTIVE,
    /** A person, for a while. */
    PAUSED,
    /** A person. The settings are kept for when they want it again. */
    OFF,
    /** The platform: we may not write there any more. */
    GONE
  }

  public boolean isActive() {
    return phase.state() == State.ACTIVE;
  }

  /** What it wants to be told of all that came in by a moment and that it was not told before. */
  public Commission commission(Instant to) {
    Instant earliest = to.minus(rhythm.schedule().reach());
    Instant from = cursor.isBefore(earliest) ? earliest : cursor;
    Period period = new Period(from.isAfter(to) ? to : from, to, rhythm.zone());
    return new Commission(
        period, taste.topics(), taste.length(), Shown.NOTHING, Commission.Choice.ARRIVED);
  }

  public Subscription sentTo(Recipient other) {
    return new Subscription(id, other, owner, rhythm, taste, phase, cursor);
  }

  public Subscription by(Owner other) {
    return new Subscription(id, recipient, other, rhythm, taste, phase, cursor);
  }

  public Subscription at(Rhythm other) {
    return new Subscription(id, recipient, owner, other, taste, phase, cursor);
  }

  public Subscription telling(Taste other) {
    return new Subscription(id, recipient, owner, rhythm, other, phase, cursor);
  }

  /** The same, in another phase that begins now. */
  public Subscription in(State state, Instant now) {
    return new Subscription(id, recipient, owner, rhythm, taste, new Phase(state, now), cursor);
  }

  public Subscription from(Instant moment) {
    return new Subscription(id, recipient, owner, rhythm, taste, phase, moment);
  }
}
