package dev.stet.search;

import dev.stet.text.Sentences;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into windows: runs of whole sentences of about the length of a paragraph. Windows do
 * not overlap; a sentence too long for one is cut between words.
 */
final class Windows {
  /** A window is closed once it weighs this much: about 60 English words. */
  private static final int ENOUGH = 360;

  /** No window weighs more, unless its one word does. */
  private static final int MOST = 900;

  /** One ideograph says about as much as three letters of an alphabet. */
  private static final int IDEOGRAPH_WEIGHT = 3;

  private final String text;
  private final List<Span> windows = new ArrayList<>();
  private int start = -1;
  private int end;
  private int weight;

  private Windows(String text) {
    this.text = text;
  }

  /** The windows of a text, in order. */
  static List<Span> of(String text) {
    Windows windows = new Windows(text);
    for (Span sentence : Sentences.of(text)) {
      windows.add(sentence);
    }
    windows.close();
    return windows.windows;
  }

  private void add(Span sentence) {
    int more = weigh(sentence);
    if (more > MOST) {
      close();
      cut(sentence);
      return;
    }
    if (start >= 0 && weight + more > MOST) {
      close();
    }
    start = start < 0 ? sentence.start() : start;
    end = sentence.end();
    weight += more;
    if (weight >= ENOUGH) {
      close();
    }
  }

  private void close() {
    if (start >= 0) {
      windows.add(new Span(start, end));
    }
    start = -1;
    weight = 0;
  }

  private int weigh(Span span) {
    int sum = 0;
    for (int i = span.start(); i < span.end(); i++) {
      sum += Character.isIdeographic(text.charAt(i)) ? IDEOGRAPH_WEIGHT : 1;
    }
    return sum;
  }

  private void cut(Span sentence) {
    int from = sentence.start();
    while (from < sentence.end()) {
      int to = Math.min(sentence.end(), from + MOST);
      if (to < sentence.end()) {
        to = wordEnd(from, to);
      }
      windows.add(new Span(from, to));
      from = to;
    }
  }

  /** The last blank before {@code limit}, else {@code limit}, never inside a surrogate pair. */
  private int wordEnd(int from, int limit) {
    for (int at = limit; at > from + MOST / 2; at--) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
