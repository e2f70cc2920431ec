package dev.stet.search;

import dev.stet.question.FunctionWords;
import dev.stet.text.FoldedText;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Lends the analysis of the index to those who compare texts. Safe for use by many threads. */
public final class Stems {
  private final Analyzers analyzers;

  /** Those of nobody's index. The dictionaries are read anew: to be made once. */
  public Stems() {
    this(new Analyzers());
  }

  Stems(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /**
   * The words of a text that say something, as stems, in order; what cannot be a word of it, such
   * as an emoji, and words that only hold a sentence together are left out.
   */
  public List<Stem> terms(String language, String text) {
    FoldedText folded = FoldedText.of(text);
    List<Stem> stems = new ArrayList<>();
    for (Token token : analyzers.tokens(language, folded.characters())) {
      Span at = token.span();
      String word = folded.characters().substring(at.start(), at.end());
      if (!FunctionWords.isOne(language, word)) {
        stems.add(new Stem(token.term(), folded.displayed(at)));
      }
    }
    return stems;
  }

  /**
   * A word of a text.
   *
   * @param term as the index knows it
   * @param span where it stands in the text
   */
  public record Stem(String term, Span span) {}
}
