package dev.stet.corpus.formats;

/** What became of one file, or of one of the files packed into it. */
public sealed interface Leaf {
  /** The way from the file to the part, names with slashes between them; empty: the file itself. */
  String path();

  /** It has a text. */
  record Legible(String path, Draft draft) implements Leaf {}

  /**
   * It cannot be read.
   *
   * @param reason one clause: "is encrypted"
   */
  record Refused(String path, String reason) implements Leaf {}
}
