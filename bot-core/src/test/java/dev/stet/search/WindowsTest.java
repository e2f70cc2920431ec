package dev.stet.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {
  @Test
  void windowsAreWholeSentencesInOrder() {
    String text = "The ferry sails at noon. ".repeat(60);
    List<Span> windows = Windows.of(text);
    int at = 0;
    for (Span window : windows) {
      assertTrue(window.start() >= at);
      assertTrue(text.substring(window.start(), window.end()).endsWith("."));
      assertTrue(text.substring(window.start(), window.end()).startsWith("The"));
      at = window.end();
    }
    assertTrue(windows.size() > 2);
  }

  @Test
  void aSentenceWithoutAnEndIsCutBetweenWords() {
    String text = "harbour ".repeat(5_000).strip();
    for (Span window : Windows.of(text)) {
      assertEquals("", text.substring(window.start(), window.end()).replace("harbour", "").strip());
    }
  }

  @Test
  void aWordWithoutAnEndIsCutBetweenCharacters() {
    String text = "\uD83D\uDE00".repeat(5_000);
    for (Span window : Windows.of(text)) {
      assertEquals(0, window.start() % 2);
      assertEquals(0, window.end() % 2);
    }
  }

  @Test
  void anEmptyTextHasNone() {
    assertEquals(List.of(), Windows.of(" \n\t"));
  }
}
