package dev.stet.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the texts that are copies of each other, edited, shortened or with a page around them. */
public final class Copies {
  private static final Shingles EMPTY = Shingles.of("");

  private Copies() {}

  /**
   * Groups texts. The longest text of a group leads it, and each other one is a copy of that one:
   * two texts are not brought together merely because each shares something with a third.
   *
   * @return for each text the one that leads its group, itself where it is nobody's copy
   */
  public static <K extends Comparable<? super K>> SortedMap<K, K> leaders(Map<K, Shingles> texts) {
    List<K> longestFirst = new ArrayList<>(texts.keySet());
    longestFirst.sort(
        Comparator.comparingInt((K key) -> -texts.getOrDefault(key, EMPTY).size())
            .thenComparing(Comparator.naturalOrder()));
    List<K> leading = new ArrayList<>();
    Search search = new Search(longestFirst.size());
    SortedMap<K, K> leaders = new TreeMap<>();
    for (K key : longestFirst) {
      int leader = search.leaderOf(texts.getOrDefault(key, EMPTY));
      if (leader == leading.size()) {
        leading.add(key);
      }
      leaders.put(key, leading.get(leader));
    }
    return leaders;
  }

  /** The leaders so far; those to come are shorter. */
  private static final class Search {
    private final List<Shingles> leading = new ArrayList<>();
    private final Leaders holders = new Leaders();
    private final int[] counts;

    Search(int most) {
      this.counts = new int[most];
    }

    /** The number of the leader that a text copies; a new one if it copies none. */
    int leaderOf(Shingles text) {
      for (int i = 0; i < text.size(); i++) {
        holders.count(text.run(i), counts);
      }
      int best = -1;
      for (int i = 0; i < leading.size(); i++) {
        boolean more = counts[i] > 0 && (best < 0 || counts[i] > counts[best]);
        best = more && text.copied(counts[i], leading.get(i)) ? i : best;
      }
      Arrays.fill(counts, 0, leading.size(), 0);
      return best < 0 ? lead(text) : best;
    }

    private int lead(Shingles text) {
      int number = leading.size();
      leading.add(text);
      for (int i = 0; i < text.size(); i++) {
        holders.add(text.run(i), number);
      }
      return number;
    }
  }
}
