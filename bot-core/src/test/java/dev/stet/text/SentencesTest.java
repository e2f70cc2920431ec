package dev.stet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static List<String> split(String text) {
    return Sentences.of(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }

  @Test
  void endsAtFullStopsButNotInsideTitlesAndAcronyms() {
    assertEquals(
        List.of("Dr. Ada Moss met U.S. President Lee at 9 a.m. on Friday.", "They agreed."),
        split("Dr. Ada Moss met U.S. President Lee at 9 a.m. on Friday. They agreed."));
  }

  @Test
  void endsAtAnAcronymBeforeAnOpeningWord() {
    assertEquals(
        List.of("She moved to the U.S.", "The visa took a year."),
        split("She moved to the U.S. The visa took a year."));
  }

  @Test
  void keepsDecimalsInitialsAndNumberedThings() {
    assertEquals(
        List.of("Rule No. 5 of J. P. Hale cut 3.5 percent.", "He said no.", "It passed."),
        split("Rule No. 5 of J. P. Hale cut 3.5 percent. He said no. It passed."));
  }

  @Test
  void keepsClosingMarksWithTheirSentence() {
    assertEquals(
        List.of("“We stay.”", "(They did.)", "\"Why?\" he asked."),
        split("“We stay.” (They did.) \"Why?\" he asked."));
  }

  @Test
  void aTextWithoutCapitalsHasSentencesAllTheSame() {
    String lower = "the ferry left the pier at nine. nobody was on board, e.g. no crew. ";
    String text = lower.repeat(10).strip();
    List<String> sentences = split(text);
    assertEquals(20, sentences.size());
    assertEquals("nobody was on board, e.g. no crew.", sentences.get(1));
    assertEquals(
        List.of("She asked why. it was late."),
        split("She asked why. it was late."),
        "in a short text a small letter still goes on");
  }

  @Test
  void blankLinesHeadingsAndItemsEndASentence() {
    assertEquals(
        List.of("# Ferry notes", "The ferry sails", "- one boat", "- two boats", "1. First step"),
        split("# Ferry notes\nThe ferry sails\n\n- one boat\n- two boats\n1. First step\n"));
  }

  @Test
  void aWrappedLineEndsNothing() {
    String wrapped =
        """
        The council of the harbour town approved the
        new ferry on Monday after a debate that went
        on until midnight.\
        """;
    assertEquals(List.of(wrapped), split(wrapped));
  }

  @Test
  void aShortLineAboveALongOneIsAHeading() {
    assertEquals(
        List.of("Ferry approved", "The council of the harbour town approved the new ferry."),
        split("Ferry approved\nThe council of the harbour town approved the new ferry."));
  }

  @Test
  void splitsGermanUkrainianAndChinese() {
    assertEquals(
        List.of("Am 3. Oktober kam z.B. Frau Dr. Weber.", "Sie blieb."),
        split("Am 3. Oktober kam z.B. Frau Dr. Weber. Sie blieb."));
    assertEquals(
        List.of("Порт у м. Одеса відкрили.", "Це добре."),
        split("Порт у м. Одеса відкрили. Це добре."));
    assertEquals(List.of("渡轮开航。", "人们很高兴！"), split("渡轮开航。人们很高兴！"));
  }

  @Test
  void coversEveryVisibleCharacterOnceInOrder() {
    long seed = 20261122;
    Random random = new Random(seed);
    String alphabet = "aB .!?\n\"'“”)(1é\u00AD\uD83D\uDE00-#。\r\u2028";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertCovers(text.toString(), seed);
    }
  }

  private static void assertCovers(String text, long seed) {
    int at = 0;
    for (Span sentence : Sentences.of(text)) {
      assertTrue(blank(text.substring(at, sentence.start())), () -> "seed " + seed + ": " + text);
      at = sentence.end();
    }
    assertTrue(blank(text.substring(at)), "seed " + seed + ": " + text);
  }

  private static boolean blank(String gap) {
    return gap.chars().allMatch(c -> Blanks.isBlank((char) c));
  }
}
