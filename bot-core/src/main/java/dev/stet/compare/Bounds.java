package dev.stet.compare;

import java.util.Map;

/** What stands before a number and makes it a bound or a rough figure. */
final class Bounds {
  private static final Map<String, Bound> BOUNDS =
      Map.ofEntries(
          Map.entry("than", Bound.LEAST),
          Map.entry("over", Bound.LEAST),
          Map.entry("least", Bound.LEAST),
          Map.entry("above", Bound.LEAST),
          Map.entry("exceeded", Bound.LEAST),
          Map.entry("about", Bound.ABOUT),
          Map.entry("around", Bound.ABOUT),
          Map.entry("some", Bound.ABOUT),
          Map.entry("roughly", Bound.ABOUT),
          Map.entry("approximately", Bound.ABOUT),
          Map.entry("estimated", Bound.ABOUT),
          Map.entry("nearly", Bound.ABOUT),
          Map.entry("almost", Bound.ABOUT),
          Map.entry("under", Bound.MOST),
          Map.entry("below", Bound.MOST),
          Map.entry("most", Bound.MOST));

  private Bounds() {}

  static Bound before(Lexemes lexemes, int first) {
    if (lexemes.is(first - 1, "to")) {
      return beforeTo(lexemes.text(first - 2));
    }
    String second = lexemes.text(first - 2);
    boolean less = second.equals("less") || second.equals("fewer");
    if (lexemes.is(first - 1, "than") && less && !lexemes.is(first - 3, "no")) {
      return Bound.MOST;
    }
    return BOUNDS.getOrDefault(lexemes.text(first - 1), Bound.NONE);
  }

  private static Bound beforeTo(String word) {
    return switch (word) {
      case "up" -> Bound.MOST;
      case "close", "closer" -> Bound.ABOUT;
      default -> Bound.NONE;
    };
  }

  /** How a number limits the amount that is meant. */
  enum Bound {
    NONE,
    ABOUT,
    LEAST,
    MOST
  }
}
