package dev.stet.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds the quantities of a sentence; leaves alone what only looks like one: dates, names, ages.
 */
final class Quantities {
  /** Words before a number that names a thing and counts none. */
  private static final Set<String> NUMBERING =
      Set.of("number", "no", "nr", "page", "section", "article", "chapter", "paragraph", "route");

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "$"),
          Map.entry("dollar", "$"),
          Map.entry("dollars", "$"),
          Map.entry("€", "€"),
          Map.entry("euro", "€"),
          Map.entry("euros", "€"),
          Map.entry("£", "£"),
          Map.entry("pounds", "£"),
          Map.entry("¥", "¥"),
          Map.entry("yen", "¥"),
          Map.entry("₴", "₴"),
          Map.entry("hryvnia", "₴"),
          Map.entry("hryvnias", "₴"));

  private static final Set<String> MEASURES =
      Set.of("km", "kg", "mw", "gw", "ft", "mph", "cm", "mm");

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sept",
          "sep",
          "oct",
          "nov",
          "dec");

  private final Lexemes lexemes;

  private Quantities(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /** In order; no two overlap. */
  static List<Quantity> in(Lexemes lexemes) {
    return new Quantities(lexemes).find();
  }

  private List<Quantity> find() {
    List<Quantity> found = new ArrayList<>();
    for (int at = 0; at < lexemes.size(); at++) {
      Optional<Quantity> quantity = at(at);
      if (quantity.isPresent()) {
        Quantity whole = range(quantity.get());
        at = whole.last();
        found.add(whole.bounded(Bounds.before(lexemes, whole.first())));
      }
    }
    return found;
  }

  private Optional<Quantity> at(int at) {
    OptionalDouble number = Numerals.value(lexemes.get(at));
    if (number.isEmpty() || !isAmount(at, number.getAsDouble())) {
      return Optional.empty();
    }
    double value = number.getAsDouble();
    int last = at;
    if (lexemes.get(at).isWord() && lexemes.is(at + 1, "-") && value >= 20 && isDigitWord(at + 2)) {
      last = at + 2;
      value += Numerals.value(lexemes.get(last)).orElse(0);
    }
    double factor = 1;
    while (Numerals.factor(lexemes.text(last + 1)) > 1) {
      factor *= Numerals.factor(lexemes.text(++last));
    }
    double rounding = Numerals.rounding(value * factor, lexemes.get(at), factor);
    boolean sign = lexemes.isSign(at - 1) && !lexemes.is(at - 1, "%");
    Quantity plain =
        new Quantity(
            sign ? at - 1 : at, last, value * factor - rounding, value * factor + rounding, "");
    return Optional.of(withUnit(plain));
  }

  private boolean isDigitWord(int at) {
    return Numerals.isDigitWord(lexemes.text(at));
  }

  /** "two" to "10 million": the factor of the end counts for both. */
  private Quantity range(Quantity start) {
    int join = start.last() + 1;
    boolean joined = lexemes.is(join, "to") || lexemes.is(join, "-") || lexemes.is(join, "–");
    boolean between = lexemes.is(join, "and") && lexemes.is(start.first() - 1, "between");
    if (!(joined || between) || join + 1 >= lexemes.size()) {
      return start;
    }
    int next = lexemes.isSign(join + 1) ? join + 2 : join + 1;
    Optional<Quantity> end = next < lexemes.size() ? at(next) : Optional.empty();
    if (end.isEmpty() || end.get().high() <= start.low()) {
      return start;
    }
    double scale = lexemes.get(start.last()).kind() == Lexeme.Kind.NUMBER ? scale(end.get()) : 1;
    boolean shortened = start.high() * scale <= end.get().high();
    Quantity scaled =
        new Quantity(
            start.first(),
            start.last(),
            start.low() * (shortened ? scale : 1),
            start.high() * (shortened ? scale : 1),
            start.unit());
    return scaled.to(end.get());
  }

  private double scale(Quantity end) {
    double scale = 1;
    for (int i = end.first(); i <= end.last(); i++) {
      scale *= Numerals.factor(lexemes.text(i));
    }
    return scale;
  }

  private Quantity withUnit(Quantity number) {
    int next = number.last() + 1;
    if (lexemes.is(next, "%") || lexemes.is(next, "percent")) {
      return ending(number, next, "%");
    }
    if (lexemes.is(next, "per") && lexemes.is(next + 1, "cent")) {
      return ending(number, next + 1, "%");
    }
    if (lexemes.is(next, "percentage") && lexemes.is(next + 1, "points")) {
      return ending(number, next + 1, "points");
    }
    String sign = CURRENCIES.getOrDefault(lexemes.text(number.first()), "");
    String word = CURRENCIES.getOrDefault(lexemes.text(next), "");
    if (sign.isEmpty() && !word.isEmpty()) {
      return ending(number, next, word);
    }
    return ending(number, number.last(), sign);
  }

  private static Quantity ending(Quantity number, int last, String unit) {
    return new Quantity(number.first(), last, number.low(), number.high(), unit);
  }

  private boolean isAmount(int at, double value) {
    if (lexemes.get(at).isWord()) {
      return !touched(at) && !isCompound(at);
    }
    boolean named = lexemes.isNamed(at - 1) && !MONTHS.contains(lexemes.text(at - 1));
    boolean numbered = NUMBERING.contains(lexemes.text(at - 1));
    return !named && !numbered && !touched(at) && !isDay(at) && !isYear(at, value) && !hasTail(at);
  }

  /** "five-storey": says what a thing is like. */
  private boolean isCompound(int at) {
    return lexemes.is(at + 1, "-")
        && lexemes.touchesNext(at)
        && lexemes.touchesNext(at + 1)
        && !isDigitWord(at + 2);
  }

  /** "F-15", "19:30": part of a name or a time of day. */
  private boolean touched(int at) {
    return lexemes.isMark(at - 1)
        && !isOpening(at - 1)
        && lexemes.touchesNext(at - 1)
        && lexemes.touchesNext(at - 2);
  }

  private boolean isOpening(int at) {
    return "(“\"—–".contains(lexemes.text(at));
  }

  private boolean isDay(int at) {
    int before = lexemes.is(at - 1, ".") ? at - 2 : at - 1;
    return MONTHS.contains(lexemes.text(before)) || MONTHS.contains(lexemes.text(at + 1));
  }

  private boolean isYear(int at, double value) {
    boolean shaped = lexemes.get(at).text().length() == 4 && value >= 1800 && value < 2100;
    return shaped
        && !CURRENCIES.containsKey(lexemes.text(at - 1))
        && Numerals.factor(lexemes.text(at + 1)) == 1;
  }

  /** "51st", "34-year-old", "3pm", "10:45": no amount. */
  private boolean hasTail(int at) {
    if (at + 1 >= lexemes.size() || !lexemes.get(at).touches(lexemes.get(at + 1))) {
      return false;
    }
    Lexeme tail = lexemes.get(at + 1);
    boolean word = tail.isWord() && Numerals.factor(tail.text()) == 1 && !isMeasure(tail);
    boolean joins = tail.is("-") || tail.is(":");
    return word || (joins && lexemes.touchesNext(at + 1) && !isRange(at + 1));
  }

  /** "10-15": the dash reads "to". */
  private boolean isRange(int dash) {
    return lexemes.is(dash, "-") && Numerals.value(lexemes.get(dash + 1)).isPresent();
  }

  private static boolean isMeasure(Lexeme tail) {
    return MEASURES.contains(tail.text());
  }
}
