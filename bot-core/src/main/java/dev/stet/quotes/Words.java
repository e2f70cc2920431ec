package dev.stet.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words and marks of a text. A word keeps its inner dots, hyphens and apostrophes ("U.S.",
 * "vice-mayor", "O'Hara"), but the possessive ending is a word of its own; every other visible
 * character is one too.
 */
final class Words {
  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;
  private final List<String> lower = new ArrayList<>();

  private Words(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      at = QuotationMarks.isSpace(text.charAt(at)) ? at + 1 : read(at);
    }
  }

  static Words of(String text) {
    return new Words(text);
  }

  int count() {
    return count;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** As it stands in the text. */
  String shown(int word) {
    return text.substring(starts[word], ends[word]);
  }

  /** In small letters, with straight apostrophes; empty before the first and behind the last. */
  String lower(int word) {
    return word < 0 || word >= count ? "" : lower.get(word);
  }

  boolean isWord(int word) {
    return word >= 0 && word < count && Character.isLetterOrDigit(text.charAt(starts[word]));
  }

  boolean isCapital(int word) {
    return word >= 0 && word < count && Character.isUpperCase(text.charAt(starts[word]));
  }

  /** The number of the first word that starts at or behind an offset. */
  int at(int offset) {
    int place = Arrays.binarySearch(starts, 0, count, offset);
    return place >= 0 ? place : -place - 1;
  }

  private int read(int start) {
    int end = start + 1;
    if (Character.isLetterOrDigit(text.charAt(start))) {
      end = wordEnd(start);
    } else if (isDoubled(start)) {
      end = start + 2;
    }
    add(start, end);
    int possessive = end;
    if (isPossessive(end)) {
      possessive = end + 2;
      add(end, possessive);
    }
    return possessive;
  }

  private boolean isDoubled(int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '`' || c == '-')
        && at + 1 < text.length()
        && text.charAt(at + 1) == c;
  }

  private int wordEnd(int start) {
    int end = start + 1;
    while (end < text.length() && continues(start, end)) {
      end++;
    }
    return end;
  }

  private boolean continues(int start, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    boolean letterFollows =
        at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return switch (c) {
      case '\'', '’' -> letterFollows && !isPossessive(at);
      case '-', '&', '@' -> letterFollows;
      case '.' ->
          isAcronymDot(start, at) || (letterFollows && Character.isDigit(text.charAt(at + 1)));
      case ',' -> letterFollows && isDigit(at - 1) && isDigit(at + 1);
      default -> false;
    };
  }

  private boolean isDigit(int at) {
    return Character.isDigit(text.charAt(at));
  }

  /** "U.S." and "J.": a single letter before the dot. "Mr." too, since no sentence ends there. */
  private boolean isAcronymDot(int start, int at) {
    boolean single = at == start + 1 || text.charAt(at - 2) == '.';
    if (single && Character.isUpperCase(text.charAt(at - 1))) {
      return true;
    }
    return at - start <= 4 && Lexicon.isDotted(text.substring(start, at).toLowerCase(Locale.ROOT));
  }

  private boolean isPossessive(int at) {
    if (at + 1 >= text.length() || (text.charAt(at) != '\'' && text.charAt(at) != '’')) {
      return false;
    }
    char s = text.charAt(at + 1);
    boolean ends = at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
    return (s == 's' || s == 'S') && ends;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
    lower.add(text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\''));
  }
}
