package dev.stet.corpus.formats;

import java.util.List;

/** Reads files within the test's own process. */
final class Opened {
  private Opened() {}

  static List<Leaf> all(String name, byte[] bytes) {
    ReadingLimits limits = ReadingLimits.STANDARD;
    return Unfolding.of(name, bytes, Readers.all(limits), limits);
  }

  static Draft draft(String name, byte[] bytes) {
    return switch (all(name, bytes).getFirst()) {
      case Leaf.Legible legible -> legible.draft();
      case Leaf.Refused refused -> throw new AssertionError(name + " " + refused.reason());
    };
  }

  static String text(String name, byte[] bytes) {
    return draft(name, bytes).characters();
  }

  static String reason(String name, byte[] bytes) {
    return switch (all(name, bytes).getFirst()) {
      case Leaf.Legible legible -> throw new AssertionError(legible.draft().characters());
      case Leaf.Refused refused -> refused.reason();
    };
  }
}
