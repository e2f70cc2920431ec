package dev.stet.question;

import java.util.Collection;
import java.util.List;

/**
 * The collections that somebody may read.
 *
 * @param others whether collections that are not named may be read
 * @param named where others may be read, those that may not; else those that may; in order
 */
public record Clearance(boolean others, List<String> named) {
  private static final Clearance EVERYTHING = new Clearance(true, List.of());
  private static final Clearance NOTHING = new Clearance(false, List.of());

  public Clearance {
    named = named.stream().distinct().sorted().toList();
  }

  /** Whatever there is. */
  public static Clearance everything() {
    return EVERYTHING;
  }

  /** No collection: only what lies in none. */
  public static Clearance nothing() {
    return NOTHING;
  }

  public boolean isEverything() {
    return equals(EVERYTHING);
  }

  /** Whether a document of these collections may be read: all of them must be readable. */
  public boolean allows(Collection<String> collections) {
    return collections.stream().allMatch(each -> others != named.contains(each));
  }
}
