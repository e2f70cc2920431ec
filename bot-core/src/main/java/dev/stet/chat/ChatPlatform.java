package dev.stet.chat;

import dev.stet.chat.DeliveryException.Outcome;
import java.util.List;
import java.util.Optional;

/** A place where people write to the bot. The port that every adapter implements. */
public interface ChatPlatform extends AutoCloseable {
  /** The platform's name in {@link Place#platform}, lower case. */
  String name();

  /** What fits into one of its messages. */
  Limits limits();

  /**
   * Begins to hand over what people write. Returns at once: a platform that cannot be reached is
   * tried again until it can.
   *
   * @param inbox takes each event; an adapter acknowledges an event only after the inbox took it
   * @throws IllegalStateException if the platform refuses the bot for good, for example its token
   */
  void start(Inbox inbox);

  /**
   * Posts a message.
   *
   * @param reply no longer than {@link #limits}
   * @return the platform's name for it: proof that it arrived
   * @throws DeliveryException if there is no such proof
   */
  MessageRef send(Place place, Reply reply) throws DeliveryException;

  /**
   * Posts a message that answers another, so that people see which.
   *
   * @param page from 0, where the answer takes several messages: the later ones call nobody again
   */
  default MessageRef answer(Inbound.Message question, Reply reply, int page)
      throws DeliveryException {
    return send(question.place(), reply);
  }

  /**
   * Puts another message in the place of one that was sent.
   *
   * @throws DeliveryException if there is no proof that it stands there; rejected where a message
   *     cannot be changed
   */
  default void edit(MessageRef message, Reply reply) throws DeliveryException {
    throw new DeliveryException(
        Outcome.REJECTED, "[" + name() + "] messages cannot be changed here", null, null);
  }

  /** Posts a message that people see to belong to an earlier one of ours. */
  default MessageRef follow(MessageRef earlier, Reply reply) throws DeliveryException {
    return send(earlier.place(), reply);
  }

  /**
   * Where a message belongs that answers nobody, if something said in a place led to it: the place
   * itself, unless its thread is but the answers to one message.
   */
  default Place room(Place place) {
    return place;
  }

  /** How fast messages may follow each other in the conversation of a place. */
  default List<Rate> rates(Place place) {
    return List.of();
  }

  /** How fast messages may follow each other wherever they go. */
  default List<Rate> rates() {
    return List.of();
  }

  /** An address that opens the bot and hands it a code; empty: there is none, or not yet. */
  default Optional<String> invitation(String code) {
    return Optional.empty();
  }

  /** What a person should know of the connection, in one line: "connected as @stet_bot". */
  String status();

  /** Stops taking events and lets the process end. */
  @Override
  void close();
}
