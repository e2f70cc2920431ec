package dev.stet.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which names, as different documents give them, mean one person.
 *
 * <p>Full names that may be one are one, in whatever spelling. A surname alone belongs to the
 * person who bears nearly all that is said under it; where two people share it, it stays by itself.
 * The outcome does not depend on the order in which documents were read.
 */
public final class Namesakes {
  /** The share of what is said by bearers of a surname that makes it one bearer's. */
  private static final double NEARLY_ALL = 0.95;

  private static final Comparator<Map.Entry<String, Integer>> CANONICAL_FIRST =
      Comparator.<Map.Entry<String, Integer>, Boolean>comparing(e -> isShouted(e.getKey()))
          .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .thenComparing(Map.Entry.comparingByKey());

  private final Map<String, Set<String>> people = new LinkedHashMap<>();
  private final Map<String, Integer> said = new TreeMap<>();

  private Namesakes(Map<String, Integer> names) {
    names.entrySet().stream()
        .filter(entry -> Name.of(entry.getKey()).isFull())
        .sorted(CANONICAL_FIRST)
        .forEach(entry -> addFull(entry.getKey(), entry.getValue()));
    Map<String, Integer> full = Map.copyOf(said);
    names.entrySet().stream()
        .filter(entry -> !Name.of(entry.getKey()).isFull())
        .sorted(CANONICAL_FIRST)
        .forEach(entry -> addShort(entry.getKey(), entry.getValue(), full));
  }

  /**
   * Folds names.
   *
   * @param names with how often each is given as a speaker
   */
  public static Namesakes of(Map<String, Integer> names) {
    return new Namesakes(names);
  }

  private void addFull(String name, int times) {
    String person = people.keySet().stream().filter(p -> mayBe(p, name)).findFirst().orElse(name);
    add(person, name, times);
  }

  private void addShort(String name, int times, Map<String, Integer> full) {
    List<String> bearers = full.keySet().stream().filter(p -> mayBe(p, name)).toList();
    int all = bearers.stream().mapToInt(p -> full.getOrDefault(p, 0)).sum();
    String person =
        bearers.stream()
            .filter(p -> full.getOrDefault(p, 0) >= NEARLY_ALL * all)
            .findFirst()
            .or(() ->
                people.keySet().stream()
                    .filter(p -> !Name.of(p).isFull() && mayBe(p, name))
                    .findFirst())
            .orElse(name);
    add(person, name, times);
  }

  private void add(String person, String name, int times) {
    people.computeIfAbsent(person, p -> new TreeSet<>()).add(name);
    said.merge(person, times, Integer::sum);
  }

  private static boolean mayBe(String one, String other) {
    return Name.of(one).mayBe(Name.of(other));
  }

  private static boolean isShouted(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  /**
   * The people whom somebody may mean who asks for a name, each with all names they go by. A full
   * name means its bearer and nobody else.
   */
  public Map<String, Set<String>> meant(Name asked) {
    Map<String, Set<String>> full = new LinkedHashMap<>();
    Map<String, Set<String>> others = new LinkedHashMap<>();
    people.forEach((person, names) -> {
      if (Name.of(person).mayBe(asked)) {
        (Name.of(person).isFull() ? full : others).put(person, names);
      }
    });
    if (asked.isFull() && !full.isEmpty()) {
      return full;
    }
    Map<String, Set<String>> all = new LinkedHashMap<>(full);
    all.putAll(others);
    return all;
  }

  /** The canonical name of every person, who is quoted most first. */
  public List<String> people() {
    List<String> names = new ArrayList<>(people.keySet());
    names.sort(
        Comparator.<String, Integer>comparing(p -> said.getOrDefault(p, 0))
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return names;
  }
}
