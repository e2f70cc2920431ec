package dev.stet.quotes;

import dev.stet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds who passes on what somebody else said: "…, said the mayor, according to Ada Moss", "the
 * mayor, quoted by the Harbour Post".
 */
final class Relays {
  private static final int FAR = 12;

  private final Scene scene;

  Relays(Scene scene) {
    this.scene = scene;
  }

  /** Who passes on the words of a source, or null. */
  @Nullable Mention relayOf(Mention source) {
    Words words = scene.words();
    int limit = Math.min(words.count(), source.last() + FAR);
    for (int i = source.last() + 1; i < limit && !scene.reading().startsSentence(i); i++) {
      if (introduces(i) && !scene.reading().isQuoted(i)) {
        return mentionAt(i + 2, source);
      }
    }
    return null;
  }

  private boolean introduces(int word) {
    String next = scene.words().lower(word + 1);
    return switch (scene.words().lower(word)) {
      case "according" -> next.equals("to");
      case "quoted", "cited", "reported" -> next.equals("by");
      default -> false;
    };
  }

  private @Nullable Mention mentionAt(int word, Mention source) {
    int number = scene.mentionsBefore(word);
    if (number >= scene.mentions().size()) {
      return null;
    }
    Mention mention = scene.mentions().get(number);
    boolean near = new Span(word, word + 4).overlaps(mention.words());
    return near && !mention.equals(source) ? mention : null;
  }
}
