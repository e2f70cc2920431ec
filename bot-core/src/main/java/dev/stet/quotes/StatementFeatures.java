package dev.stet.quotes;

import dev.stet.text.Span;

/** What tells whether words labelled as content, but not in quotation marks, are a statement. */
final class StatementFeatures {
  private final Scene scene;
  private final WordKeys keys;

  StatementFeatures(Scene scene) {
    this.scene = scene;
    this.keys = scene.keys();
  }

  void collect(Span range, Features features) {
    int length = Features.bucket(range.length());
    features.add("bias");
    features.add("length", length);
    int cue = scene.near(range, Label.CUE);
    int source = scene.near(range, Label.SOURCE);
    boolean ahead = cue >= 0 && cue < range.start();
    int gap = cue < 0 ? -1 : ahead ? range.start() - cue : cue - range.end() + 20;
    features.add("cue", keys.key(cue), ahead ? 1 : 0);
    features.add("cueend", keys.ending(cue), ahead ? 1 : 0);
    features.add("cuew", keys.key(cue), keys.key(range.start()));
    features.add("gap", Math.min(gap, 40), length);
    features.add("found", cue >= 0 ? 1 : 0, source >= 0 ? 1 : 0, ahead ? 1 : 0);
    features.add("source", keys.kind(source), keys.key(source), length);
    features.add("saying", isSaying(cue) ? 1 : 0, source >= 0 ? 1 : 0, length);
    features.add("first", keys.key(range.start()));
    features.add("before", keys.key(range.start() - 1), label(range.start() - 1));
    features.add("behind", keys.key(range.end()), label(range.end()), length);
    features.add("last", keys.ending(range.end() - 1), keys.key(range.end()));
    features.add("cuecue", keys.key(cue - 1), keys.key(cue));
  }

  private boolean isSaying(int word) {
    return word >= 0 && Lexicon.isSaying(scene.words().lower(word));
  }

  private int label(int word) {
    return scene.label(word).number;
  }
}
