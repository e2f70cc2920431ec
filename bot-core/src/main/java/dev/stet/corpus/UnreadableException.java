package dev.stet.corpus;

/** A file that cannot become a document. Its message is a clause for people: "is encrypted". */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
