package dev.stet.answer;

/**
 * What tells a passage that answers from one that does not. Every trait is a share from 0 to 1, so
 * that one weight serves long and short questions and large and small corpora.
 */
enum Trait {
  /** How strongly its window matches. */
  OWN,
  /** How strongly the windows beside it do. */
  AROUND,
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
  /** The share of the question's neighbouring words that follow each other here. */
  ORDERED,
  /** The share of them that stand near each other here. */
  NEAR,
  /** The share of the question's names that the passage covers. */
  NAMES,
  /** The share of its numbers. */
  NUMBERS,
  /** Whether it holds what the question's kind asks for: a person, a date, a figure, a place. */
  EXPECTED,
  /** Whether it stands at the head of its document, where news is told. */
  LEAD,
  /** How long it is. */
  LENGTH,
  /** Whether it begins with a word that points to what was said before. */
  POINTING,
  WIDE,
  TITLED,
  COUNT,
  ASKING,
  FRAGMENT,
  AGREE,
  AGREE2,
  SPREAD,
  CNAMES,
  CNUMBERS,
  CMISS,
  MISS,
  CTYPE,
  KIND,
  NEGATED
}
