package dev.stet.launcher;

import dev.stet.api.PassageJson;
import java.util.List;

/**
 * Where the relevant ones stand among the passages found.
 *
 * @param judged whether the question says what is relevant
 * @param ranks of the relevant passages, from 1
 * @param ndcg as of {@link Gold#ndcg}
 */
record Ranking(boolean judged, List<Integer> ranks, double ndcg) {
  /** So many passages are looked at. */
  static final int DEPTH = 10;

  Ranking {
    ranks = List.copyOf(ranks);
  }

  static Ranking of(Gold gold, List<PassageJson> found) {
    return new Ranking(!gold.isEmpty(), gold.ranks(found), gold.ndcg(found));
  }

  /** Whether a relevant passage is among the first so many. */
  boolean hits(int depth) {
    return !ranks.isEmpty() && ranks.getFirst() <= depth;
  }

  /** 1 / the first relevant rank, 0 if there is none. */
  double reciprocal() {
    return ranks.isEmpty() ? 0 : 1.0 / ranks.getFirst();
  }
}
