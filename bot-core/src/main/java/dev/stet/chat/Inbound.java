package dev.stet.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened on a platform and that the bot may have to answer. */
public sealed interface Inbound {
  /**
   * Names what happened, not how it was told: the same when the platform tells of it again, under
   * whatever number, and never the same for two things.
   */
  String id();

  /** Where it happened. */
  Place place();

  /** Who did it. */
  UserRef author();

  /**
   * A person wrote something, or pressed a button that stands for some words.
   *
   * @param text what they wrote, the mention of the bot removed; may be empty
   * @param audience how the message reaches the bot
   * @param sent when the platform says it was written
   * @param language the person's, as an IETF tag; null: the platform does not say
   */
  record Message(
      String id,
      Place place,
      UserRef author,
      String text,
      Audience audience,
      Instant sent,
      @Nullable String language)
      implements Inbound {
    /** A message of a person whose language is not known. */
    public Message(
        String id, Place place, UserRef author, String text, Audience audience, Instant sent) {
      this(id, place, author, text, audience, sent, null);
    }
  }

  /**
   * A person changed what they had written.
   *
   * @param id of this change: each further one has its own
   * @param message as it is now, under the name that it had before
   */
  record Edit(String id, Message message) implements Inbound {
    @Override
    public Place place() {
      return message.place();
    }

    @Override
    public UserRef author() {
      return message.author();
    }
  }

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
