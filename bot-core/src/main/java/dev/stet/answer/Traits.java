package dev.stet.answer;

import dev.stet.search.Evidence;
import dev.stet.search.Strength;

/** The traits of one passage. */
final class Traits {
  private final double[] values = new double[Trait.values().length];

  static Traits of(Strength strength, Evidence evidence) {
    return new Traits()
        .with(Trait.OWN, strength.own())
        .with(Trait.AROUND, strength.around())
        .with(Trait.DOCUMENT, strength.document())
        .with(Trait.TITLE, strength.title())
        .with(Trait.RELEVANCE, evidence.relevance())
        .with(Trait.COVERAGE, evidence.coverage())
        .with(Trait.CLOSEST, evidence.closest())
        .with(Trait.ORDERED, evidence.ordered())
        .with(Trait.NEAR, evidence.near())
        .with(Trait.NAMES, evidence.names())
        .with(Trait.NUMBERS, evidence.numbers())
        .with(Trait.WIDE, strength.wide())
        .with(Trait.TITLED, evidence.titled())
        .with(Trait.COUNT, evidence.count())
        .with(Trait.SPREAD, strength.spread())
        .with(Trait.CNAMES, evidence.cnames())
        .with(Trait.CNUMBERS, evidence.cnumbers())
        .with(Trait.CMISS, evidence.cmiss())
        .with(Trait.MISS, evidence.miss());
  }

  Traits with(Trait trait, double value) {
    values[trait.ordinal()] = value;
    return this;
  }

  double get(Trait trait) {
    return values[trait.ordinal()];
  }
}
