package dev.stet.chat;

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

  /** What a person should know of the connection, in one line: "connected as @stet_bot". */
  String status();

  /** Stops taking events and lets the process end. */
  @Override
  void close();
}
