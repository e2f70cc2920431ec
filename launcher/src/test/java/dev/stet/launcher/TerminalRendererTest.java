package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalRendererTest {
  private static final RichText QUOTE =
      new RichText(
          "The ferry sails at noon and comes back late in the evening.",
          List.of(new RichText.Mark(RichText.Style.MATCH, 4, 9, null)));

  private static String render(boolean screen, RichText text) {
    return new TerminalRenderer(screen, 40).render(new Reply(List.of(new Block.Quote(text))));
  }

  @Test
  void isPlainAndUnwrappedInAPipe() {
    assertEquals("> " + QUOTE.characters() + "\n", render(false, QUOTE));
  }

  @Test
  void marksAndWrapsOnAScreen() {
    String shown = render(true, QUOTE);
    assertTrue(shown.contains("\u001B[1;33mferry\u001B[0m"), shown);
    String bare = shown.replaceAll("\u001B\\[[0-9;]*m", "");
    assertTrue(bare.lines().allMatch(line -> line.length() <= 40), bare);
    assertEquals(QUOTE.characters(), bare.replace("▏ ", "").replace("\n", " ").strip());
  }

  @Test
  void aDocumentCannotCommandTheScreen() {
    String shown = render(true, RichText.plain("a\u001B[2Jb\u0007c\u202Ed"));
    assertFalse(shown.contains("\u001B[2J"));
    assertFalse(shown.contains("\u0007"));
    assertFalse(shown.contains("\u202E"));
  }
}
