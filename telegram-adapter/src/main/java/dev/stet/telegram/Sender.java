package dev.stet.telegram;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;

/** Sends what the bot says: as a message, an answer, a change, a file, a whisper or a list. */
final class Sender {
  private final Courier courier;
  private final Mailer mailer;
  private final Health health;

  Sender(Courier courier, Mailer mailer, Health health) {
    this.courier = courier;
    this.mailer = mailer;
    this.health = health;
  }

  MessageRef send(Place place, Reply reply) throws DeliveryException {
    return InlineResults.isList(place) ? fill(place, reply) : post(place, visible(place, reply));
  }

  private MessageRef fill(Place list, Reply reply) throws DeliveryException {
    var _ = counted(() -> courier.call(InlineResults.of(list, reply)));
    return new MessageRef(list, list.conversation());
  }

  MessageRef answer(Inbound.Message question, Reply reply, int page) throws DeliveryException {
    Place place = question.place();
    if (InlineResults.isList(place)) {
      return fill(place, reply);
    }
    Post post = visible(place, reply);
    int number = question.audience().isAlone() ? Post.NUMBER_LOST : numberIn(place, question.id());
    return post(place, page == 0 ? post.hangingOn(number) : post.quiet());
  }

  /** A question that was asked where the conversation no longer is has no number here. */
  private static int numberIn(Place place, String question) {
    String chat = place.conversation() + "/";
    String rest = question.startsWith(chat) ? question.substring(chat.length()) : "";
    return rest.matches("\\d{1,9}") ? Integer.parseInt(rest) : Post.NUMBER_LOST;
  }

  MessageRef follow(MessageRef earlier, Reply reply) throws DeliveryException {
    int number = Integer.parseInt(earlier.id());
    return post(earlier.place(), visible(earlier.place(), reply).hangingOn(number));
  }

  void edit(MessageRef message, Reply reply) throws DeliveryException {
    int number = Integer.parseInt(message.id());
    if (number == Post.NUMBER_LOST) {
      throw rejected("nobody knows the message's number");
    }
    Post changed = visible(message.place(), reply);
    var _ =
        counted(() ->
            mailer.mail(
                message.place(),
                changed,
                post -> {
                  courier.edit(post, number);
                  return number;
                }));
  }

  /** Says something on the plate that only one person sees; false: that is not possible now. */
  boolean whisper(Inbound.Press press, Reply reply, Presses presses) throws DeliveryException {
    String id = UpdateMapper.callback(press);
    String words = Page.words(reply.blocks()).text();
    if (words.length() > Presses.ROOM || !presses.claim(id)) {
      return false;
    }
    try {
      return counted(() -> courier.call(Presses.saying(id, words)));
    } catch (DeliveryException e) {
      if (e.outcome() != Outcome.REJECTED) {
        throw e;
      }
      return false;
    }
  }

  MessageRef send(Place place, Reply reply, OutgoingFile.Content content) throws DeliveryException {
    Post post = visible(place, reply);
    if (post.text().length() > OutgoingFile.CAPTION) {
      throw rejected("more than fits below a file");
    }
    return counted(() -> mailer.mail(place, post, it -> courier.send(it, content)));
  }

  private MessageRef post(Place place, Post post) throws DeliveryException {
    return counted(() -> mailer.mail(place, post, courier::send));
  }

  private static Post visible(Place place, Reply reply) throws DeliveryException {
    Post post = MessageRenderer.post(place, reply);
    if (post == null) {
      throw rejected("a message without a visible character");
    }
    return post;
  }

  private static DeliveryException rejected(String why) {
    return new DeliveryException(Outcome.REJECTED, "[telegram] " + why, null, null);
  }

  /** A call that may be asked to wait. */
  private interface Calling<T> {
    T call() throws DeliveryException;
  }

  private <T> T counted(Calling<T> call) throws DeliveryException {
    try {
      return call.call();
    } catch (DeliveryException e) {
      if (e.retryAfter() != null) {
        health.slowed();
      }
      throw e;
    }
  }
}
