package dev.stet.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FunctionWordsTest {
  @Test
  void aWordOfAnotherLanguageIsNotDropped() {
    assertFalse(FunctionWords.of("Who did die in the war?").contains("die"));
    assertFalse(FunctionWords.of("war").contains("war"));
    assertTrue(FunctionWords.of("Wer war im Hafen?").contains("war"));
  }

  @Test
  void oneWordThatAsksIsEnough() {
    assertEquals("de", FunctionWords.language("Wann tagt der Rat?"));
    assertEquals("pl", FunctionWords.language("Komu sprzedano prom?"));
    assertEquals("ru", FunctionWords.language("Кто победил?"));
    assertEquals("uk", FunctionWords.language("Хто переміг?"));
    assertEquals("en", FunctionWords.language("War veterans"));
    assertEquals("en", FunctionWords.language("Zelensky"));
  }

  @Test
  void whatAsksInIdeographsBecomesBlankAndNothingMoves() {
    String asked = "旧渡轮卖给了谁？";
    String left = FunctionWords.withoutParticles(asked);
    assertEquals("旧渡轮卖给  ？", left);
    assertEquals(asked.length(), left.length());
    assertEquals("Who is there?", FunctionWords.withoutParticles("Who is there?"));
  }

  @Test
  void theLanguageIsTheOneWithMostOfTheWords() {
    assertTrue(FunctionWords.of("Скільки грошей зібрали для родин?").contains("скільки"));
    assertTrue(FunctionWords.of("Кто был в порту?").contains("был"));
    assertTrue(FunctionWords.of("Où est le port?").contains("où"));
    assertTrue(FunctionWords.of("harbour").contains("who"));
  }
}
