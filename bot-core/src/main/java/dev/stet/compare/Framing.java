package dev.stet.compare;

import dev.stet.text.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Reads what is said around a figure: in which words, where, when, and whether it is so. */
final class Framing {
  /** How far the words around a figure reach. */
  private static final int NEAR = 10;

  private static final int SUPPOSED_NEAR = 6;
  private static final int PART_NEAR = 3;

  /** A place named this close behind a figure is its place, whatever else is named. */
  private static final int PLACE_NEAR = 3;

  /** Words that a place may have behind its preposition. */
  private static final int PLACE_WORDS = 4;

  private final Lexemes lexemes;
  private final Set<String> names;
  private final Set<String> years = new TreeSet<>();

  Framing(Lexemes lexemes) {
    this.lexemes = lexemes;
    this.names = Set.copyOf(names(0, lexemes.size()));
    for (int i = 0; i < lexemes.size(); i++) {
      String text = lexemes.text(i);
      if (text.length() == 4 && (text.startsWith("19") || text.startsWith("20"))) {
        years.add(text);
      }
    }
  }

  /** The names in the sentence. */
  Set<String> names() {
    return names;
  }

  /** What is said around a figure that reaches from one lexeme to another. */
  Figure.Frame around(int first, int last) {
    int from = first;
    while (from > Math.max(0, first - NEAR) && !isBreak(from - 1)) {
      from--;
    }
    int to = last + 1;
    while (to < Math.min(lexemes.size(), last + 1 + NEAR) && !isBreak(to)) {
      to++;
    }
    Set<String> words = words(from, first);
    words.addAll(words(last + 1, to));
    int near = Math.max(from, first - SUPPOSED_NEAR);
    boolean supposed = isSupposed(near, Math.min(to, first + SUPPOSED_NEAR + 1));
    Set<String> beside = places(last + 1, Math.min(to, last + 1 + PLACE_NEAR));
    Set<String> places = beside.isEmpty() ? places(from, to) : beside;
    return new Figure.Frame(words, places, time(from, to), supposed, isPart(first, last));
  }

  private boolean isBreak(int at) {
    return lexemes.isMark(at) && ";—–:()".contains(lexemes.text(at));
  }

  private Set<String> words(int from, int to) {
    Set<String> words = new TreeSet<>();
    for (int i = from; i < to; i++) {
      if (says(lexemes.get(i))) {
        words.add(FigureWords.stem(lexemes.text(i)));
      }
    }
    return words;
  }

  private static boolean says(Lexeme lexeme) {
    return lexeme.isWord()
        && !lexeme.named()
        && lexeme.text().length() > 2
        && !FigureWords.isStop(lexeme.text())
        && !FigureWords.isReport(lexeme.text())
        && Numerals.value(lexeme).isEmpty()
        && Numerals.factor(lexeme.text()) == 1;
  }

  private boolean isSupposed(int from, int to) {
    boolean supposed = false;
    for (int i = from; i < to; i++) {
      supposed |= FigureWords.isNeeded(lexemes.text(i));
    }
    return supposed;
  }

  private Figure.Time time(int from, int to) {
    Set<String> rates = new TreeSet<>(years);
    boolean total = false;
    boolean day = false;
    for (int i = from; i < to; i++) {
      String text = lexemes.text(i);
      total |= FigureWords.isTotal(text);
      day |= FigureWords.isDay(text);
      if (FigureWords.isRate(text)) {
        rates.add(text);
      }
    }
    return new Figure.Time(rates, total, day);
  }

  private boolean isPart(int first, int last) {
    boolean part = lexemes.is(last + 1, "more");
    for (int i = Math.max(0, first - PART_NEAR); i < first; i++) {
      part |= FigureWords.isPart(lexemes.text(i)) || isOfWhole(i);
    }
    return part || isOfWhole(last + 1);
  }

  /** "of them". */
  private boolean isOfWhole(int at) {
    return lexemes.is(at, "of") && FigureWords.isWhole(lexemes.text(at + 1));
  }

  /** Names that a preposition leads to. */
  private Set<String> places(int from, int to) {
    Set<String> places = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (FigureWords.isPlacing(lexemes.text(i))) {
        int end = i + 1;
        while (end <= i + PLACE_WORDS && lexemes.has(end) && lexemes.get(end).isWord()) {
          end++;
        }
        places.addAll(names(i + 1, end));
      }
    }
    return places;
  }

  private Set<String> names(int from, int to) {
    Set<String> found = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (lexemes.isNamed(i) && mayName(lexemes.get(i))) {
        found.add(FigureWords.stem(lexemes.text(i)));
      }
    }
    return found;
  }

  /**
   * The names in the title of a text. In some titles every word has a capital; one that the text
   * writes small is no name.
   */
  static Set<String> namesIn(String title, String text) {
    Set<String> found = written(title, true);
    if (!found.isEmpty()) {
      found.removeAll(written(text, false));
    }
    return found;
  }

  /** The words that are written with a capital, or without. */
  private static Set<String> written(String text, boolean capital) {
    Set<String> found = new HashSet<>();
    for (Lexeme lexeme : Lexeme.of(text, new Span(0, text.length()))) {
      boolean upper = Character.isUpperCase(text.charAt(lexeme.span().start()));
      if (upper == capital && mayName(lexeme)) {
        found.add(FigureWords.stem(lexeme.text()));
      }
    }
    return found;
  }

  private static boolean mayName(Lexeme lexeme) {
    String text = lexeme.text();
    boolean common =
        FigureWords.isReport(text)
            || FigureWords.isStop(text)
            || text.equals("mr")
            || text.length() < 2;
    return lexeme.isWord() && !common;
  }
}
