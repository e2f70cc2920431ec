package dev.stet.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stet.quotes.Verdict.Difference;
import dev.stet.quotes.Verdict.Difference.Op;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {
  @Test
  void showsWhatTheLaterWordingChanged() {
    assertEquals(
        List.of(
            new Difference(Op.SAME, "We will never sell the"),
            new Difference(Op.REMOVED, "old"),
            new Difference(Op.SAME, "harbour")),
        WordDifference.between(
                "We will never sell the old harbour", "We will never sell the harbour.")
            .orElseThrow());
  }

  @Test
  void twoSayingsAreNotOne() {
    assertEquals(
        Optional.empty(),
        WordDifference.between(
            "We will never sell the harbour", "The ferry sails at noon on Monday"));
    assertEquals(Optional.empty(), WordDifference.between("No comment", "No comment"));
  }
}
