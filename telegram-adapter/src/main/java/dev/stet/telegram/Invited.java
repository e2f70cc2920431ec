package dev.stet.telegram;

import dev.stet.chat.Place;
import dev.stet.chat.UserRef;

/** Decides whether the bot stays where somebody put it. */
@FunctionalInterface
public interface Invited {
  /**
   * Whether it stays; otherwise it leaves at once and without a word.
   *
   * @param group where it was put
   * @param host who put it there
   */
  boolean stays(Place group, UserRef host);
}
