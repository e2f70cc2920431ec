package dev.stet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedTextTest {
  private static String shown(String displayed, String found) {
    FoldedText folded = FoldedText.of(displayed);
    int at = folded.characters().indexOf(found);
    assertTrue(at >= 0, () -> found + " is not in " + folded.characters());
    Span span = folded.displayed(new Span(at, at + found.length()));
    return displayed.substring(span.start(), span.end());
  }

  @Test
  void undoesLigaturesAndLeadsBackToThem() {
    assertEquals("o\uFB03ce", shown("the o\uFB03ce is open", "office"));
  }

  @Test
  void halfALigatureLeadsBackToAllOfIt() {
    assertEquals("\uFB03ce", shown("the o\uFB03ce", "ice"));
  }

  @Test
  void dropsSoftHyphensAndKeepsThemOnTheWayBack() {
    assertEquals("co\u00ADopera\u00ADtion", shown("a co\u00ADopera\u00ADtion pact", "cooperation"));
  }

  @Test
  void composesMarksAndStraightensApostrophes() {
    assertEquals("A\u030Angstro\u0308m", shown("Mr A\u030Angstro\u0308m", "\u00C5ngstr\u00F6m"));
    assertEquals("Moss\u2019s", shown("Ada Moss\u2019s plan", "Moss's"));
  }

  @Test
  void plainTextIsItself() {
    FoldedText folded = FoldedText.of("plain");
    assertEquals(new Span(1, 3), folded.displayed(new Span(1, 3)));
  }

  @Test
  void everyRangeLeadsBackToWholeCharacters() {
    long seed = 7;
    Random random = new Random(seed);
    String alphabet = "ab\uFB01\u00AD\u0301\u2019\uD83D\uDE00\u00BDé\u1100\u1161\u200D ";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 1 + random.nextInt(20); i > 0; i--) {
        text.appendCodePoint(alphabet.codePointAt(random.nextInt(alphabet.length())));
      }
      String displayed = text.toString();
      FoldedText folded = FoldedText.of(displayed);
      int length = folded.characters().length();
      Span whole = folded.displayed(new Span(0, length));
      assertTrue(whole.end() <= displayed.length(), "seed " + seed);
      for (int i = 0; i < length; i++) {
        Span one = folded.displayed(new Span(i, i + 1));
        assertTrue(whole.contains(one) && !one.isEmpty(), "seed " + seed + ": " + displayed);
      }
    }
  }

  @Test
  void wordsCutAtTheEndOfALineAreWhole() {
    FoldedText folded = FoldedText.of("un-\nreachable, co\u00AD\nop, A-\nB, 1-\n2");
    assertEquals("unreachable, coop, A-\nB, 1-\n2", folded.characters());
    assertEquals(new Span(0, 13), folded.displayed(new Span(0, 11)));
  }
}
