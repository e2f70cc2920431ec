package dev.stet.corpus.feeds;

/** Something is no feed. Its message is a clause for people: "is not a feed". */
final class NoFeedException extends Exception {
  private static final long serialVersionUID = 1L;

  NoFeedException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
