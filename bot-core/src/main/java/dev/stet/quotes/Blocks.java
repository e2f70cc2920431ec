package dev.stet.quotes;

import dev.stet.quotes.Stretch.Style;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds verbatim words that layout sets apart without quotation marks: the turns of a transcript,
 * lines behind ">", and the paragraph after "she wrote:".
 */
final class Blocks {
  private final Words words;
  private final List<Span> paragraphs;
  private final Turns turns;

  /**
   * @param paragraphs the words of each paragraph
   */
  Blocks(Words words, List<Span> paragraphs, Turns turns) {
    this.words = words;
    this.paragraphs = paragraphs;
    this.turns = turns;
  }

  /** The marked stretches and those of paragraphs that hold none, in order. */
  List<Stretch> with(List<Stretch> marked) {
    List<Stretch> all = new ArrayList<>();
    int next = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      int before = next;
      Span range = paragraphs.get(p);
      while (next < marked.size() && isBefore(marked.get(next), range)) {
        all.add(marked.get(next++));
      }
      Span block = next > before ? null : block(p);
      if (block != null && !block.isEmpty()) {
        Span inner = new Span(words.start(block.start()), words.end(block.end() - 1));
        all.add(new Stretch(inner, inner, Style.BLOCK, true));
      }
    }
    return List.copyOf(all);
  }

  private boolean isBefore(Stretch stretch, Span paragraph) {
    return !paragraph.isEmpty() && stretch.outer().start() < words.end(paragraph.end() - 1);
  }

  private @Nullable Span block(int paragraph) {
    Span range = paragraphs.get(paragraph);
    Span name = turns.nameOf(paragraph);
    if (name != null) {
      return range.contains(name) ? new Span(name.end() + 1, range.end()) : range;
    }
    if (words.lower(range.start()).equals(">")) {
      return new Span(range.start() + 1, range.end());
    }
    return paragraph > 0 && announces(paragraphs.get(paragraph - 1)) ? range : null;
  }

  /** "In her letter she wrote:" */
  private boolean announces(Span paragraph) {
    int colon = paragraph.end() - 1;
    return colon > paragraph.start()
        && words.lower(colon).equals(":")
        && Lexicon.isWriting(words.lower(colon - 1));
  }
}
