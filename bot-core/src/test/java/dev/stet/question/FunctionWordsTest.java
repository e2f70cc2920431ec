package dev.stet.question;

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
  void theLanguageIsTheOneWithMostOfTheWords() {
    assertTrue(FunctionWords.of("Скільки грошей зібрали для родин?").contains("скільки"));
    assertTrue(FunctionWords.of("Кто был в порту?").contains("был"));
    assertTrue(FunctionWords.of("Où est le port?").contains("où"));
    assertTrue(FunctionWords.of("harbour").contains("who"));
  }
}
