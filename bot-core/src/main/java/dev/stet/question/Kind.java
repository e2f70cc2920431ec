package dev.stet.question;

/** What sort of answer a question calls for, by its form alone. */
public enum Kind {
  /** Who somebody is: "Who is Ada Moss?" */
  WHO_IS,
  /** The person or body that something is said of: "Who leads the inquiry?" */
  WHO,
  /** What somebody said, or who said it: what {@link SpeechParser} reads. */
  SPEECH,
  /** A date or a time. */
  WHEN,
  /** A place. */
  WHERE,
  /** A number of things. */
  HOW_MANY,
  /** A price, a share, an age or another measure. */
  HOW_MUCH,
  /** A reason. */
  WHY,
  /** Whether something is so. */
  YES_NO,
  /** Several things of a sort: "List the ferries", "Which ferries sail?" */
  LIST,
  /** What came last. */
  LATEST,
  /** No question by its form: words to search for. */
  KEYWORDS,
  /** What something is, how something is done, and all the rest. */
  OTHER
}
