package dev.stet.search;

import dev.stet.text.FoldedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.memory.MemoryIndex;
import org.jspecify.annotations.Nullable;

/**
 * A text that standing queries are held against. Which stems it has is known at once; an index of
 * their order is made when somebody asks for a phrase of words that all stand in it.
 */
final class ReadText {
  private final Analyzers analyzers;
  private final String language;
  private final String folded;
  private final Set<String> stems = new HashSet<>();
  private @Nullable MemoryIndex order;

  ReadText(String displayed, String language, Analyzers analyzers) {
    this.analyzers = analyzers;
    this.language = language;
    this.folded = FoldedText.of(displayed).characters();
    analyzers.tokens(language, folded).forEach(token -> stems.add(token.term()));
  }

  Set<String> stems() {
    return stems;
  }

  boolean holds(Phrase phrase) {
    return phrase.mayStandAmong(stems) && (phrase.isWord() || order().search(phrase.query()) > 0);
  }

  private MemoryIndex order() {
    @Nullable MemoryIndex known = order;
    if (known == null) {
      known = new MemoryIndex();
      known.addField(IndexSchema.TEXT, folded, analyzers.of(language));
      order = known;
    }
    return known;
  }

  static boolean anyHolds(List<ReadText> texts, Phrase phrase) {
    return texts.stream().anyMatch(text -> text.holds(phrase));
  }
}
