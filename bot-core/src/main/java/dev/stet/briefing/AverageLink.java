package dev.stet.briefing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Average-link clustering: two groups are joined while their members are alike enough on average.
 *
 * <p>Follows chains of nearest neighbours (Benzécri 1982), which joins the same groups as looking
 * for the closest pair each time would, in time that grows with the number of ties rather than with
 * the square of the number of things. Things without a tie count as unlike.
 */
final class AverageLink {
  private static final int NONE = -1;

  private final Links[] rows;
  private final int[] sizes;
  private final int[] joined;
  private final double threshold;

  private AverageLink(Links[] rows, double threshold) {
    this.rows = rows;
    this.threshold = threshold;
    this.sizes = new int[rows.length];
    this.joined = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      sizes[i] = 1;
      joined[i] = i;
    }
  }

  /**
   * Groups things by their ties.
   *
   * @param rows for each thing how alike it is to others; used up
   * @return for each thing the lowest number in its group
   */
  static int[] groups(Links[] rows, double threshold) {
    AverageLink link = new AverageLink(rows, threshold);
    for (int i = 0; i < rows.length; i++) {
      if (link.joined[i] == i) {
        link.follow(i);
      }
    }
    return IntStream.range(0, rows.length).map(link::root).toArray();
  }

  private void follow(int start) {
    Deque<Integer> chain = new ArrayDeque<>();
    chain.push(start);
    while (!chain.isEmpty()) {
      int end = chain.pop();
      int before = chain.isEmpty() ? NONE : chain.peek();
      int nearest = nearest(end, before);
      if (nearest == NONE) {
        continue;
      }
      if (nearest == before) {
        chain.pop();
        int joint = join(Math.min(end, nearest), Math.max(end, nearest));
        if (chain.isEmpty()) {
          chain.push(joint);
        }
      } else {
        chain.push(end);
        chain.push(nearest);
      }
    }
  }

  /**
   * The group most alike, if any is enough.
   *
   * @param preferred taken before others that are as much alike, so that chains end
   */
  private int nearest(int group, int preferred) {
    Nearest nearest = new Nearest(group, preferred);
    rows[group].forEach(nearest);
    return nearest.best;
  }

  private int join(int into, int from) {
    rows[from].forEach((neighbour, sum) -> {
      rows[neighbour].remove(from);
      if (neighbour != into) {
        rows[into].add(neighbour, sum);
        rows[neighbour].add(into, sum);
      }
    });
    rows[from] = new Links();
    sizes[into] += sizes[from];
    joined[from] = into;
    return into;
  }

  private int root(int thing) {
    int root = thing;
    while (joined[root] != root) {
      root = joined[root];
    }
    return root;
  }

  private final class Nearest implements Links.Visitor {
    private final int group;
    private final int preferred;
    private int best = NONE;
    private double likeness;

    Nearest(int group, int preferred) {
      this.group = group;
      this.preferred = preferred;
    }

    @Override
    public void visit(int key, float sum) {
      double average = sum / ((double) sizes[group] * sizes[key]);
      boolean tied = best != NONE && average == likeness;
      boolean wins =
          tied ? best != preferred && (key == preferred || key < best) : average > likeness;
      if (average >= threshold && wins) {
        best = key;
        likeness = average;
      }
    }
  }
}
