package dev.stet.slack;

import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import org.jspecify.annotations.Nullable;

/**
 * How Slack's places look as {@link Place}s: the conversation is a channel, the thread a message's
 * time stamp. A place that one person alone sees, as the answer to a command is, has that person
 * where the thread would be. A person's Home is a conversation of its own.
 */
final class Places {
  static final String SLACK = "slack";
  private static final String ONLY_FOR = "only:";
  private static final String HOME = "home:";

  private Places() {}

  static Place of(String channel, @Nullable String thread) {
    return new Place(SLACK, channel, thread);
  }

  static Place onlyFor(String channel, String user) {
    return new Place(SLACK, channel, ONLY_FOR + user);
  }

  /** Who reads what one person is shown: they alone, beside others or with nobody else there. */
  static Audience aside(boolean direct) {
    return direct ? Audience.PRIVATE : Audience.ASIDE;
  }

  static Place home(String user) {
    return new Place(SLACK, HOME + user, null);
  }

  static UserRef user(String id) {
    return new UserRef(SLACK, id);
  }

  /** The one person who sees what stands there, or null. */
  static @Nullable String onlyReader(Place place) {
    return behind(ONLY_FOR, place.thread());
  }

  /** Whose Home it is, or null. */
  static @Nullable String homeOf(Place place) {
    return behind(HOME, place.conversation());
  }

  /** Whether a channel is a conversation of one person with the bot. */
  static boolean isDirect(String channel) {
    return channel.startsWith("D");
  }

  private static @Nullable String behind(String prefix, @Nullable String name) {
    return name != null && name.startsWith(prefix) ? name.substring(prefix.length()) : null;
  }
}
