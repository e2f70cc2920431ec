package dev.stet.bench.feeds;

import java.util.Random;

/** Invented words, of which few are common and most are rare, as in any language. */
final class Words {
  private static final int KNOWN = 20_000;
  private static final String[] SMALL = {"the", "of", "and", "in", "to", "a", "was", "for"};

  private final Random random;

  Words(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    if (random.nextInt(3) == 0) {
      return SMALL[random.nextInt(SMALL.length)];
    }
    return word((int) Math.pow(KNOWN, random.nextDouble()));
  }

  /** A word that is neither common nor unheard of. */
  String telling() {
    return word(50 + (int) Math.pow(KNOWN - 50, random.nextDouble()));
  }

  static String word(int rank) {
    Random letters = new Random(rank * 7_919L);
    StringBuilder word = new StringBuilder();
    int syllables = 2 + letters.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      word.append("bcdfghklmnprstvz".charAt(letters.nextInt(16)));
      word.append("aeiou".charAt(letters.nextInt(5)));
    }
    return word.append('k').toString();
  }

  String sentence(int length) {
    StringBuilder sentence = new StringBuilder("The");
    for (int i = 0; i < length; i++) {
      sentence.append(' ').append(next());
    }
    return sentence.append('.').toString();
  }

  /** About as long as a short report, with a quotation in it. */
  String article() {
    StringBuilder article = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      article.append(sentence(18)).append(i % 4 == 3 ? "\n\n" : " ");
    }
    return article
        .append("“")
        .append(sentence(9).replace(".", ","))
        .append("” said ")
        .append(name(random.nextInt(500)))
        .append(".")
        .toString();
  }

  static String name(int number) {
    String first = word(30_000 + number % 50);
    String last = word(40_000 + number);
    return Character.toUpperCase(first.charAt(0))
        + first.substring(1)
        + " "
        + Character.toUpperCase(last.charAt(0))
        + last.substring(1);
  }
}
