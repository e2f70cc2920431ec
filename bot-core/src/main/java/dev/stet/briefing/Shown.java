package dev.stet.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What readers were shown: the stories of earlier editions, newest first. */
public record Shown(List<Told> stories) {
  public static final Shown NOTHING = new Shown(List.of());

  public Shown {
    stories = List.copyOf(stories);
  }

  /**
   * A story as it was told.
   *
   * @param id the same for as long as the story goes on
   * @param centre its most telling terms with their weights
   * @param terms those of the reports there were
   * @param reports which ones, each in its revision
   * @param publishers how many had reported it
   */
  public record Told(
      String id,
      Instant at,
      Map<String, Double> centre,
      Set<String> terms,
      Set<String> reports,
      int publishers) {
    public Told {
      SortedMap<String, Double> sorted = new TreeMap<>(centre);
      centre = Map.copyOf(sorted);
      terms = Set.copyOf(terms);
      reports = Set.copyOf(reports);
    }

    /** Cosine of the centre with that of another telling. */
    double likeness(Map<String, Double> other) {
      double sum = 0;
      double mine = 0;
      double theirs = 0;
      for (var entry : new TreeMap<>(centre).entrySet()) {
        sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        mine += entry.getValue() * entry.getValue();
      }
      for (double weight : new TreeMap<>(other).values()) {
        theirs += weight * weight;
      }
      return mine == 0 || theirs == 0 ? 0 : sum / Math.sqrt(mine * theirs);
    }
  }
}
