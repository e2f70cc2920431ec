package dev.stet.answer;

import java.util.List;
import java.util.Optional;

/**
 * Decides whether passages answer: by how certain it is that the first of them does.
 *
 * @param threshold the least confidence of an answer, from 0 to 1
 */
public record AbstentionRule(double threshold) {
  /** Rather a doubtful answer than none. */
  public static final AbstentionRule LENIENT = new AbstentionRule(0.3);

  /** Where answering and abstaining were right about equally often on questions of all kinds. */
  public static final AbstentionRule NORMAL = new AbstentionRule(0.45);

  /** Rather no answer than a doubtful one. */
  public static final AbstentionRule STRICT = new AbstentionRule(0.6);

  /** The rule of a strictness that a person may choose; empty: there is none of that name. */
  public static Optional<AbstentionRule> named(String strictness) {
    return switch (strictness) {
      case "lenient" -> Optional.of(LENIENT);
      case "normal" -> Optional.of(NORMAL);
      case "strict" -> Optional.of(STRICT);
      default -> Optional.empty();
    };
  }

  /** From 0, certainly not, to 1. */
  static double confidence(List<Excerpt> ranked) {
    return ranked.isEmpty() ? 0 : ranked.getFirst().confidence();
  }

  /** Whether so much confidence is enough. */
  public boolean answers(double confidence) {
    return confidence >= threshold;
  }
}
