package dev.stet.answer;

import dev.stet.search.Evidence;
import dev.stet.search.Strength;
import java.util.EnumMap;
import java.util.Map;

/** The traits of one passage. */
final class Traits {
  private final Map<Trait, Double> values = new EnumMap<>(Trait.class);

  /** What the search tells. */
  static Traits of(Strength strength, Evidence evidence) {
    return new Traits()
        .with(Trait.WINDOW, strength.own())
        .with(Trait.SURROUNDINGS, strength.wide())
        .with(Trait.DOCUMENT, strength.document())
        .with(Trait.TITLE, strength.title())
        .with(Trait.RELEVANCE, evidence.relevance())
        .with(Trait.COVERAGE, evidence.coverage())
        .with(Trait.CLOSEST, evidence.closest())
        .with(Trait.TITLED, evidence.titled())
        .with(Trait.ORDERED, evidence.ordered())
        .with(Trait.NEAR, evidence.near())
        .with(Trait.NAMED, evidence.named());
  }

  Traits with(Trait trait, double value) {
    values.put(trait, value);
    return this;
  }

  /** 0 where nothing is known of it. */
  double get(Trait trait) {
    return values.getOrDefault(trait, 0.0);
  }
}
