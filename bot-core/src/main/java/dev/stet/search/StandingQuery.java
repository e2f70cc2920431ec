package dev.stet.search;

/**
 * What is looked for in every document that comes.
 *
 * @param speaker whose words are wanted; empty: passages are wanted, whoever speaks
 * @param words that must stand there, those between quotation marks in this order, and behind a
 *     minus sign what must not; empty: of a speaker anything is wanted
 */
public record StandingQuery(long id, String speaker, String words) {
  boolean wantsQuotations() {
    return !speaker.isEmpty();
  }
}
