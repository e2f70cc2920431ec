package dev.stet.answer;

import java.util.List;

/** Decides whether passages answer: by how certain it is that the first of them does. */
final class AbstentionRule {
  /** The confidence is fitted so that this is where answering becomes better than abstaining. */
  static final double THRESHOLD = 0.5;

  private AbstentionRule() {}

  /** From 0, certainly not, to 1. */
  static double confidence(List<Excerpt> ranked) {
    return ranked.isEmpty() ? 0 : ranked.getFirst().confidence();
  }

  static boolean answers(double confidence) {
    return confidence >= THRESHOLD;
  }
}
