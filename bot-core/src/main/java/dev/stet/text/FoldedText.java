package dev.stet.text;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as search sees it, with the way back to the text as it is displayed.
 *
 * <p>Folding undoes typography: compatibility forms such as ligatures and full-width letters become
 * plain ones (Unicode Standard Annex #15, NFKC), soft hyphens and other invisible characters go,
 * words that were cut in two at the end of a line are whole again, curly apostrophes and special
 * hyphens become ASCII. Diacritics stay: they tell words apart in most languages, and the analysis
 * of a language decides about them.
 */
public final class FoldedText {
  private final String characters;

  /** Start of each folded unit in the displayed text, and one entry for the end; null: the same. */
  private final int @Nullable [] starts;

  private FoldedText(String characters, int @Nullable [] starts) {
    this.characters = characters;
    this.starts = starts;
  }

  /** Folds a displayed text. Time and memory grow linearly with its length. */
  public static FoldedText of(String displayed) {
    for (int i = 0; i < displayed.length(); i++) {
      if (displayed.charAt(i) >= 0x80 || hyphenAt(displayed, i) > i) {
        return new Folder(displayed).fold();
      }
    }
    return new FoldedText(displayed, null);
  }

  /**
   * The end of the hyphen and line break at an offset that cut a word in two; the offset itself if
   * there are none. Which words have a hyphen of their own nobody can tell; they are few.
   */
  private static int hyphenAt(String text, int at) {
    char c = text.charAt(at);
    if (at == 0 || (c != '-' && c != '\u2010' && c != '\u00AD')) {
      return at;
    }
    int next = at + 1;
    next += next < text.length() && text.charAt(next) == '\r' ? 1 : 0;
    boolean cut =
        next + 1 < text.length()
            && text.charAt(next) == '\n'
            && Character.isLetter(text.charAt(at - 1))
            && Character.isLowerCase(text.charAt(next + 1));
    return cut ? next + 1 : at;
  }

  /** The folded characters. */
  public String characters() {
    return characters;
  }

  /**
   * The range of the displayed text that a range of the folded text stands for. It holds whole
   * displayed characters: half of a ligature leads back to all of it.
   */
  public Span displayed(Span folded) {
    if (starts == null) {
      return folded;
    }
    int start = starts[folded.start()];
    if (folded.isEmpty()) {
      return new Span(start, start);
    }
    int last = starts[folded.end() - 1];
    int next = folded.end();
    while (starts[next] <= last) {
      next++;
    }
    return new Span(start, starts[next]);
  }

  /** Walks the displayed text cluster by cluster: a base character and the marks that follow it. */
  private static final class Folder {
    private static final String DASHES = "\u2010\u2011";
    private static final String APOSTROPHES = "\u2018\u2019\u02BC\u201B\uFF07";

    private final String displayed;
    private final StringBuilder folded;
    private int[] starts;

    Folder(String displayed) {
      this.displayed = displayed;
      this.folded = new StringBuilder(displayed.length());
      this.starts = new int[displayed.length() + 1];
    }

    FoldedText fold() {
      int at = 0;
      while (at < displayed.length()) {
        int behindHyphen = hyphenAt(displayed, at);
        if (behindHyphen > at) {
          at = behindHyphen;
        } else {
          int end = clusterEnd(at);
          append(at, end);
          at = end;
        }
      }
      mark(displayed.length());
      return new FoldedText(folded.toString(), starts);
    }

    private int clusterEnd(int start) {
      int end = start + Character.charCount(displayed.codePointAt(start));
      while (end < displayed.length()) {
        int next = displayed.codePointAt(end);
        if (!joinsToPrevious(next)) {
          break;
        }
        end += Character.charCount(next);
      }
      return end;
    }

    private static boolean joinsToPrevious(int codePoint) {
      int type = Character.getType(codePoint);
      boolean hangulVowelOrTail = codePoint >= 0x1160 && codePoint <= 0x11FF;
      return type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || hangulVowelOrTail;
    }

    private void append(int start, int end) {
      char first = displayed.charAt(start);
      if (first < 0x80 && end == start + 1) {
        appendUnit(first, start);
      } else if (DASHES.indexOf(first) >= 0) {
        appendUnit('-', start);
      } else if (APOSTROPHES.indexOf(first) >= 0) {
        appendUnit('\'', start);
      } else {
        appendNormalised(start, end);
      }
    }

    private void appendNormalised(int start, int end) {
      String cluster = displayed.substring(start, end);
      String normal = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
      for (int i = 0; i < normal.length(); ) {
        int codePoint = normal.codePointAt(i);
        if (Character.getType(codePoint) != Character.FORMAT) {
          for (char unit : Character.toChars(codePoint)) {
            appendUnit(unit, start);
          }
        }
        i += Character.charCount(codePoint);
      }
    }

    private void appendUnit(char unit, int start) {
      mark(start);
      folded.append(unit);
    }

    private void mark(int start) {
      if (folded.length() >= starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[folded.length()] = start;
    }
  }
}
