package dev.stet.answer;

/**
 * What tells a passage that answers from one that does not. Every trait is a share from 0 to 1, so
 * that one weight serves short and long questions, small and large collections.
 */
enum Trait {
  /** How strongly its window matches. */
  WINDOW,
  /** How strongly the window and its neighbours do together. */
  SURROUNDINGS,
  /** How strongly its document does. */
  DOCUMENT,
  /** The share of the question that the document's title covers. */
  TITLE,
  /** How strongly the passage itself matches. */
  RELEVANCE,
  /** The share of the question that the passage covers. */
  COVERAGE,
  /** The share of the question that its best sentence covers. */
  CLOSEST,
  /** The share of the question that passage and title cover together. */
  TITLED,
  /** The share of the question's neighbouring words that follow each other here. */
  ORDERED,
  /** The share of them that stand near each other here. */
  NEAR,
  /** The share of the question's names and numbers that the passage covers. */
  NAMED,
  /** Whether it holds what such a question asks for: a person, a date, a figure, a place. */
  EXPECTED,
  /** Whether it lacks what no answer to such a question can lack: a date, a figure, speech. */
  LACKING,
  /** How near it stands to the head of its document, where news is told first. */
  LEAD,
  /** The share it says of what the matching passages of other documents say. */
  AGREEMENT,
  /** Whether question and sentence both deny something, or neither does. */
  POLARITY,
  /** How long the question is: a long one is covered by chance less easily. */
  QUESTION
}
