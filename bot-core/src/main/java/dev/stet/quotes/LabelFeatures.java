package dev.stet.quotes;

/** What speaks for the label of a word, whatever the labels of its neighbours. */
final class LabelFeatures {
  private static final int FAR = 30;

  private final Reading reading;
  private final Words words;
  private final WordKeys keys;
  private final boolean[] saying;
  private final int[] sayingBefore;
  private final int[] sayingBehind;

  LabelFeatures(Reading reading, WordKeys keys) {
    this.reading = reading;
    this.words = reading.words();
    this.keys = keys;
    this.saying = new boolean[words.count()];
    this.sayingBefore = new int[words.count()];
    this.sayingBehind = new int[words.count()];
    findSaying();
  }

  WordKeys keys() {
    return keys;
  }

  Reading reading() {
    return reading;
  }

  /** Notes the nearest verbs of saying in the same sentence and outside quotation marks. */
  private void findSaying() {
    int last = -1;
    for (int i = 0; i < words.count(); i++) {
      saying[i] = Lexicon.isSaying(words.lower(i));
      last = reading.startsSentence(i) ? -1 : last;
      sayingBefore[i] = last;
      last = isSaying(i) ? i : last;
    }
    last = -1;
    for (int i = words.count() - 1; i >= 0; i--) {
      sayingBehind[i] = last;
      last = isSaying(i) ? i : last;
      last = reading.startsSentence(i) ? -1 : last;
    }
  }

  private boolean isSaying(int word) {
    return saying[word] && !reading.isQuoted(word);
  }

  /** Inside or outside of quotation marks, and whether at the edge. */
  int marks(int word) {
    if (word < 0 || word >= words.count()) {
      return 4;
    }
    int stretch = reading.stretchOf(word);
    if (stretch == Reading.OUTSIDE) {
      return 0;
    }
    return word > 0 && reading.stretchOf(word - 1) == stretch ? 1 : 2;
  }

  void collect(int at, Features features) {
    surroundings(at, features);
    shapes(at, features);
    sentence(at, features);
  }

  private void surroundings(int at, Features features) {
    int w = keys.key(at);
    int before = keys.key(at - 1);
    int behind = keys.key(at + 1);
    features.add("w", w);
    features.add("w-1", before);
    features.add("w+1", behind);
    features.add("w-2", keys.key(at - 2));
    features.add("w+2", keys.key(at + 2));
    features.add("w-3", keys.key(at - 3));
    features.add("w+3", keys.key(at + 3));
    features.add("w-1w", before, w);
    features.add("ww+1", w, behind);
    features.add("w-2w-1", keys.key(at - 2), before);
    features.add("w+1w+2", behind, keys.key(at + 2));
    features.add("w-1w+1", before, behind);
    features.add("w-1ww+1", before, w, behind);
    features.add("w-2w-1w", keys.key(at - 2), before, w);
    features.add("ww+1w+2", w, behind, keys.key(at + 2));
  }

  private void shapes(int at, Features features) {
    int kind = keys.kind(at);
    int marks = marks(at);
    features.add("end", keys.ending(at));
    features.add("end-1", keys.ending(at - 1), keys.ending(at));
    features.add("end+1", keys.ending(at), keys.ending(at + 1));
    features.add("marks", marks, marks(at + 1));
    features.add("marksw", marks, keys.key(at));
    features.add("kind", kind, keys.kind(at + 1), keys.kind(at - 1));
    features.add("kindw", kind, keys.key(at + 1));
    features.add("kindend", keys.kind(at - 1), keys.ending(at));
    features.add("cap", words.isCapital(at) ? 1 : 0, kind);
  }

  private void sentence(int at, Features features) {
    int first = reading.startsSentence(at) ? 1 : 0;
    features.add("first", first, reading.startsParagraph(at) ? 1 : 0);
    features.add("firstw", first, keys.key(at));
    int before = sayingBefore[at];
    int behind = sayingBehind[at];
    features.add("say-", keys.key(before), distance(at, before), marks(at));
    features.add("say+", keys.key(behind), distance(at, behind), marks(at));
    features.add("say-w", keys.key(before), keys.key(at));
    features.add("say+k", keys.key(behind), keys.kind(at), distance(at, behind));
    features.add("saysay", saying[at] ? 1 : 0, keys.kind(at - 1), marks(at));
  }

  private static int distance(int at, int other) {
    return other < 0 ? -1 : Features.bucket(Math.min(Math.abs(at - other), FAR));
  }
}
