package dev.stet.corpus.formats;

/** A file that cannot become a document. Its message is a clause for people: "is encrypted". */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableException(String reason) {
    super(reason);
  }

  /** The clause, to be put behind the file's name. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
