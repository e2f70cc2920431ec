package dev.stet.quotes;

import dev.stet.text.Span;

/** What tells whether the words between two quotation marks were said, or are a title or irony. */
final class UtteranceFeatures {
  private final Scene scene;
  private final Words words;
  private final WordKeys keys;

  UtteranceFeatures(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    this.keys = scene.keys();
  }

  void collect(Stretch stretch, Features features) {
    Span range = scene.wordsIn(stretch.inner());
    int length = Features.bucket(range.length());
    features.add("bias");
    features.addIf(scene.layout().captioned(range.end()) != null, "captioned");
    features.addIf(!range.isEmpty() && scene.layout().turn(range.start()) != null, "turn");
    features.add("length", length);
    features.add("style", Features.code(stretch.style()), stretch.closed() ? 1 : 0, length);
    inside(stretch, range, features);
    labels(range, length, features);
    around(stretch, range, length, features);
  }

  private void inside(Stretch stretch, Span range, Features features) {
    int capitals = 0;
    int names = 0;
    for (int i = range.start(); i < range.end(); i++) {
      capitals += words.isCapital(i) ? 1 : 0;
      names += keys.isName(i) ? 1 : 0;
    }
    int length = Features.bucket(range.length());
    features.add("capitals", Features.bucket(capitals), length);
    title(range, length, features);
    features.add("names", names == range.length() ? 9 : Math.min(3, names), length);
    features.add("first", words.isCapital(range.start()) ? 1 : 0, length);
    features.add("firstword", keys.key(range.start()));
    features.add("lastword", keys.key(range.end() - 1));
    String text = scene.reading().text();
    char last = text.charAt(stretch.inner().end() - 1);
    features.add("closing", last, length);
    boolean sentence = words.isCapital(range.start()) && ".!?…".indexOf(last) >= 0;
    features.add("sentence", sentence ? 1 : 0, length, keys.key(range.end() + 1));
  }

  /** "Harbour Lights" may be a song; "Harbour lights are out" is none. */
  private void title(Span range, int length, Features features) {
    int title = isTitleCase(range) ? 1 : 0;
    int before = range.start() - 2;
    int say = sayingNear(before + 1, range.end() + 1);
    features.add("title", title, length, keys.key(before));
    features.add("titlelength", title, length);
    features.add("titlesay", title, say);
    features.add("titlebefore", title, keys.key(before));
    features.add("titlekind", title, keys.kind(before), label(range.start()));
    features.add("titleend", title, keys.ending(before), keys.key(range.end() + 1));
    int sentence = scene.label(before).number;
    features.add("titlelabel", title, sentence, Math.min(say, 1));
  }

  private boolean isTitleCase(Span range) {
    for (int i = range.start(); i < range.end(); i++) {
      boolean small = words.isWord(i) && !words.isCapital(i);
      if (small && !Lexicon.isFunctionWord(words.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private void labels(Span range, int length, Features features) {
    int share = range.isEmpty() ? 0 : 4 * scene.contentWords(range) / range.length();
    features.add("content", share);
    features.add("contentlength", share, length);
    int before = label(range.start() - 2);
    int behind = label(range.end() + 1);
    features.add("before", before, share);
    features.add("behind", behind, share);
    features.add("around", before, behind, share);
    features.add("begins", label(range.start()), label(range.start() - 1), share);
  }

  private int label(int word) {
    return scene.label(word).number;
  }

  private void around(Stretch stretch, Span range, int length, Features features) {
    int mark = range.start() - 1;
    int behind = stretch.closed() ? range.end() + 1 : range.end();
    features.add("w-1", keys.key(mark - 1));
    features.add("w-2", keys.key(mark - 2), keys.key(mark - 1));
    features.add("w-3", keys.key(mark - 3));
    features.add("kind-1", keys.kind(mark - 1), length);
    features.add("end-1", keys.ending(mark - 1), length);
    features.add("w+1", keys.key(behind), length);
    features.add("w+2", keys.key(behind), keys.key(behind + 1));
    features.add("kind+1", keys.kind(behind), keys.kind(behind + 1));
    features.add("say", sayingNear(mark, behind), length);
    boolean first = mark < 0 || scene.reading().startsParagraph(mark);
    boolean last = behind >= words.count() || scene.reading().startsParagraph(behind);
    features.add("paragraph", first ? 1 : 0, last ? 1 : 0, length);
  }

  /** The nearest verb of saying among the words around, told by side and distance. */
  private int sayingNear(int before, int behind) {
    for (int distance = 0; distance < 12; distance++) {
      if (isSaying(behind + distance)) {
        return Features.bucket(distance) + 1;
      }
      if (isSaying(before - distance)) {
        return -Features.bucket(distance) - 1;
      }
    }
    return 0;
  }

  private boolean isSaying(int word) {
    return word >= 0
        && word < words.count()
        && !scene.reading().isQuoted(word)
        && Lexicon.isSaying(words.lower(word));
  }
}
