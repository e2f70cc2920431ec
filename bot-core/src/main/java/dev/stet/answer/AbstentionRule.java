package dev.stet.answer;

import java.util.List;

/**
 * Decides whether passages answer: by the share of the question's weight, rare words first, that
 * the first of them covers. A missing rare word is near-proof of no answer; the score of the search
 * says little.
 */
final class AbstentionRule {
  /** Fitted on development questions of several kinds together, not on any one of them. */
  static final double THRESHOLD = 0.5;

  private AbstentionRule() {}

  /** From 0, certainly not, to 1. */
  static double confidence(List<Excerpt> ranked) {
    return ranked.isEmpty() ? 0 : ranked.getFirst().coverage();
  }

  static boolean answers(double confidence) {
    return confidence >= THRESHOLD;
  }
}
