package dev.stet.compare;

import java.util.Map;
import java.util.OptionalDouble;

/** What numbers are written like, in digits and in English words. */
final class Numerals {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, Double> FACTORS =
      Map.of(
          "hundred",
          1e2,
          "thousand",
          1e3,
          "million",
          1e6,
          "billion",
          1e9,
          "trillion",
          1e12,
          "bn",
          1e9,
          "m",
          1e6,
          "mn",
          1e6,
          "tn",
          1e12);

  private Numerals() {}

  static OptionalDouble value(Lexeme lexeme) {
    if (lexeme.kind() == Lexeme.Kind.NUMBER) {
      return OptionalDouble.of(Double.parseDouble(lexeme.text().replace(",", "")));
    }
    Integer word = WORDS.get(lexeme.text());
    return word == null ? OptionalDouble.empty() : OptionalDouble.of(word);
  }

  /** The second half of "twenty-six". */
  static boolean isDigitWord(String word) {
    return WORDS.getOrDefault(word, 10) < 10;
  }

  /** What a word after a number multiplies it by; 1: nothing. */
  static double factor(String word) {
    return FACTORS.getOrDefault(word, 1.0);
  }

  /**
   * How far from the number the writer may have rounded: half of its last digit that says
   * something, at most a twentieth of it.
   */
  static double rounding(double value, Lexeme lexeme, double factor) {
    String digits = lexeme.text().replace(",", "");
    int point = digits.indexOf('.');
    double unit = factor;
    if (point >= 0) {
      unit = factor * Math.pow(10, (double) point + 1 - digits.length());
    } else {
      for (double v = value / factor; v >= 10 && v % 10 == 0; v /= 10) {
        unit *= 10;
      }
    }
    return value < 100 && point < 0 ? 0 : Math.min(unit / 2, value / 20);
  }
}
