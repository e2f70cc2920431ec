package dev.stet.corpus.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes running heads, running feet and page numbers: what stands at the edge of many pages with
 * the same words, the digits apart. They would cut sentences that go on over the page.
 */
final class RunningLines {
  private static final float EDGE = 0.12f;
  private static final int LINES_AT_EDGE = 4;

  /** On fewer pages a repetition may be meant. */
  private static final int LEAST_PAGES = 3;

  /** Left and right pages may have heads of their own, and chapters begin without. */
  private static final double LEAST_SHARE = 0.3;

  private RunningLines() {}

  static List<List<PageLine>> remove(List<List<PageLine>> pages) {
    Set<String> running = running(pages);
    List<List<PageLine>> kept = new ArrayList<>();
    for (List<PageLine> page : pages) {
      List<PageLine> rest = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        if (!isAtEdge(page, i) || !running.contains(shape(page.get(i)))) {
          rest.add(page.get(i));
        }
      }
      kept.add(rest);
    }
    return kept;
  }

  private static Set<String> running(List<List<PageLine>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<PageLine> page : pages) {
      Set<String> shapes = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (isAtEdge(page, i)) {
          shapes.add(shape(page.get(i)));
        }
      }
      shapes.forEach(shape -> counts.merge(shape, 1, Integer::sum));
    }
    double least = Math.max(LEAST_PAGES, LEAST_SHARE * pages.size());
    counts.values().removeIf(count -> count < least);
    return counts.keySet();
  }

  private static boolean isAtEdge(List<PageLine> page, int line) {
    float y = page.get(line).y();
    return (line < LINES_AT_EDGE && y < EDGE)
        || (line >= page.size() - LINES_AT_EDGE && y > 1 - EDGE);
  }

  /** The words of a line without what counts up. */
  private static String shape(PageLine line) {
    String half = line.y() < 0.5f ? "head " : "foot ";
    return half + line.text().replaceAll("\\p{Nd}+|\\b[ivxlcdm]+\\b", "#").replaceAll("\\s+", " ");
  }
}
