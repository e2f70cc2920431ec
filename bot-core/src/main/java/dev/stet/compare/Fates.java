package dev.stet.compare;

import dev.stet.compare.FigureWords.Fate;
import java.util.Optional;

/** Finds what befell those a figure counts: the nearest word that says so. */
final class Fates {
  private static final int REACH = 7;

  private final Lexemes lexemes;

  Fates(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /**
   * What befell those counted; empty: nothing.
   *
   * @param noun the last lexeme of the figure
   * @param floor the first lexeme that may speak of this figure rather than of the one before
   * @param ceiling the first one that speaks of the next figure
   */
  Optional<Fate> of(Quantity quantity, int noun, int floor, int ceiling) {
    int behind = search(quantity.last() + 1, Math.min(ceiling, noun + 1 + REACH), 1);
    int before = search(quantity.first() - 1, Math.max(floor, quantity.first() - REACH) - 1, -1);
    if (behind < 0 && before < 0) {
      return Optional.empty();
    }
    boolean nearer = before < 0 || (behind >= 0 && behind - noun <= quantity.first() - before);
    return FigureWords.fate(lexemes.text(nearer ? behind : before));
  }

  private int search(int from, int end, int step) {
    for (int i = from; i != end && lexemes.has(i) && !isBreak(i); i += step) {
      if (FigureWords.fate(lexemes.text(i)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private boolean isBreak(int at) {
    return lexemes.isMark(at) && !lexemes.is(at, "-") && !lexemes.is(at, ".");
  }
}
