package dev.stet.chat;

import java.time.Instant;

/** Something that happened on a platform and that the bot may have to answer. */
public sealed interface Inbound {
  /** The platform's identifier of the event; the same when the platform delivers it again. */
  String id();

  /** Where it happened. */
  Place place();

  /** Who did it. */
  UserRef author();

  /**
   * A person wrote something.
   *
   * @param text what they wrote, the mention of the bot removed; may be empty
   * @param audience how the message reaches the bot
   * @param sent when the platform says it was written
   */
  record Message(
      String id, Place place, UserRef author, String text, Audience audience, Instant sent)
      implements Inbound {}

  /** How a message reaches the bot, which decides whether it is one for the bot at all. */
  enum Audience {
    /** The person and the bot are alone. */
    PRIVATE,
    /** Others read along, and the message names the bot, replies to it or is a command for it. */
    ADDRESSED,
    /** Others read along, and the message is theirs. */
    OVERHEARD
  }
}
