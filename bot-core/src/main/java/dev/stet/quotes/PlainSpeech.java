package dev.stet.quotes;

import dev.stet.text.Span;

/**
 * Recognises the quotations that leave no doubt: "…," she said; she said: "…"; "…" ― Ada Moss.
 *
 * <p>They count whatever the learned weights say, which know news and little else.
 */
final class PlainSpeech {
  private static final int FAR = 4;

  private final Scene scene;
  private final Words words;

  PlainSpeech(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  boolean isPlain(Stretch stretch) {
    Span range = scene.wordsIn(stretch.inner());
    if (range.isEmpty() || !stretch.closed()) {
      return false;
    }
    char last = scene.reading().text().charAt(stretch.inner().end() - 1);
    boolean paused = ",.!?…—–".indexOf(last) >= 0;
    return scene.layout().captioned(range.end()) != null
        || (paused && isSaidBehind(range.end() + 1))
        || (paused && words.isCapital(range.start()) && isSaidBefore(range.start() - 2));
  }

  /** A verb of saying before the next mark. */
  private boolean isSaidBehind(int from) {
    for (int i = from; i < Math.min(words.count(), from + FAR) && words.isWord(i); i++) {
      if (scene.reading().isQuoted(i)) {
        return false;
      }
      if (Lexicon.isSaying(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** A verb of saying shortly before a comma or colon. */
  private boolean isSaidBefore(int mark) {
    if (mark < 0 || !",:".contains(words.lower(mark))) {
      return false;
    }
    for (int i = mark - 1; i >= Math.max(0, mark - FAR) && words.isWord(i); i--) {
      if (Lexicon.isSaying(words.lower(i)) && !scene.reading().isQuoted(i)) {
        return true;
      }
    }
    return false;
  }
}
