package dev.stet.compare;

import dev.stet.compare.FigureWords.Fate;
import dev.stet.text.Span;
import java.util.Optional;
import java.util.Set;

/**
 * A quantity of something, with what says of what.
 *
 * @param span the number with its unit or with the noun it counts
 */
record Figure(Quantity quantity, Span span, Thing thing, Frame frame, Names names) {
  /** The share of the words around a figure that must stand around the other one. */
  private static final double SAME_FRAME = 0.5;

  private static final int FEWEST_COMMON = 2;

  /** Whether the two are about the same thing and cannot both be right. */
  boolean differsFrom(Figure other) {
    return thing.equals(other.thing)
        && !quantity.agrees(other.quantity)
        && quantity.isNear(other.quantity)
        && frame.hasScopeOf(other.frame)
        && mayBePlaceOf(other)
        && (thing.fate.isPresent() || frame.hasWordsOf(other.frame));
  }

  /** Two places that have no name in common are two places. */
  private boolean mayBePlaceOf(Figure other) {
    boolean unplaced = frame.places.isEmpty() && other.frame.places.isEmpty();
    if (unplaced && !names.inSentence.isEmpty() && !other.names.inSentence.isEmpty()) {
      return true;
    }
    boolean bothPlaced = !frame.places.isEmpty() && !other.frame.places.isEmpty();
    return bothPlaced
        ? haveCommon(frame.places, other.frame.places)
        : haveCommon(names.known(), other.names.known());
  }

  private static boolean haveCommon(Set<String> mine, Set<String> theirs) {
    return mine.isEmpty()
        || theirs.isEmpty()
        || mine.stream().anyMatch(name -> theirs.stream().anyMatch(other -> isSame(name, other)));
  }

  /** "Conn." is Connecticut. */
  private static boolean isSame(String name, String other) {
    int shorter = Math.min(name.length(), other.length());
    return name.equals(other)
        || (shorter >= 4 && (name.startsWith(other) || other.startsWith(name)));
  }

  /**
   * What the figure may be about.
   *
   * @param inSentence the names in its sentence
   * @param above those in the title above it
   */
  record Names(Set<String> inSentence, Set<String> above) {
    /** A sentence that names nothing goes on about what its title names. */
    Set<String> known() {
      return inSentence.isEmpty() ? above : inSentence;
    }
  }

  /**
   * What is counted.
   *
   * @param unit {@code %}, a currency, or empty
   * @param noun without ending; empty: nothing but what befell it is known
   */
  record Thing(String unit, String noun, Optional<Fate> fate) {}

  /**
   * What is said about it.
   *
   * @param words those around that say something
   * @param places names that a preposition leads to
   * @param supposed whether it is needed, expected or possible rather than so
   * @param part whether it is a part of another figure
   */
  record Frame(Set<String> words, Set<String> places, Time time, boolean supposed, boolean part) {
    boolean hasScopeOf(Frame other) {
      return time.mayBe(other.time) && supposed == other.supposed && part == other.part;
    }

    boolean hasWordsOf(Frame other) {
      long common = words.stream().filter(other.words::contains).count();
      int fewer = Math.min(words.size(), other.words.size());
      return common >= FEWEST_COMMON && common >= SAME_FRAME * fewer;
    }
  }

  /**
   * Of which time it is.
   *
   * @param rates years, and words such as "daily"
   * @param total whether it counts from some beginning
   * @param day whether a day of the week is named
   */
  record Time(Set<String> rates, boolean total, boolean day) {
    boolean mayBe(Time other) {
      boolean dayOfTotal = total != other.total && (total ? other.day : day);
      return rates.equals(other.rates) && !dayOfTotal;
    }
  }
}
