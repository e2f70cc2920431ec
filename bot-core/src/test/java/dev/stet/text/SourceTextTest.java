package dev.stet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SourceTextTest {
  private static final DocumentId ID = new DocumentId("port/ferry.txt");

  @Test
  void slicesExactCharacters() {
    SourceText text = SourceText.of(ID, "a \uD83D\uDE00\tb");
    assertEquals("\uD83D\uDE00\t", text.slice(new Span(2, 5)));
  }

  @Test
  void refusesToSplitACharacter() {
    SourceText text = SourceText.of(ID, "a\uD83D\uDE00b");
    var thrown = assertThrows(IllegalArgumentException.class, () -> text.slice(new Span(0, 2)));
    assertTrue(thrown.toString().contains("[port/ferry.txt]"), thrown::toString);
  }

  @Test
  void refusesToLeaveTheText() {
    SourceText text = SourceText.of(ID, "abc");
    assertThrows(IllegalArgumentException.class, () -> text.slice(new Span(1, 4)));
  }

  @Test
  void revisionFollowsFromTheCharactersAlone() {
    Revision one = SourceText.of(ID, "same").revision();
    assertEquals(one, SourceText.of(new DocumentId("other.md"), "same").revision());
    assertNotEquals(one, SourceText.of(ID, "same ").revision());
  }
}
