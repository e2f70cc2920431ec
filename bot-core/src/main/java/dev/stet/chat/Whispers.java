package dev.stet.chat;

/** Tells whoever pressed a button something that nobody else sees. Beside the port. */
@FunctionalInterface
public interface Whispers {
  /**
   * Tells it, once.
   *
   * @param reply a sentence or two
   * @throws DeliveryException as of {@link ChatPlatform#send}
   */
  void whisper(Inbound.Press press, Reply reply) throws DeliveryException;
}
