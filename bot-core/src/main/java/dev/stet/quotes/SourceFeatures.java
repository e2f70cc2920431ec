package dev.stet.quotes;

import dev.stet.quotes.Mention.Kind;
import dev.stet.text.Span;

/** What speaks for a mention being the source of a content. */
final class SourceFeatures {
  private static final int LONGEST_PATH = 8;

  private final Scene scene;
  private final WordKeys keys;
  private final Words words;

  SourceFeatures(Scene scene) {
    this.scene = scene;
    this.keys = scene.keys();
    this.words = scene.words();
  }

  /** A content without a source. */
  void collectNone(Content content, boolean cited, Features features) {
    int kind = Features.code(content.kind());
    features.add("none", kind);
    features.add("nonecited", kind, cited ? 1 : 0);
    Span range = content.words();
    features.add("nonebefore", keys.key(range.start() - 1), kind);
    features.add("nonelabels", label(range.start() - 2), label(range.end() + 1), kind);
    features.add("nonestart", startsParagraph(range) ? 1 : 0, endsParagraph(range) ? 1 : 0, kind);
  }

  /**
   * @param rank how many other candidates stand between, outside quotation marks
   * @param again whether this mention was the source of the content before
   */
  void collect(Content content, Mention mention, int rank, boolean again, Features features) {
    Span range = content.words();
    boolean ahead = mention.last() < range.start();
    int kind = Features.code(content.kind()) * 2 + (ahead ? 1 : 0);
    position(content, mention, rank, kind, features);
    labels(mention, kind, again, features);
    cue(range, mention, kind, features);
    neighbours(mention, kind, features);
    path(range, mention, ahead, kind, features);
    edges(range, mention, ahead, kind, features);
  }

  private void position(Content content, Mention mention, int rank, int kind, Features features) {
    Span range = content.words();
    Reading reading = scene.reading();
    int anchor = mention.last() < range.start() ? range.start() : range.end() - 1;
    int sentences = Math.abs(reading.sentenceOf(anchor) - reading.sentenceOf(mention.head()));
    int paragraphs = reading.paragraphOf(range.start()) - reading.paragraphOf(mention.head());
    int distance = Math.abs(anchor - mention.head());
    int type = Features.code(mention.kind());
    features.add("type", type, kind);
    features.add("rank", Math.min(rank, 6), kind);
    features.add("ranktype", Math.min(rank, 6), type, kind);
    features.add("distance", Features.bucket(distance), kind);
    features.add("sentences", Math.min(sentences, 3), paragraphs, kind);
    features.add("sentencesrank", Math.min(sentences, 3), Math.min(rank, 4), kind * 4 + paragraphs);
    features.add("sentencestype", Math.min(sentences, 3), type, kind * 4 + paragraphs);
    features.add("starts", startsParagraph(range) ? 1 : 0, kind, paragraphs);
    features.add("head", mention.kind() == Kind.NAME ? type : keys.key(mention.head()), kind);
  }

  private void labels(Mention mention, int kind, boolean again, Features features) {
    int source = 0;
    for (int i = mention.first(); i <= mention.last(); i++) {
      source |= scene.label(i) == Label.SOURCE ? 1 : 0;
    }
    int before = label(mention.first() - 1);
    int behind = label(mention.last() + 1);
    features.add("source", source, again ? 1 : 0, kind);
    features.add("sourcelabels", source, before * 8 + behind, kind);
    features.add("sourcetype", source, Features.code(mention.kind()), kind);
  }

  /** How the mention stands to the nearest cue of the content: "she said", "said the mayor". */
  private void cue(Span range, Mention mention, int kind, Features features) {
    int cue = scene.near(range, Label.CUE);
    if (cue < 0) {
      features.add("nocue", kind);
      return;
    }
    boolean ahead = mention.last() < cue;
    int from = ahead ? mention.last() : cue;
    int to = ahead ? cue : mention.first();
    int between = Math.max(0, scene.mentionsBefore(to) - scene.mentionsBefore(from + 1));
    int side = (ahead ? 1 : 0) + (cue < range.start() ? 2 : 0);
    boolean same = scene.reading().sentenceOf(cue) == scene.reading().sentenceOf(mention.head());
    int distance = same ? Features.bucket(to - from) : -1;
    features.add("cue", distance, side, kind);
    features.add("cuebetween", Math.min(between, 4), side, kind * 2 + (same ? 1 : 0));
    features.add("cueword", keys.key(cue), side, distance);
    features.add("cuenext", keys.key(from + 1), keys.key(to - 1), side * 16 + distance);
    features.add("cuetype", Features.code(mention.kind()), side, Math.min(between, 4));
  }

