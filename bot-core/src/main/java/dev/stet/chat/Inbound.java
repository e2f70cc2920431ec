package dev.stet.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened on a platform and that concerns the bot. */
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

  /** A person has something to say, and the bot may have to answer. */
  sealed interface Written extends Inbound {
    /** What they say now. */
    Message message();

    @Override
    default Place place() {
      return message().place();
    }

    @Override
    default UserRef author() {
      return message().author();
    }
  }

  /**
   * A person wrote something.
   *
   * @param text what they wrote, the mention of the bot removed; may be empty
   * @param audience how the message reaches the bot
   * @param sent when the platform says it was written
   * @param language the person's, as an IETF tag; null: the platform does not say
   * @param attachments the files that came along
   */
  record Message(
      String id,
      Place place,
      UserRef author,
      String text,
      Audience audience,
      Instant sent,
      @Nullable String language,
      List<Attachment> attachments)
      implements Written {
    public Message {
      attachments = List.copyOf(attachments);
    }

    /** A message without files. */
    public Message(
        String id,
        Place place,
        UserRef author,
        String text,
        Audience audience,
        Instant sent,
        @Nullable String language) {
      this(id, place, author, text, audience, sent, language, List.of());
    }

    /** A message of a person whose language is not known. */
    public Message(
        String id, Place place, UserRef author, String text, Audience audience, Instant sent) {
      this(id, place, author, text, audience, sent, null);
    }

    /** The same, as if it had been written there. */
    public Message at(Place there) {
      return new Message(id, there, author, text, audience, sent, language, attachments);
    }

    @Override
    public Message message() {
      return this;
    }
  }

  /**
   * A person changed what they had written.
   *
   * @param id of this change: each further one has its own
   * @param message as it is now, under the name that it had before
   */
  record Edit(String id, Message message) implements Written {}

  /**
   * A person pressed a button.
   *
   * @param id of this press: pressing again is another
   * @param message the button's action, as if the person had written it, under a name of its own
   * @param on the message of ours that has the button
   */
  record Press(String id, Message message, MessageRef on) implements Written {}

  /**
   * The bot may no longer write in a place: it was removed, blocked, or the place is closed.
   *
   * @param place its thread is null where the whole conversation is meant
   */
  record Gone(String id, Place place, UserRef author) implements Inbound {}

  /**
   * A conversation goes on under another identifier.
   *
   * @param place as it was called
   * @param to as it is called from now on
   */
  record Moved(String id, Place place, UserRef author, Place to) implements Inbound {}

  /** How a message reaches the bot, which decides whether it is one for the bot at all. */
  enum Audience {
    /** The person and the bot are alone. */
    PRIVATE,
    /** Others read along, and the message names the bot, replies to it or is a command for it. */
    ADDRESSED,
    /** Others read along, and the message is theirs. */
    OVERHEARD,
    /**
     * The person looks for something to post elsewhere, and picks from a list: all that was found
     * is wanted at once, each passage with its citation by itself.
     */
    PICKING,
    /** Others are there, but do not read along: the person alone is told, and may show them. */
    ASIDE;

    /** Whether the person is alone with the bot. */
    public boolean isAlone() {
      return this == PRIVATE || this == PICKING;
    }

    /** Whether the person is the only one to read the reply. */
    public boolean readsAlone() {
      return isAlone() || this == ASIDE;
    }
  }
}
