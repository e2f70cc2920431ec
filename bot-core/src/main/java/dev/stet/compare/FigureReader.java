package dev.stet.compare;

import dev.stet.compare.FigureWords.Fate;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the figures of a sentence: the amount, what is counted, and what befell it. */
final class FigureReader {
  private static final int NOUN_REACH = 4;
  private static final int PAST_REACH = 3;

  /** No noun is near. */
  private static final int NONE = -1;

  /** The number is a time or another that counts nothing. */
  private static final int UNCOUNTED = -2;

  private final Lexemes lexemes;
  private final Framing framing;
  private final Fates fates;
  private final Figure.Names names;

  private FigureReader(Lexemes lexemes, Set<String> about) {
    this.lexemes = lexemes;
    this.framing = new Framing(lexemes);
    this.fates = new Fates(lexemes);
    this.names = new Figure.Names(framing.names(), about);
  }

  /**
   * The figures of a sentence of a text, in order.
   *
   * @param about the names of what the text is about
   */
  static List<Figure> read(String text, Span sentence, Set<String> about) {
    FigureReader reader = new FigureReader(Lexemes.of(text, sentence), about);
    return reader.sums(reader.figures());
  }

  private List<Figure> figures() {
    List<Quantity> quantities = Quantities.in(lexemes);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      int floor = i == 0 ? 0 : quantities.get(i - 1).last() + 1;
      int ceiling = i + 1 < quantities.size() ? quantities.get(i + 1).first() : lexemes.size();
      figure(quantities.get(i), floor, ceiling).ifPresent(figures::add);
    }
    return figures;
  }

  private Optional<Figure> figure(Quantity quantity, int floor, int ceiling) {
    boolean counts = quantity.unit().isEmpty();
    int noun = counts ? noun(quantity.last() + 1, ceiling) : NONE;
    if (noun == UNCOUNTED || isFormer(quantity.first())) {
      return Optional.empty();
    }
    int end = noun == NONE ? quantity.last() : noun;
    Optional<Fate> fate = counts ? fates.of(quantity, end, floor, ceiling) : Optional.empty();
    if (counts && noun == NONE && fate.isEmpty()) {
      return Optional.empty();
    }
    return amount(quantity, noun)
        .map(amount -> {
          var thing = new Figure.Thing(quantity.unit(), counted(noun, fate), fate);
          Span span = lexemes.span(amount.first(), end);
          return new Figure(amount, span, thing, framing.around(quantity.first(), end), names);
        });
  }

  /** The place of the noun that is counted, if there is one. */
  private int noun(int from, int ceiling) {
    for (int i = from; i < Math.min(ceiling, from + NOUN_REACH); i++) {
      boolean word = lexemes.get(i).isWord();
      if (word && isPlural(i)) {
        boolean time = !FigureWords.isCounted(lexemes.text(i)) || FigureWords.isTime(next(i));
        return time ? UNCOUNTED : i;
      }
      boolean ends = word ? FigureWords.isStop(lexemes.text(i)) : !lexemes.is(i, "-");
      if (ends) {
        return NONE;
      }
    }
    return NONE;
  }

  private String next(int at) {
    return lexemes.text(at + 1);
  }

  private boolean isPlural(int at) {
    String text = lexemes.text(at);
    return FigureWords.isPlural(text) || (lexemes.isNamed(at) && text.endsWith("s"));
  }

  /** "rose from 12": what it was before is no report of what it is. */
  private boolean isFormer(int first) {
    for (int i = first - PAST_REACH; i < first; i++) {
      if (FigureWords.isPast(lexemes.text(i))) {
        return true;
      }
    }
    return lexemes.is(first - 1, "from") || lexemes.is(first - 1, "by");
  }

  /** Whoever is counted by what befell them is counted as anybody. */
  private String counted(int noun, Optional<Fate> fate) {
    String text = lexemes.text(noun);
    if (fate.isPresent() && FigureWords.isAnyone(text)) {
      return "";
    }
    String before = lexemes.text(noun - 1);
    boolean area = before.equals("square") || before.equals("cubic");
    return (area ? before + " " : "") + FigureWords.stem(text);
  }

  /** "the driver and six others" are seven; empty: how many they are is unclear. */
  private Optional<Quantity> amount(Quantity quantity, int noun) {
    int and = quantity.first() - 1;
    if (!lexemes.is(noun, "others") || !lexemes.is(and, "and")) {
      return Optional.of(quantity);
    }
    for (int i = and - 1; i >= Math.max(0, and - NOUN_REACH - 1); i--) {
      if (lexemes.is(i, "a") || lexemes.is(i, "an") || lexemes.is(i, "the")) {
        return isPlural(and - 1) ? Optional.empty() : Optional.of(quantity.plusOne(i));
      }
      if (!lexemes.get(i).isWord()) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "20 children and 8 adults dead" are 28 dead. */
  private List<Figure> sums(List<Figure> figures) {
    List<Figure> summed = new ArrayList<>();
    for (Figure figure : figures) {
      if (!summed.isEmpty() && areAdded(summed.getLast(), figure)) {
        summed.add(sum(summed.removeLast(), figure));
      } else {
        summed.add(figure);
      }
    }
    return summed;
  }

  private boolean areAdded(Figure first, Figure second) {
    int end = lexemes.after(first.span().end());
    boolean joined = lexemes.is(end, "and") && end + 1 == second.quantity().first();
    Figure.Thing one = first.thing();
    Figure.Thing other = second.thing();
    boolean units = !(one.unit() + other.unit()).isEmpty();
    return joined && !units && !second.frame().part() && shareFate(one, other);
  }

  /** "killed 20 children and 8 adults", "20 children and 8 adults dead". */
  private static boolean shareFate(Figure.Thing one, Figure.Thing other) {
    if (one.fate().isPresent() && other.fate().isPresent()) {
      return one.fate().equals(other.fate());
    }
    Figure.Thing without = one.fate().isPresent() ? other : one;
    return (one.fate().isPresent() || other.fate().isPresent())
        && FigureWords.isPeople(without.noun());
  }

  private static Figure sum(Figure first, Figure second) {
    return new Figure(
        first.quantity().plus(second.quantity()),
        first.span().cover(second.span()),
        new Figure.Thing("", "", first.thing().fate().or(second.thing()::fate)),
        second.frame(),
        second.names());
  }
}
