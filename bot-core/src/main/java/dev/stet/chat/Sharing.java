package dev.stet.chat;

/** Shows to all what one person was told aside. Beside the port. */
@FunctionalInterface
public interface Sharing {
  /**
   * Posts a message that all can read who are where a button was pressed.
   *
   * @param by what is said before the name of whoever pressed it
   * @return proof that it arrived
   * @throws DeliveryException as of {@link ChatPlatform#send}
   */
  MessageRef share(Inbound.Press press, String by, Reply reply) throws DeliveryException;
}
