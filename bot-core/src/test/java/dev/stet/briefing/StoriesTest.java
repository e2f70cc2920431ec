package dev.stet.briefing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final double THRESHOLD = 0.3;

  private static Links[] rows(double[][] like) {
    Links[] rows = new Links[like.length];
    Arrays.setAll(rows, i -> new Links());
    for (int i = 0; i < like.length; i++) {
      for (int j = 0; j < like.length; j++) {
        if (i != j && like[i][j] > 0) {
          rows[i].add(j, (float) like[i][j]);
        }
      }
    }
    return rows;
  }

  /** Looks for the closest pair each time. */
  private static int[] slowly(double[][] likeness) {
    int n = likeness.length;
    int[] groups = new int[n];
    Arrays.setAll(groups, i -> i);
    while (true) {
      int into = -1;
      int from = -1;
      double best = THRESHOLD;
      for (int a = 0; a < n; a++) {
        for (int b = a + 1; b < n; b++) {
          double average = average(likeness, groups, a, b);
          if (average > best) {
            best = average;
            into = a;
            from = b;
          }
        }
      }
      if (into < 0) {
        return groups;
      }
      for (int i = 0; i < n; i++) {
        groups[i] = groups[i] == from ? into : groups[i];
      }
    }
  }

  private static double average(double[][] likeness, int[] groups, int a, int b) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < groups.length; i++) {
      for (int j = 0; j < groups.length; j++) {
        if (groups[i] == a && groups[j] == b) {
          sum += (float) likeness[i][j];
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  @Test
  void chainsOfNeighboursJoinWhatTheClosestPairsWouldJoin() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int n = 2 + random.nextInt(20);
      double[][] likeness = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          likeness[i][j] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
          likeness[j][i] = likeness[i][j];
        }
      }
      int[] expected = slowly(likeness);
      int[] found = AverageLink.groups(rows(likeness), THRESHOLD);
      assertArrayEquals(expected, found, "seed " + seed + " round " + round);
    }
  }

  @Test
  void likenessThatIsEverywhereTheSameEnds() {
    double[][] likeness = new double[30][30];
    for (double[] row : likeness) {
      Arrays.fill(row, 0.5);
    }
    int[] groups = AverageLink.groups(rows(likeness), THRESHOLD);
    assertEquals(1, Arrays.stream(groups).distinct().count());
  }
}
