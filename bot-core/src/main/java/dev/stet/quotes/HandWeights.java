package dev.stet.quotes;

import dev.stet.text.Quotation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Weights set by hand for the few features that matter most: what is done without learning. */
final class HandWeights implements Weights {
  private static final int KINDS = 2;

  private final Map<Integer, Float> weights = new HashMap<>();

  @Override
  public float of(int key) {
    return weights.getOrDefault(key, 0f);
  }

  private HandWeights set(double weight, Consumer<Features> collect) {
    Features features = new Features();
    collect.accept(features);
    for (int i = 0; i < features.size(); i++) {
      weights.put(features.key(i), (float) weight);
    }
    return this;
  }

  /** No word is labelled: sources are found by verbs of saying, indirect statements not at all. */
  static Weights tagging() {
    return new HandWeights().set(1, f -> f.add("none"));
  }

  /** Long stretches were said; short ones only where a verb of saying stands near. */
  static Weights utterance() {
    double[] byLength = {-3, -1.6, -0.6, 0.1, 0.6, 1.1, 1.9, 2.9, 3.4, 3.4, 3.4};
    HandWeights hand = new HandWeights();
    for (int length = 0; length < byLength.length; length++) {
      int bucket = length;
      hand.set(byLength[bucket], f -> f.add("length", bucket));
      for (int distance = 1; distance <= 8; distance++) {
        int near = distance;
        double gain = 2.4 - 0.25 * distance;
        hand.set(gain, f -> f.add("say", near, bucket)).set(gain, f -> f.add("say", -near, bucket));
      }
    }
    return hand;
  }

  /** The nearest mention beside a verb of saying, in the same sentence. */
  static Weights source() {
    HandWeights hand = new HandWeights();
    for (Quotation.Kind content : Quotation.Kind.values()) {
      for (int ahead = 0; ahead < KINDS; ahead++) {
        hand.source(Features.code(content) * 2 + ahead);
      }
      hand.set(-2.5, f -> f.add("none", Features.code(content)));
    }
    return hand;
  }

  private void source(int kind) {
    set(3, f -> f.add("msay", 1, 0, kind)).set(2.5, f -> f.add("msay", 0, 1, kind));
    set(1.2, f -> f.add("msay2", 1, 0, kind)).set(1.2, f -> f.add("msay2", 0, 1, kind));
    set(0.8, f -> f.add("type", Features.code(Mention.Kind.NAME), kind));
    set(0.8, f -> f.add("type", Features.code(Mention.Kind.PRONOUN), kind));
    set(-1, f -> f.add("type", Features.code(Mention.Kind.GROUP), kind));
    for (int number = 1; number <= 6; number++) {
      int n = number;
      set(-0.6 * n, f -> f.add("rank", n, kind));
      for (int paragraphs = 0; paragraphs <= 1; paragraphs++) {
        int p = paragraphs;
        set(-1.5 * n - 2 * p, f -> f.add("sentences", n, p, kind));
      }
    }
  }

  /** The last one named of the gender that the pronoun asks for. */
  static Weights antecedent() {
    HandWeights hand = new HandWeights();
    hand.set(4, f -> f.add("agrees", 0, 0)).set(-2, f -> f.add("agrees", 1, 1));
    hand.set(-6, f -> f.add("agrees", 2, 0)).set(-6, f -> f.add("agrees", 2, 1));
    hand.set(1.5, f -> f.add("subject", 2, 0)).set(1.5, f -> f.add("subject", 2, 1));
    for (int rank = 1; rank <= 6; rank++) {
      for (int agrees = 0; agrees <= 2; agrees++) {
        int r = rank;
        int a = agrees;
        hand.set(-1.2 * r, f -> f.add("rank", r, a));
      }
    }
    return hand;
  }
}
