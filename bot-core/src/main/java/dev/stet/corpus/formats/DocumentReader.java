package dev.stet.corpus.formats;

import java.util.Set;

/** Reads one format. Deterministic: the same bytes give the same contents. */
interface DocumentReader {
  /** File name endings it reads, lower case, without the dot. */
  Set<String> endings();

  /**
   * Reads a file's bytes. An unchecked exception means that the bytes are not what their name says.
   *
   * @throws UnreadableException if they cannot become a document
   */
  Contents read(byte[] bytes) throws UnreadableException;
}
