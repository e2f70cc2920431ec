package dev.stet.search;

import java.util.List;

/** Reads off a passage what it holds of a question. */
final class EvidenceReader {
  /** Words of the question with at most one word between them still follow each other. */
  private static final int ADJACENT = 2;

  private static final int NEAR = 8;

  private final QueryWords words;

  EvidenceReader(QueryWords words) {
    this.words = words;
  }

  /**
   * Reads.
   *
   * @param titled which of the question's words stand in the document's title, by their place
   * @param relevance of the passage, by BM25
   */
  Evidence read(List<Piece> pieces, boolean[] titled, double relevance) {
    boolean[] together = new boolean[titled.length];
    boolean[] ordered = new boolean[titled.length];
    boolean[] near = new boolean[titled.length];
    double closest = 0;
    for (Piece piece : pieces) {
      boolean[] found = piece.found(titled.length);
      add(found, together);
      closest = Math.max(closest, words.coverage(found));
      pairs(piece.matches(), ordered, near);
    }
    boolean[] withTitle = titled.clone();
    add(together, withTitle);
    return new Evidence(
        relevance / Math.max(Double.MIN_NORMAL, words.weight() * Bm25.MOST),
        words.coverage(together),
        closest,
        words.coverageOfPairs(ordered),
        words.coverageOfPairs(near),
        words.coverageOfNamed(together),
        words.coverage(withTitle));
  }

  private static void add(boolean[] more, boolean[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] |= more[i];
    }
  }

  /** Marks the words of the question that the next word of the question stands beside. */
  private static void pairs(List<Piece.Match> matches, boolean[] ordered, boolean[] near) {
    for (Piece.Match one : matches) {
      for (Piece.Match other : matches) {
        if (other.word() == one.word() + 1) {
          int apart = other.position() - one.position();
          ordered[one.word()] |= apart > 0 && apart <= ADJACENT;
          near[one.word()] |= Math.abs(apart) <= NEAR;
        }
      }
    }
  }
}
