package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.question.Clearance;

/** Decides who may do what. Asked anew for everything that comes in. */
@FunctionalInterface
public interface Access {
  Rights of(Inbound.Message message);

  /** Whoever can write to the bot is its owner. */
  static Access owner() {
    return _ -> new Rights(Rank.ADMIN, Clearance.everything());
  }
}
