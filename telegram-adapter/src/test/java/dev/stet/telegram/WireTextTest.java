package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.RichText;
import dev.stet.chat.RichText.Mark;
import dev.stet.chat.RichText.Style;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The one place where characters of a document change on their way to the screen. */
class WireTextTest {
  /** Code points that never reach the screen, whatever stands before them. */
  private static final List<Integer> DELETED =
      List.of(0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x030A, 0x0333, 0x033F);

  @Test
  void touchesNoCharacterButThese() {
    List<String> surprises = new ArrayList<>();
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String alone = Character.toString(codePoint);
      String expected = expected(codePoint, alone);
      String actual = wire("q" + alone + "q");
      if (!actual.equals("q" + expected + "q")) {
        surprises.add("U+%04X became %s".formatted(codePoint, actual));
      }
    }
    assertEquals(List.of(), surprises);
  }

  private static String expected(int codePoint, String alone) {
    if (DELETED.contains(codePoint)) {
      return "";
    }
    if (codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029) {
      return "\n";
    }
    if (codePoint < ' ') {
      return " ";
    }
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return "\uFFFD";
    }
    String composed = Normalizer.normalize(alone, Normalizer.Form.NFC);
    return composed.length() > alone.length() ? alone : composed;
  }

  @Test
  void keepsTheRingOfALetterThatHasOne() {
    assertEquals("\u00C5lesund, Pr\u016Fhonice", wire("A\u030Alesund, Pru\u030Ahonice"));
    assertEquals("b, x, o", wire("b\u030A, x\u0333, o\u033F"));
    assertEquals("\u01FA", wire("A\u030A\u0301"));
  }

  @Test
  void keepsLinesApart() {
    assertEquals("a\nb\nc\nd\ne\n\nf", wire("a\r\nb\rc\u2028d\u2029e\r\n\r\nf"));
  }

  @Test
  void neverMakesATextLonger() {
    String growing = "\u0958\u0959\u095F\uFB2A\uFB2C";
    assertEquals(growing, wire(growing));
  }

  @Test
  void keepsOnlyTheLastOfSeveralDirectionMarksVisibleToTheServer() {
    assertEquals("a\u200C\u200Fb\u200E", wire("a\u200E\u200Fb\u200E"));
  }

  @Test
  void composesAsTheStandardDoes() {
    Random random = new Random(seed());
    String marks = "\u0301\u0302\u0308\u0323\u0327\u0331\u0345\u05B0\u093C\u3099";
    String bases = "aeouAEOUsSdk\u0915\u304B\u1100\u05D0";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(20); j >= 0; j--) {
        text.append(bases.charAt(random.nextInt(bases.length())));
        for (int k = random.nextInt(4); k > 0; k--) {
          text.append(marks.charAt(random.nextInt(marks.length())));
        }
      }
      String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
      assertEquals(composed, wire(text.toString()));
    }
    assertEquals("\uAC01", wire("\u1100\u1161\u11A8"));
  }

  @Test
  void losesNoMarkThatFollowsALineEnd() {
    assertEquals("a\n\u0301\nb", wire("a\r\u0301\nb"));
    assertEquals("\u00E9", wire("e\u202C\u0301"));
  }

  @Test
  void marksStayOverTheirWords() {
    String text = "a\r\nZo\u0308e\tA\u030A b\u202E";
    RichText wire =
        WireText.of(
            new RichText(
                text,
                List.of(mark(text, "Zo\u0308e"), mark(text, "A\u030A"), mark(text, "\u202E"))));
    assertEquals("a\nZ\u00F6e \u00C5 b", wire.characters());
    assertEquals(List.of("Z\u00F6e", "\u00C5"), marked(wire));
  }

  @Test
  void aMarkThatEndsInsideALetterCoversAllOfIt() {
    RichText text = new RichText("cafe\u0301s", List.of(new Mark(Style.MATCH, 0, 4, null)));
    assertEquals(List.of("caf\u00E9"), marked(WireText.of(text)));
  }

  @Test
  void changesNothingTheSecondTime() {
    Random random = new Random(seed());
    for (int i = 0; i < 5000; i++) {
      String text =
          IntStream.range(0, 30)
              .map(_ -> random.nextInt(random.nextBoolean() ? 0x80 : 0x2100))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String once = wire(text);
      assertTrue(once.length() <= text.length());
      assertEquals(once, wire(once));
    }
  }

  private static Mark mark(String text, String word) {
    int start = text.indexOf(word);
    return new Mark(Style.MATCH, start, start + word.length(), null);
  }

  private static List<String> marked(RichText text) {
    return text.marks().stream()
        .map(mark -> text.characters().substring(mark.start(), mark.end()))
        .toList();
  }

  private static String wire(String text) {
    return WireText.of(RichText.plain(text)).characters();
  }

  private static long seed() {
    long seed = Long.getLong("stet.seed", System.nanoTime());
    System.out.println("WireTextTest: -Dstet.seed=" + seed);
    return seed;
  }
}
