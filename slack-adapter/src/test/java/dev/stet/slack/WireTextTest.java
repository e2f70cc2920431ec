package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WireTextTest {
  @Test
  void unescapesOnce() {
    assertEquals("a < b && c > d", WireText.read("a &lt; b &amp;&amp; c &gt; d"));
    assertEquals("&lt; stays as typed", WireText.read("&amp;lt; stays as typed"));
  }

  @Test
  void referencesBecomeWhatAPersonSees() {
    assertEquals(
        "see the ferry plan today",
        WireText.read("see <https://a.example/x|the ferry plan> today"));
    assertEquals("https://a.example/?a=1&b=2", WireText.read("<https://a.example/?a=1&amp;b=2>"));
    assertEquals("ada@a.example", WireText.read("<mailto:ada@a.example|ada@a.example>"));
    assertEquals("ask @U1 or @ada", WireText.read("ask <@U1> or <@U2|ada>"));
    assertEquals("in #harbour and #C2", WireText.read("in <#C1|harbour> and <#C2>"));
    assertEquals(
        "@here @crew Monday", WireText.read("<!here> <!subteam^S1|@crew> <!date^1^{date}|Monday>"));
  }

  @Test
  void dollarsAndBackslashesInALabelStay() {
    assertEquals("costs $1 \\ day", WireText.read("costs <https://a.example|$1 \\ day>"));
  }

  @Test
  void theMentionOfTheBotGoesAndOthersStay() {
    assertEquals("who said it?", WireText.withoutMention("<@U0>: who said it?", "U0"));
    assertEquals("hey who said it?", WireText.withoutMention("hey <@U0|stet> who said it?", "U0"));
    assertEquals("", WireText.withoutMention(" <@U0> ", "U0"));
    assertEquals("<@U01> knows", WireText.withoutMention("<@U0> <@U01> knows", "U0"));
  }

  @Test
  void whatIsEscapedReadsTheSame() {
    long seed = 20261122;
    Random random = new Random(seed);
    String alphabet = "ab<>&@!#|;lt gtamp\\$\uD83D\uDE00\n";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String wire = WireText.escape(text.toString());
      assertEquals(text.toString(), WireText.read(wire), () -> "seed " + seed);
      assertFalse(wire.contains("<"), () -> "seed " + seed);
    }
  }
}
