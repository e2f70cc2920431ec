package dev.stet.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Takes words apart that {@link Signs} kept together. Of "cease-fire" come its parts and, in the
 * place of the first, "ceasefire"; of "$8bn" come "dollar", "8" and "billion". Each part leads back
 * to its own characters.
 */
final class PartsFilter extends TokenFilter {
  /** Longer chains are no words that anybody writes as one. */
  private static final int MOST_JOINED = 3;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<Part> waiting = new ArrayDeque<>();

  PartsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!waiting.isEmpty()) {
      emit(waiting.removeFirst());
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (hasSigns()) {
      String word = term.toString();
      int start = offset.startOffset();
      if (word.indexOf(Signs.HYPHEN) >= 0) {
        addCompound(word, start);
      } else {
        addAmount(word, start);
      }
      Part first = waiting.removeFirst();
      term.setEmpty().append(first.term());
      offset.setOffset(first.start(), first.end());
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
  }

  private void emit(Part part) {
    term.setEmpty().append(part.term());
    offset.setOffset(part.start(), part.end());
    increment.setPositionIncrement(part.increment());
  }

  private boolean hasSigns() {
    char[] buffer = term.buffer();
    int length = term.length();
    if (length > 1 && isDigit(buffer[0]) && !isDigit(buffer[length - 1])) {
      return true;
    }
    for (int i = 0; i < length; i++) {
      char c = buffer[i];
      if (c == Signs.HYPHEN || (c >= Signs.DOLLAR && c <= Signs.PERCENT)) {
        return true;
      }
    }
    return false;
  }

  private void addCompound(String word, int start) {
    int from = 0;
    int parts = 0;
    boolean acronym = false;
    for (int at = 0; at <= word.length(); at++) {
      if (at == word.length() || word.charAt(at) == Signs.HYPHEN) {
        if (at > from) {
          String part = word.substring(from, at);
          acronym |= part.equals(part.toUpperCase(java.util.Locale.ROOT));
          waiting.add(new Part(part, start + from, start + at, 1));
          parts++;
        }
        from = at + 1;
      }
    }
    if (parts > 1 && parts <= MOST_JOINED && !acronym) {
      Part first = waiting.removeFirst();
      String joined = word.replace(String.valueOf(Signs.HYPHEN), "");
      waiting.addFirst(new Part(joined, start, start + word.length(), 0));
      waiting.addFirst(first);
    }
    if (waiting.isEmpty()) {
      waiting.add(new Part(word, start, start + word.length(), 1));
    }
  }

  /** Runs of letters, signs and digits: "US$8bn" and "5%". */
  private void addAmount(String word, int start) {
    boolean money = false;
    int from = 0;
    while (from < word.length()) {
      String sign = sign(word.charAt(from));
      int to = sign.isEmpty() ? runEnd(word, from) : from + 1;
      String part = sign.isEmpty() ? word.substring(from, to) : sign;
      boolean digits = isDigit(part.charAt(0));
      if (digits && to < word.length() && sign(word.charAt(to)).isEmpty()) {
        String scale = Numerals.abbreviated(word.substring(to), money);
        to = scale.isEmpty() ? word.length() : to;
        part = word.substring(from, to);
      } else if (from > 0 && isDigit(word.charAt(from - 1)) && sign.isEmpty()) {
        part = Numerals.abbreviated(part, money);
      }
      money |= !sign.isEmpty() && !sign.equals("percent");
      waiting.add(new Part(part, start + from, start + to, 1));
      from = to;
    }
  }

  private static int runEnd(String word, int from) {
    boolean digits = isDigit(word.charAt(from));
    int to = from + 1;
    while (to < word.length() && sign(word.charAt(to)).isEmpty()) {
      char c = word.charAt(to);
      boolean separator = digits && (c == '.' || c == ',');
      if (!separator && isDigit(c) != digits) {
        return to;
      }
      to++;
    }
    return to;
  }

  private static String sign(char c) {
    return switch (c) {
      case Signs.DOLLAR -> "dollar";
      case Signs.EURO -> "euro";
      case Signs.POUND -> "pound";
      case Signs.PERCENT -> "percent";
      default -> "";
    };
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c);
  }

  private record Part(String term, int start, int end, int increment) {}
}
