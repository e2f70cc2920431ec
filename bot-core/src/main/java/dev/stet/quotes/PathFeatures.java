package dev.stet.quotes;

/** What speaks for the label of a word, given the labels before it. */
final class PathFeatures {
  private final LabelFeatures labels;
  private final WordKeys keys;

  PathFeatures(LabelFeatures labels) {
    this.labels = labels;
    this.keys = labels.keys();
  }

  void collect(Path path, int at, Features features) {
    int last = path.label().number;
    int seen = path.seen() * Label.COUNT + last;
    int w = keys.key(at);
    features.add("l", last);
    features.add("lw", last, w);
    features.add("ll", last, path.previous().number);
    features.add("llw", last, path.previous().number, w);
    features.add("lw-1w", last, keys.key(at - 1), w);
    features.add("lww+1", last, w, keys.key(at + 1));
    features.add("lend", last, keys.ending(at), keys.kind(at));
    features.add("seen", seen, labels.marks(at));
    features.add("seenw", seen, w);
    features.add("seenfirst", seen, labels.reading().startsSentence(at) ? 1 : 0);
    if (path.label().isContent()) {
      inContent(path, at, features);
    } else if (path.cue() >= 0) {
      behindCue(path, at, features);
    }
  }

  private void inContent(Path path, int at, Features features) {
    int first = keys.key(path.begin());
    int cue = path.cue() < path.begin() ? keys.key(path.cue()) : 0;
    int length = Features.bucket(at - path.begin());
    features.add("clength", length, keys.key(at));
    features.add("cfirst", first, keys.key(at));
    features.add("cfirstmark", first, length, labels.marks(at) * 8 + labels.marks(path.begin()));
    features.add("ccue", cue, keys.key(at));
    features.add("ccuelength", cue, length, labels.marks(at));
    features.add("cmarks", labels.marks(at), labels.marks(path.begin()), keys.key(at));
    features.add("cw+1", keys.key(at), keys.key(at + 1), first);
  }

  private void behindCue(Path path, int at, Features features) {
    int distance = Features.bucket(at - path.cue());
    features.add("qcue", keys.key(path.cue()), distance, path.label().number);
    features.add("qcuew", keys.key(path.cue()), keys.key(at), path.label().number);
    features.add("qkind", distance, keys.kind(at), labels.marks(at));
    features.add("qseen", path.seen(), distance, keys.key(at));
  }
}
