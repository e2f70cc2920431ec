package dev.stet.bench.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Invented words that are used as often as those of a language are: the second half as often as the
 * first, the third a third as often (Zipf 1935). The commonest are English ones, which analyses
 * know and may drop.
 */
final class Vocabulary {
  private static final String[] SMALL =
      ("the of and to in a is that for it was on with as by he at from his an were are which this"
           + " be had but not have their they has who its been after one would said two when or her"
           + " will all about there more up out")
          .split(" ");
  private static final String[] HEADS =
      "b br c ch d dr f g gr h j k l m n p pl r s sh st t th tr v w".split(" ");
  private static final String[] CORES = "a e i o u ai ea oo ou".split(" ");
  private static final String[] TAILS = "- - - n r l t s m d nd rk st".split(" ");
  private static final String[] ENDINGS = "- - - - s ed ing er ly".split(" ");

  private final String[] words;
  private final double[] upTo;

  private Vocabulary(List<String> words) {
    this.words = words.toArray(String[]::new);
    this.upTo = new double[this.words.length];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
  }

  /** Words of all sorts. */
  static Vocabulary words(int size, long seed) {
    return new Vocabulary(invent(size, seed, new LinkedHashSet<>(List.of(SMALL))));
  }

  /** Names of people and places. */
  static Vocabulary names(int size, long seed) {
    List<String> names = new ArrayList<>();
    for (String word : invent(size, seed, new LinkedHashSet<>())) {
      names.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return new Vocabulary(names);
  }

  private static List<String> invent(int size, long seed, Set<String> into) {
    Random random = new Random(seed);
    while (into.size() < size) {
      StringBuilder word = new StringBuilder();
      int syllables = 1 + random.nextInt(into.size() < 2_000 ? 2 : 3);
      for (int i = 0; i < syllables; i++) {
        word.append(one(HEADS, random)).append(one(CORES, random)).append(one(TAILS, random));
      }
      into.add(word.append(one(ENDINGS, random)).toString().replace("-", ""));
    }
    return List.copyOf(into);
  }

  private static String one(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }

  String word(Random random) {
    return word(random, 0);
  }

  /** A word that is not one of the small ones. */
  String telling(Random random) {
    return word(random, SMALL.length);
  }

  private String word(Random random, int from) {
    double least = from == 0 ? 0 : upTo[from - 1];
    double at = least + random.nextDouble() * (upTo[upTo.length - 1] - least);
    int found = Arrays.binarySearch(upTo, at);
    return words[Math.min(words.length - 1, found < 0 ? -found - 1 : found)];
  }
}
