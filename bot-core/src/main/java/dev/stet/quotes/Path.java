package dev.stet.quotes;

import org.jspecify.annotations.Nullable;

/**
 * The labels given to the words up to one, as a chain from the last back to the first.
 *
 * @param before the labels of the words before; null at the start
 * @param label of this word
 * @param begin where the content that this word is part of began, or the last one ended; -1: none
 * @param cue the last word labelled as a cue in this sentence, or -1
 * @param seen a bit for each label met in this sentence
 * @param score how well the labels fit
 */
record Path(@Nullable Path before, Label label, int begin, int cue, int seen, double score) {
  /** Before the first word. */
  static Path start() {
    return new Path(null, Label.NONE, -1, -1, 0, 0);
  }

  /** The path with one more word. */
  Path then(Label next, int word, double gain) {
    int nextBegin = next == Label.BEGIN ? word : next == Label.INSIDE ? begin : -1;
    int nextCue = next == Label.CUE ? word : cue;
    return new Path(this, next, nextBegin, nextCue, seen | 1 << next.number, score + gain);
  }

  /** The same labels, with nothing met yet in the sentence that begins. */
  Path atSentence() {
    return new Path(before, label, begin, -1, 0, score);
  }

  Label previous() {
    return before == null ? Label.NONE : before.label;
  }
}
