package dev.stet.search;

/**
 * What a passage holds of a question. Each part is a share from 0 to 1, in which rare words weigh
 * most; a part that the question has nothing of (no name, no two words) is 1.
 *
 * @param relevance its BM25, of what a text that says nothing but the question's words would get
 * @param coverage of the question's words, by all its sentences together
 * @param closest of the question's words, by that one of its sentences that covers most
 * @param ordered of the pairs of words that follow each other in the question, by those that do so
 *     here
 * @param near of the same pairs, by those that stand a few words apart, in any order
 * @param named of the question's capitalised words and numbers: one that is missing is near-proof
 *     of no answer
 * @param titled of the question's words, by the passage and its document's title together
 */
public record Evidence(
    double relevance,
    double coverage,
    double closest,
    double ordered,
    double near,
    double named,
    double titled) {}
