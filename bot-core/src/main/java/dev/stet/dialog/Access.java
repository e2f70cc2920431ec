package dev.stet.dialog;

import dev.stet.chat.Inbound;

/** Decides who gets answers. */
@FunctionalInterface
public interface Access {
  boolean allows(Inbound inbound);

  /** Everyone who can write to the bot. */
  static Access everyone() {
    return inbound -> true;
  }
}
