package dev.stet.chat;

import java.io.IOException;
import java.io.InputStream;

/** Hands out and takes files. Beside the port. */
public interface Attachments {
  /**
   * Opens a file that somebody sent along.
   *
   * @throws UnavailableFileException if the platform does not hand it out, and says why
   * @throws IOException if it cannot be had now
   */
  InputStream open(Attachment attachment) throws IOException;

  /**
   * Posts a text as a file.
   *
   * @param name with its ending, for example {@code answer.txt}
   * @param reply what stands beside it
   * @throws DeliveryException as of {@link ChatPlatform#send}
   */
  MessageRef send(Place place, Reply reply, String name, String text) throws DeliveryException;
}
