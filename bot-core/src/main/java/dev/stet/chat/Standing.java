package dev.stet.chat;

/** Knows how people stand in the organisation that a platform belongs to. Beside the port. */
@FunctionalInterface
public interface Standing {
  /** Asked for everything that a person writes, so an answer should be at hand. */
  Kind of(UserRef person);

  /** How somebody stands. */
  enum Kind {
    /** They belong to it. */
    MEMBER,
    /** They do not, or nobody can say. */
    GUEST
  }
}
