package dev.stet.compare;

import dev.stet.text.Span;
import java.util.List;

/** The lexemes of one sentence, asked by place; there is nothing before the first or after it. */
final class Lexemes {
  private final List<Lexeme> all;

  private Lexemes(List<Lexeme> all) {
    this.all = List.copyOf(all);
  }

  static Lexemes of(String text, Span sentence) {
    return new Lexemes(Lexeme.of(text, sentence));
  }

  int size() {
    return all.size();
  }

  Lexeme get(int at) {
    return all.get(at);
  }

  boolean has(int at) {
    return at >= 0 && at < all.size();
  }

  boolean is(int at, String text) {
    return has(at) && all.get(at).is(text);
  }

  /** Empty where there is none. */
  String text(int at) {
    return has(at) ? all.get(at).text() : "";
  }

  boolean isSign(int at) {
    return has(at) && all.get(at).kind() == Lexeme.Kind.SIGN;
  }

  boolean isMark(int at) {
    return has(at) && all.get(at).kind() == Lexeme.Kind.MARK;
  }

  boolean isNamed(int at) {
    return has(at) && all.get(at).named();
  }

  /** Whether nothing stands between this one and the next. */
  boolean touchesNext(int at) {
    return has(at) && has(at + 1) && all.get(at).touches(all.get(at + 1));
  }

  /** The range of the text from one to another. */
  Span span(int first, int last) {
    return all.get(first).span().cover(all.get(last).span());
  }

  /** The first place that begins at or behind an offset. */
  int after(int offset) {
    int at = 0;
    while (at < all.size() && all.get(at).span().start() < offset) {
      at++;
    }
    return at;
  }
}
