package dev.stet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.compare.Difference.Op;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  private static String side(List<Difference> runs, Op left) {
    return runs.stream()
        .filter(run -> run.op() == Op.SAME || run.op() == left)
        .map(Difference::text)
        .collect(Collectors.joining());
  }

  private static int edits(List<Difference> runs) {
    return runs.stream()
        .filter(run -> run.op() != Op.SAME)
        .mapToInt(run -> run.text().split("(?<= )|(?= )", -1).length)
        .sum();
  }

  @Test
  void saysWhichWordsWereReplaced() {
    assertEquals(
        List.of(
            new Difference(Op.SAME, "The ferry sails at "),
            new Difference(Op.REMOVED, "noon"),
            new Difference(Op.ADDED, "two"),
            new Difference(Op.SAME, ".")),
        WordDiff.between("The ferry sails at noon.", "The ferry sails at two."));
  }

  @Test
  void equalAndEmptyTextsAreNoDifference() {
    assertEquals(List.of(new Difference(Op.SAME, "Same.")), WordDiff.between("Same.", "Same."));
    assertEquals(List.of(), WordDiff.between("", ""));
    assertEquals(List.of(new Difference(Op.ADDED, "New.")), WordDiff.between("", "New."));
    assertEquals(List.of(new Difference(Op.REMOVED, "Old.")), WordDiff.between("Old.", ""));
  }

  @Test
  void theRunsGiveBothTextsBackAndAreNoLongerThanThePlantedEdits() {
    long seed = 20260316;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<String> words = new ArrayList<>();
      random.ints(random.nextInt(60), 0, 8).forEach(i -> words.add("w" + i));
      List<String> changed = new ArrayList<>(words);
      int planted = random.nextInt(6);
      for (int i = 0; i < planted; i++) {
        changed.add(random.nextInt(changed.size() + 1), "new" + i);
      }
      String before = String.join(" ", words);
      String after = String.join(" ", changed);
      String label = "seed " + seed + ", round " + round;
      List<Difference> runs = WordDiff.between(before, after);
      assertEquals(before, side(runs, Op.REMOVED), label);
      assertEquals(after, side(runs, Op.ADDED), label);
      assertTrue(edits(runs) <= 3 * planted, label + ": " + runs);
    }
  }

  @Test
  void bookLengthsWithNothingInCommonTakeNoLongTime() {
    Random random = new Random(7);
    String before =
        random.ints(60_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    String after = random.ints(60_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    List<Difference> runs =
        assertTimeout(Duration.ofSeconds(20), () -> WordDiff.between(before, after));
    assertEquals(before, side(runs, Op.REMOVED));
    assertEquals(after, side(runs, Op.ADDED));
  }
}
