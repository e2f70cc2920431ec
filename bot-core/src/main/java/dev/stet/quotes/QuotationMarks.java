package dev.stet.quotes;

import dev.stet.quotes.Stretch.Style;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the quotation marks of a text, paragraph by paragraph.
 *
 * <p>A mark opens or closes by its shape, or by the side on which white space stands. Quotations
 * within a quotation stay inside it. A mark that nothing closes holds to the end of its paragraph,
 * as in a quotation that goes on in the next.
 */
final class QuotationMarks {
  private static final String OPENS = "“«‹„‟「『";
  private static final String CLOSES = "”»›」』";
  private static final String BEFORE_OPENING = "([{—–-/>‘'‚:";
  private static final String BEHIND_CLOSING = ")]},.;:!?—–-/<’…'";

  private final String text;
  private final List<Stretch> found = new ArrayList<>();

  private QuotationMarks(String text) {
    this.text = text;
  }

  /** The outermost stretches in order. They do not overlap. */
  static List<Stretch> of(String text, List<Span> paragraphs) {
    QuotationMarks marks = new QuotationMarks(text);
    for (Span paragraph : paragraphs) {
      marks.pair(paragraph);
    }
    return List.copyOf(marks.found);
  }

  /** A mark as it stands in the text; side is -1 for opening, 1 for closing, 0 for either. */
  private record Mark(int at, int length, Style style, int side) {
    int end() {
      return at + length;
    }
  }

  private void pair(Span paragraph) {
    List<Mark> marks = marks(paragraph);
    int[] closersFrom = countClosers(marks);
    Mark open = null;
    int depth = 0;
    int outside = paragraph.start();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (open == null && mark.side <= 0) {
        SingleMarks.pair(text, new Span(outside, mark.at), found);
        open = mark;
        depth = 1;
      } else if (open != null && closes(open, mark)) {
        depth--;
        if (depth == 0) {
          add(open, mark, mark.at);
          open = null;
          outside = mark.end();
        }
      } else if (open != null && nests(open, mark) && closersFrom[i] > depth) {
        depth++;
      }
    }
    if (open != null) {
      add(open, null, paragraph.end());
    } else {
      SingleMarks.pair(text, new Span(outside, paragraph.end()), found);
    }
  }

  private void add(Mark open, @Nullable Mark close, int innerEnd) {
    Span inner = new Span(open.end(), innerEnd);
    if (holdsWord(inner)) {
      int end = close == null ? innerEnd : close.end();
      found.add(new Stretch(new Span(open.at, end), inner, open.style, close != null));
    }
  }

  private boolean holdsWord(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** For each mark, how many marks of a closing shape follow it. */
  private static int[] countClosers(List<Mark> marks) {
    int[] from = new int[marks.size() + 1];
    for (int i = marks.size() - 1; i >= 0; i--) {
      from[i] = from[i + 1] + (marks.get(i).side > 0 ? 1 : 0);
    }
    return from;
  }

  /** The high mark “ that opens in English closes what „ opened. */
  private boolean closes(Mark open, Mark mark) {
    if (open.style == Style.LOW) {
      return mark.style == Style.DOUBLE;
    }
    return mark.style == open.style && mark.side >= 0;
  }

  private static boolean nests(Mark open, Mark mark) {
    return mark.style == open.style && mark.side < 0;
  }

  private List<Mark> marks(Span paragraph) {
    List<Mark> marks = new ArrayList<>();
    int at = paragraph.start();
    while (at < paragraph.end()) {
      Mark mark = markAt(at, paragraph);
      if (mark != null) {
        marks.add(mark);
        at = mark.end();
      } else {
        at++;
      }
    }
    return marks;
  }

  private @Nullable Mark markAt(int at, Span paragraph) {
    char c = text.charAt(at);
    return switch (c) {
      case '“', '”', '‟' -> new Mark(at, 1, Style.DOUBLE, curlySide(at, paragraph));
      case '"', '″', '＂' -> new Mark(at, 1, Style.DOUBLE, side(at, 1, paragraph));
      case '„' -> new Mark(at, 1, Style.LOW, -1);
      case '«', '»' -> new Mark(at, 1, Style.GUILLEMET, shapeOrSide(at, paragraph));
      case '「', '」', '『', '』' -> new Mark(at, 1, Style.CORNER, OPENS.indexOf(c) >= 0 ? -1 : 1);
      case '`' -> doubled(at, paragraph) ? new Mark(at, 2, Style.DOUBLE, -1) : null;
      case '\'' -> doubled(at, paragraph) ? ticks(at, paragraph) : null;
      default -> null;
    };
  }

  private boolean doubled(int at, Span paragraph) {
    return at + 1 < paragraph.end() && text.charAt(at + 1) == text.charAt(at);
  }

  /** Three ticks are a single mark inside a double one: which is outside depends on the side. */
  private Mark ticks(int at, Span paragraph) {
    boolean three = at + 2 < paragraph.end() && text.charAt(at + 2) == '\'';
    if (!three) {
      return new Mark(at, 2, Style.DOUBLE, side(at, 2, paragraph));
    }
    return mayPrecede(at, paragraph)
        ? new Mark(at, 2, Style.DOUBLE, -1)
        : new Mark(at + 1, 2, Style.DOUBLE, 1);
  }

  /** ” opens in Swedish and Finnish: at the start of a word, where nothing could be closed. */
  private int curlySide(int at, Span paragraph) {
    if (text.charAt(at) != '”') {
      return -1;
    }
    return side(at, 1, paragraph) < 0 ? 0 : 1;
  }

  /** » opens and « closes in German and Danish books: white space tells. */
  private int shapeOrSide(int at, Span paragraph) {
    int side = side(at, 1, paragraph);
    return side != 0 ? side : CLOSES.indexOf(text.charAt(at)) >= 0 ? 1 : -1;
  }

  private int side(int at, int length, Span paragraph) {
    boolean opening = mayPrecede(at, paragraph);
    boolean closing = mayFollow(at + length, paragraph);
    if (opening != closing) {
      return opening ? -1 : 1;
    }
    return !opening && ",.!?".indexOf(text.charAt(at - 1)) >= 0 ? 1 : 0;
  }

  private boolean mayPrecede(int at, Span paragraph) {
    return at == paragraph.start()
        || isSpace(text.charAt(at - 1))
        || BEFORE_OPENING.indexOf(text.charAt(at - 1)) >= 0;
  }

  private boolean mayFollow(int at, Span paragraph) {
    return at >= paragraph.end()
        || isSpace(text.charAt(at))
        || BEHIND_CLOSING.indexOf(text.charAt(at)) >= 0;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
  }
}