  private int label(int word) {
    return scene.label(word).number;
  }

  private void neighbours(Mention mention, int kind, Features features) {
    int before = mention.first() - 1;
    int behind = mention.last() + 1;
    int type = Features.code(mention.kind());
    features.add("m-1", keys.key(before), kind);
    features.add("m-2", keys.key(before - 1), keys.key(before), type);
    features.add("m+1", keys.key(behind), type, kind);
    features.add("m+2", keys.key(behind), keys.key(behind + 1), kind);
    features.add("m+end", keys.ending(behind), keys.kind(before), kind);
    features.add("mfirst", startsSentence(mention.first()) ? 1 : 0, keys.key(behind), kind);
    features.add("msay", saying(behind), saying(before), kind);
    features.add("msay2", saying(behind + 1), saying(before - 1), kind);
  }

  private boolean startsSentence(int word) {
    return scene.reading().startsSentence(word);
  }

  private int saying(int word) {
    return Lexicon.isSaying(words.lower(word)) ? 1 : 0;
  }

  /** The kinds of words between mention and content, as one feature and as a bag. */
  private void path(Span range, Mention mention, boolean ahead, int kind, Features features) {
    int from = ahead ? mention.last() + 1 : mention.first() - 1;
    int step = ahead ? 1 : -1;
    int end = ahead ? range.start() : range.end() - 1;
    int path = kind;
    int length = 0;
    int last = -1;
    int cues = 0;
    for (int i = from; i != end && length <= LONGEST_PATH; i += step) {
      int element = element(i);
      cues += scene.label(i) == Label.CUE ? 1 : 0;
      if (element != last || element == 1) {
        path = Features.mix(path * 31 + element);
        length++;
      }
      last = element;
    }
    features.add("path", length > LONGEST_PATH ? 0 : path);
    features.add("pathlength", length, Math.min(cues, 3), kind);
    features.add("pathcues", Math.min(cues, 3), Features.code(mention.kind()), kind);
  }

  /** The kind of a word as a path sees it: verbs of saying and marks matter, others are alike. */
  private int element(int word) {
    if (scene.reading().isQuoted(word)) {
      return 2;
    }
    String lower = words.lower(word);
    if (Lexicon.isSaying(lower)) {
      return 3;
    }
    if (!words.isWord(word)) {
      return "\"“”''".contains(lower) ? 4 : keys.key(word);
    }
    int kind = keys.kind(word);
    if (kind > 0) {
      return 4 + kind;
    }
    return Lexicon.isFunctionWord(lower) ? keys.key(word) : 1;
  }

  /** What stands where content and attribution meet. */
  private void edges(Span range, Mention mention, boolean ahead, int kind, Features features) {
    int edge = ahead ? range.start() - 1 : range.end();
    int gap = ahead ? edge - mention.last() : mention.first() - edge;
    int near = Math.min(Math.max(gap, -1), 6);
    features.add("edge", keys.key(edge), near, kind);
    features.add("edge2", keys.key(ahead ? edge - 1 : edge + 1), near, kind);
    features.add("edge3", keys.key(ahead ? edge - 2 : edge + 2), near, kind);
    features.add("ends", endsParagraph(range) ? 1 : 0, near, kind);
  }

  private boolean startsParagraph(Span range) {
    int first = range.start();
    boolean marked = first > 0 && !words.isWord(first - 1);
    return scene.reading().startsParagraph(first)
        || (marked && scene.reading().startsParagraph(first - 1));
  }

  private boolean endsParagraph(Span range) {
    int end = range.end();
    return end >= words.count()
        || scene.reading().startsParagraph(end)
        || end + 1 >= words.count()
        || scene.reading().startsParagraph(end + 1);
  }
}
