package dev.stet.quotes;

import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Labels the words of a text as source, cue and content of attributions.
 *
 * <p>Walks each paragraph from left to right with the few best ways of labelling the words so far
 * (a beam), so that a label can depend on all labels before it. Linear in the number of words.
 */
final class Tagger {
  private static final int BEAM = 4;
  private static final List<Label> LABELS = List.of(Label.values());

  private final Weights weights;
  private final LabelFeatures labels;
  private final PathFeatures paths;
  private final Features fixed = new Features();
  private final Features moving = new Features();
  private final double[] gains = new double[Label.COUNT];

  Tagger(Weights weights, LabelFeatures labels) {
    this.weights = weights;
    this.labels = labels;
    this.paths = new PathFeatures(labels);
  }

  /** The key of the weight a feature has for a label. */
  static int key(int feature, Label label) {
    return feature * Label.COUNT + label.number;
  }

  /** The labels of all words of the text. */
  Label[] tag() {
    Reading reading = labels.reading();
    Label[] all = new Label[reading.words().count()];
    Arrays.fill(all, Label.NONE);
    for (int p = 0; p < reading.paragraphs().size(); p++) {
      Span range = reading.wordsOfParagraph(p);
      List<Path> beam = List.of(Path.start());
      for (int i = range.start(); i < range.end(); i++) {
        beam = step(beam, i);
      }
      Path path = beam.getFirst();
      for (int i = range.end() - 1; i >= range.start(); i--) {
        all[i] = path.label();
        path = Objects.requireNonNull(path.before());
      }
    }
    return all;
  }

  /** The best ways to label one word more, best first. */
  List<Path> step(List<Path> beam, int word) {
    fixed.clear();
    labels.collect(word, fixed);
    double[] base = new double[Label.COUNT];
    add(fixed, base);
    List<Path> best = new ArrayList<>(BEAM + Label.COUNT);
    for (Path path : beam) {
      extend(path, word, base, best);
    }
    return best;
  }

  private void extend(Path path, int word, double[] base, List<Path> best) {
    Path from = from(path, labels.reading(), word);
    moving.clear();
    paths.collect(from, word, moving);
    System.arraycopy(base, 0, gains, 0, gains.length);
    add(moving, gains);
    for (Label label : LABELS) {
      if (label.mayFollow(path.label())) {
        double gain = gains[label.number];
        int place = place(from.score() + gain, best);
        if (place < BEAM) {
          best.add(place, from.then(label, word, gain));
        }
      }
    }
    if (best.size() > BEAM) {
      best.subList(BEAM, best.size()).clear();
    }
  }

  /** Behind all that are as good. Most paths come to no place, and are never made. */
  private static int place(double score, List<Path> best) {
    int place = best.size();
    while (place > 0 && score > best.get(place - 1).score()) {
      place--;
    }
    return place;
  }

  /** The path as a word sees it: a sentence's first word sees nothing of the sentence before. */
  static Path from(Path path, Reading reading, int word) {
    return reading.startsSentence(word) ? path.atSentence() : path;
  }

  private void add(Features features, double[] sums) {
    for (int f = 0; f < features.size(); f++) {
      weights.addTo(sums, features.key(f) * Label.COUNT);
    }
  }

  /** All features of labelling a word after a path, for whoever learns the weights. */
  int[] features(Path path, int word) {
    Path from = from(path, labels.reading(), word);
    fixed.clear();
    labels.collect(word, fixed);
    paths.collect(from, word, fixed);
    return fixed.toArray();
  }
}
