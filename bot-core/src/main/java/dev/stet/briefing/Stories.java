package dev.stet.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings together the reports of one event. */
final class Stories {
  /** Groups this much alike on average are one story. */
  private static final double SAME_STORY = 0.16;

  private Stories() {}

  /**
   * The reports of each story in the order of their names; the order of {@code reports} is lost.
   */
  static List<List<Report>> of(List<Report> reports) {
    List<Report> sorted = reports.stream().sorted(Comparator.comparing(Report::id)).toList();
    int[] groups = AverageLink.groups(new Likeness(sorted).links(), SAME_STORY);
    SortedMap<Integer, List<Report>> stories = new TreeMap<>();
    for (int i = 0; i < groups.length; i++) {
      stories.computeIfAbsent(groups[i], group -> new ArrayList<>()).add(sorted.get(i));
    }
    return List.copyOf(stories.values());
  }
}
