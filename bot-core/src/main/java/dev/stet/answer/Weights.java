package dev.stet.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A linear model: how much each trait counts. The weights are learned from questions with known
 * answers; {@code docs/ANSWERS.md} says from which, and has the command.
 *
 * @param bias what is added whatever the traits
 */
record Weights(Map<Trait, Double> byTrait, double bias) {
  private static final String FILE = "answers.weights";
  private static final String BIAS = "BIAS";

  /** Puts passages in order. */
  static final Weights RANKING = read("ranking");

  /** Tells how certain it is that a passage answers. */
  static final Weights CONFIDENCE = read("confidence");

  Weights {
    byTrait = Map.copyOf(byTrait);
  }

  double of(Traits traits) {
    double sum = bias;
    for (Trait trait : Trait.values()) {
      sum += byTrait.getOrDefault(trait, 0.0) * traits.get(trait);
    }
    return sum;
  }

  /** Reads the lines {@code MODEL TRAIT WEIGHT} of one model. */
  private static Weights read(String model) {
    Map<Trait, Double> byTrait = new EnumMap<>(Trait.class);
    double bias = 0;
    for (String line : lines()) {
      String[] parts = line.split(" ", -1);
      if (parts.length == 3 && parts[0].equals(model)) {
        double weight = Double.parseDouble(parts[2]);
        if (parts[1].equals(BIAS)) {
          bias = weight;
        } else {
          byTrait.put(Trait.valueOf(parts[1]), weight);
        }
      }
    }
    return new Weights(byTrait, bias);
  }

  private static List<String> lines() {
    try (InputStream in = Weights.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("[" + FILE + "] is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("[" + FILE + "] cannot be read", e);
    }
  }
}
