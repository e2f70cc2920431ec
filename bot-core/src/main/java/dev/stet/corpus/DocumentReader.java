package dev.stet.corpus;

import java.util.Set;

/** Reads one format. Deterministic: the same bytes give the same draft. */
interface DocumentReader {
  /** File name endings it reads, lower case, without the dot. */
  Set<String> endings();

  /**
   * Reads a file's bytes.
   *
   * @throws UnreadableException if they cannot become a document
   */
  Draft read(byte[] bytes) throws UnreadableException;
}
