package dev.stet.dialog;

import dev.stet.question.Clearance;

/** What somebody may do where they are. */
public record Rights(Rank rank, Clearance reads) {
  /** Nothing. */
  public static Rights none() {
    return new Rights(Rank.STRANGER, Clearance.nothing());
  }

  public boolean mayAsk() {
    return rank != Rank.STRANGER;
  }

  /** Whether nothing has to be kept from them, nor from those who read along. */
  boolean seesAll() {
    return isAdmin() && reads.isEverything();
  }

  boolean isAdmin() {
    return rank == Rank.ADMIN;
  }
}
