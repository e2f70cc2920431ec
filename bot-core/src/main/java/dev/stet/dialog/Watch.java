package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.time.Instant;

/**
 * What a place wants to be told of as soon as it is known.
 *
 * @param owner by whose rights it is told
 * @param wanted as they wrote it
 * @param since what was known before is not told
 */
public record Watch(long id, Place place, Owner owner, String wanted, Instant since) {
  /**
   * Who wants it.
   *
   * @param audience who reads along in the place
   */
  public record Owner(UserRef person, Inbound.Audience audience) {}

  /** As if they asked now. */
  Inbound.Message asking(Instant now) {
    return new Inbound.Message("watch-" + id, place, owner.person(), wanted, owner.audience(), now);
  }
}
