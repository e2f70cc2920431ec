package dev.stet.chat;

import java.time.ZoneId;
import java.util.Optional;

/** Knows how people stand in the organisation that a platform belongs to. Beside the port. */
@FunctionalInterface
public interface Standing {
  /** Asked for everything that a person writes, so an answer should be at hand. */
  Kind of(UserRef person);

  /**
   * Whether a person looks after a place where others read along. Whoever is alone with the bot
   * does.
   */
  default boolean looksAfter(UserRef person, Place place) {
    return true;
  }

  /** The time zone in which a person lives; empty: the platform does not say. */
  default Optional<ZoneId> zone(UserRef person) {
    return Optional.empty();
  }

  /** How somebody stands. */
  enum Kind {
    /** They belong to it. */
    MEMBER,
    /** They do not, or nobody can say. */
    GUEST
  }
}
