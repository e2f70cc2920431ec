package dev.stet.slack;

import dev.stet.chat.Place;
import org.jspecify.annotations.Nullable;

/**
 * How Slack's places look as {@link Place}s: the conversation is a channel, the thread a message's
 * time stamp. A place that one person alone sees, as the answer to a command is, has that person
 * where the thread would be.
 */
final class Places {
  static final String SLACK = "slack";
  private static final String ONLY_FOR = "only:";

  private Places() {}

  static Place of(String channel, @Nullable String thread) {
    return new Place(SLACK, channel, thread);
  }

  static Place onlyFor(String channel, String user) {
    return new Place(SLACK, channel, ONLY_FOR + user);
  }

  /** The one person who sees what stands there, or null. */
  static @Nullable String onlyReader(Place place) {
    String thread = place.thread();
    return thread != null && thread.startsWith(ONLY_FOR)
        ? thread.substring(ONLY_FOR.length())
        : null;
  }
}
