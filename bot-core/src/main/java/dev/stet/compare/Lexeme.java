package dev.stet.compare;

import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a mark of a sentence.
 *
 * @param text lower-case
 * @param named whether it is written like a name: with a capital, and not at the beginning
 */
record Lexeme(Kind kind, String text, Span span, boolean named) {
  enum Kind {
    NUMBER,
    WORD,
    SIGN,
    MARK
  }

  private static final Pattern LEXEME =
      Pattern.compile(
          "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "|(?<word>\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?)"
              + "|(?<sign>[%$€£¥₴])"
              + "|(?<mark>[-.,;:()–—/“”\"])");

  static List<Lexeme> of(String text, Span sentence) {
    List<Lexeme> found = new ArrayList<>();
    Matcher matcher = LEXEME.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      boolean capital = Character.isUpperCase(text.charAt(span.start()));
      String lower = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      found.add(new Lexeme(kind(matcher), lower, span, capital && !found.isEmpty()));
    }
    return found;
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("number") != null) {
      return Kind.NUMBER;
    }
    if (matcher.group("word") != null) {
      return Kind.WORD;
    }
    return matcher.group("sign") != null ? Kind.SIGN : Kind.MARK;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean is(String other) {
    return text.equals(other);
  }

  /** Whether nothing stands between this and the next one. */
  boolean touches(Lexeme next) {
    return span.end() == next.span.start();
  }
}
