package dev.stet.telegram;

import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import org.jspecify.annotations.Nullable;

/** Turns a reply into a message for a place. */
final class MessageRenderer {
  /** The topic "General" has a number and does not want to hear it. */
  private static final String GENERAL = "1";

  private MessageRenderer() {}

  /** The message, or null if it would show nothing. */
  static @Nullable Post post(Place place, Reply reply) {
    Post.Words words = Page.words(reply.blocks());
    return words.text().isEmpty()
        ? null
        : new Post(
            place.conversation(), topic(place), words, Keyboard.of(reply.blocks()), null, false);
  }

  /** The topic to be named; null: none. */
  static @Nullable Integer topic(Place place) {
    String thread = place.thread();
    return thread == null || thread.equals(GENERAL) ? null : Integer.valueOf(thread);
  }
}
