package dev.stet.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileTextsTest {
  @Test
  void holdsWhatItsNamesPromise() {
    assertTrue(HostileTexts.named("joined emoji").contains("\u200D"));
    assertTrue(HostileTexts.named("decomposed ring").contains("A\u030A"));
    assertTrue(HostileTexts.named("line ends").contains("\r\n"));
    assertTrue(HostileTexts.named("broadcast").contains("<!channel>"));
    assertTrue(HostileTexts.named("member").contains("<@U1>"));
    assertThrows(IllegalArgumentException.class, () -> HostileTexts.named("harmless"));
  }

  @Test
  void mixesTheSameForTheSameSeed() {
    assertEquals(HostileTexts.mixture(new Random(7)), HostileTexts.mixture(new Random(7)));
  }
}
