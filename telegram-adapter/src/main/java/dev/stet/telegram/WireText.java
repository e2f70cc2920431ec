package dev.stet.telegram;

import dev.stet.chat.RichText;
import dev.stet.chat.RichText.Mark;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A text as Telegram's server would leave it, so that what is sent is what is shown and the marks
 * stay where they belong.
 *
 * <p>The server replaces control characters, tabs among them, with spaces; deletes carriage
 * returns, line separators, the bidi controls U+202A to U+202E and the combining marks U+030A,
 * U+0333 and U+033F; and keeps only the last of several direction marks. This class does the same,
 * with two differences that save characters: letters are composed first (NFC), so that a decomposed
 * "å" keeps its ring, and a line separator or a lone carriage return becomes a line feed, so that
 * lines stay apart. Composition never makes the text longer: a few letters that NFC takes apart
 * stay whole. An unpaired surrogate, which no wire can carry, becomes U+FFFD.
 */
final class WireText {
  private static final Normalizer.Form COMPOSED = Normalizer.Form.NFC;
  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

  private final String source;
  private final StringBuilder wire;

  /** Where the cluster that a source unit belongs to begins and ends on the wire. */
  private final int[] starts;

  private final int[] ends;

  private WireText(String source) {
    this.source = source;
    this.wire = new StringBuilder(source.length());
    this.starts = new int[source.length()];
    this.ends = new int[source.length()];
    for (int at = 0; at < source.length(); ) {
      at = appendCluster(at);
    }
    thinDirectionMarks();
  }

  /** The text on the wire, its marks over the same words. Marks that cover nothing are gone. */
  static RichText of(RichText text) {
    WireText wire = new WireText(text.characters());
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : text.marks()) {
      int start = wire.starts[mark.start()];
      int end = wire.ends[mark.end() - 1];
      if (start < end) {
        marks.add(new Mark(mark.style(), start, end, mark.target()));
      }
    }
    return new RichText(wire.wire.toString(), marks);
  }

  private int appendCluster(int start) {
    int end = clusterEnd(start);
    int wireStart = wire.length();
    wire.append(cleaned(start, end));
    for (int i = start; i < end; i++) {
      starts[i] = wireStart;
      ends[i] = wire.length();
    }
    return end;
  }

  /** A bidi control between a letter and its mark will not be there. */
  private int clusterEnd(int start) {
    int end = start + Character.charCount(source.codePointAt(start));
    int mark = skipBidiControls(end);
    while (mark < source.length() && composesBackwards(source.codePointAt(mark))) {
      end = mark + Character.charCount(source.codePointAt(mark));
      mark = skipBidiControls(end);
    }
    return end;
  }

  private int skipBidiControls(int from) {
    int at = from;
    while (at < source.length() && isBidiControl(source.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Marks, and the vowels and tails of Hangul, are all that composition joins to what precedes. */
  private static boolean composesBackwards(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (codePoint >= 0x1160 && codePoint <= 0x11FF);
  }

  private static boolean isBidiControl(int codePoint) {
    return codePoint >= 0x202A && codePoint <= 0x202E;
  }

  private String cleaned(int start, int end) {
    int first = source.codePointAt(start);
    boolean pairedReturn =
        first == '\r' && end == start + 1 && end < source.length() && source.charAt(end) == '\n';
    if (pairedReturn) {
      return "";
    }
    String head = replaced(first);
    boolean plain = first < 0x80 && end == start + 1;
    return plain
        ? head
        : composed(head + source.substring(start + Character.charCount(first), end));
  }

  private static String replaced(int codePoint) {
    return switch (codePoint) {
      case '\n', '\r', 0x2028, 0x2029 -> "\n";
      default -> {
        boolean unpaired = Character.getType(codePoint) == Character.SURROGATE;
        yield codePoint < ' ' ? " " : unpaired ? "\uFFFD" : Character.toString(codePoint);
      }
    };
  }

  private static String composed(String cluster) {
    String first = composedUnlessLonger(without(cluster, WireText::isBidiControl));
    return composedUnlessLonger(without(first, WireText::isDeletedMark));
  }

  private static String composedUnlessLonger(String text) {
    String composed = Normalizer.normalize(text, COMPOSED);
    return composed.length() > text.length() ? text : composed;
  }

  private static boolean isDeletedMark(int codePoint) {
    return codePoint == 0x030A || codePoint == 0x0333 || codePoint == 0x033F;
  }

  private static String without(String text, IntPredicate unwanted) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(unwanted.negate()).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The server turns all but the last of a run into another invisible character. */
  private void thinDirectionMarks() {
    for (int i = 0; i + 1 < wire.length(); i++) {
      if (isDirectionMark(wire.charAt(i)) && isDirectionMark(wire.charAt(i + 1))) {
        wire.setCharAt(i, ZERO_WIDTH_NON_JOINER);
      }
    }
  }

  private static boolean isDirectionMark(char unit) {
    return unit == '\u200E' || unit == '\u200F';
  }
}
