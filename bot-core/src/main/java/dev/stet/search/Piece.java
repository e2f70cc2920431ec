package dev.stet.search;

import dev.stet.text.Span;
import java.util.List;
import java.util.Set;

/**
 * What a passage is made of: a sentence, or the sentences that one quotation runs through.
 *
 * @param span where it stands
 * @param length in words
 * @param matches the question's words in it, in order
 * @param others the stems of its other words
 * @param opensParagraph whether a line break stands before it
 * @param pointsBack whether it begins with a word for something that was said before it
 */
record Piece(
    Span span,
    int length,
    List<Match> matches,
    Set<String> others,
    boolean opensParagraph,
    boolean pointsBack) {

  /** The same, with a line break before it or none. */
  Piece opening(boolean opens) {
    return new Piece(span, length, matches, others, opens, pointsBack);
  }

  /** Which of the question's words are in it, by their place. */
  boolean[] found(int words) {
    boolean[] found = new boolean[words];
    matches.forEach(match -> found[match.word()] = true);
    return found;
  }

  /**
   * A word of the question.
   *
   * @param word its place in the question
   * @param position its place in the piece, in words
   */
  record Match(int word, int position, Span span) {}
}
