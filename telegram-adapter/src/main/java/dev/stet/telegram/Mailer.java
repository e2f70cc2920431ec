package dev.stet.telegram;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BiConsumer;

/**
 * Posts a message, and where Telegram definitely refused it and says why, posts it again without
 * what it did not like: the words arrive without their formatting, outside of a closed topic, or in
 * the group that took the place of the old one. Words are never left out.
 */
final class Mailer {
  private static final Logger LOG = System.getLogger(Mailer.class.getName());

  private final BiConsumer<Long, Long> moved;

  /**
   * A mailer.
   *
   * @param moved is told which chat became which
   */
  Mailer(BiConsumer<Long, Long> moved) {
    this.moved = moved;
  }

  /** A call that posts something and returns its number. */
  @FunctionalInterface
  interface Carrying {
    int carry(Post post) throws DeliveryException;
  }

  /** Posts it, and returns where it ended up. */
  MessageRef mail(Place place, Post post, Carrying call) throws DeliveryException {
    Post current = post;
    while (true) {
      try {
        String number = Integer.toString(call.carry(current));
        return new MessageRef(place(place, post, current), number);
      } catch (DeliveryException e) {
        current = mended(current, e);
      }
    }
  }

  private Post mended(Post post, DeliveryException e) throws DeliveryException {
    Refusal refusal = Refusal.behind(e).orElseThrow(() -> e);
    Post mended = post.without(refusal).orElseThrow(() -> e);
    LOG.log(
        Level.WARNING,
        "Telegram: sends again without what was refused as \"{0}\"",
        refusal.description());
    if (refusal.movedTo() != null) {
      moved.accept(Long.valueOf(post.chat()), refusal.movedTo());
    }
    return mended;
  }

  private static Place place(Place asked, Post post, Post sent) {
    boolean same =
        sent.chat().equals(post.chat()) && (sent.thread() == null) == (post.thread() == null);
    String thread = sent.thread() == null ? null : sent.thread().toString();
    return same ? asked : new Place(asked.platform(), sent.chat(), thread);
  }
}
