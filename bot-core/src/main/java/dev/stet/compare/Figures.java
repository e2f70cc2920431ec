package dev.stet.compare;

import dev.stet.text.Sentences;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of a text, to be held against those of another.
 *
 * <p>Two reports differ where they give different figures for the same thing. What is no difference
 * is far more common: a rounded figure, a bound that both respect, a part of a whole, another day,
 * another place, a figure that was needed or feared. Whatever is unclear counts as none. Knows
 * English, and of other languages what is written in signs.
 */
public final class Figures {
  private final List<Figure> figures;

  private Figures(List<Figure> figures) {
    this.figures = List.copyOf(figures);
  }

  /** Reads a text of one or more sentences. Takes time linear in its length. */
  public static Figures of(String text) {
    return of(text, "");
  }

  /**
   * The same of a text that stands under a title: a sentence that names nothing is about what its
   * title names.
   */
  public static Figures of(String text, String title) {
    Set<String> about = Framing.namesIn(title, text);
    List<Figure> figures = new ArrayList<>();
    for (Span sentence : Sentences.of(text)) {
      figures.addAll(FigureReader.read(text, sentence, about));
    }
    return new Figures(figures);
  }

  /** Where each figure stands, with its unit or the noun it counts, in order. */
  public List<Span> spans() {
    return figures.stream().map(Figure::span).toList();
  }

  /**
   * The first figure here for which the other text has a different one; empty: they do not differ.
   */
  public Optional<FigureDifference> differFrom(Figures other) {
    for (Figure mine : figures) {
      for (Figure theirs : other.figures) {
        if (mine.differsFrom(theirs) && !other.give(mine) && !give(theirs)) {
          return Optional.of(new FigureDifference(mine.span(), theirs.span()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the two have a figure in common. */
  public boolean confirm(Figures other) {
    return figures.stream().anyMatch(other::give);
  }

  /** Whether the same amount stands here, for whatever: then nothing is missing. */
  private boolean give(Figure other) {
    return figures.stream()
        .anyMatch(figure ->
            figure.thing().unit().equals(other.thing().unit())
                && figure.quantity().agrees(other.quantity()));
  }
}
