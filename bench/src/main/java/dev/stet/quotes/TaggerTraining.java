package dev.stet.quotes;

import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights of a {@link Tagger}: an averaged perceptron that is corrected where the beam
 * is furthest ahead of the truth (maximum violation).
 */
final class TaggerTraining {
  private final Learner learner;
  private final List<Example> examples = new ArrayList<>();
  private final Random random = new Random(7);

  /** A document and its true labels. */
  private static final class Example {
    final Tagger tagger;
    final Reading reading;
    final Label[] truth;

    Example(Tagger tagger, Reading reading, Label[] truth) {
      this.tagger = tagger;
      this.reading = reading;
      this.truth = truth;
    }
  }

  TaggerTraining(List<Gold> gold, int bits) {
    this.learner = new Learner(bits);
    for (Gold doc : gold) {
      Reading reading = Reading.of(doc.text());
      WordKeys keys = new WordKeys(reading, Mentions.of(reading));
      Tagger tagger = new Tagger(learner, new LabelFeatures(reading, keys));
      examples.add(new Example(tagger, reading, truth(doc, reading)));
    }
  }

  static Label[] truth(Gold doc, Reading reading) {
    Label[] labels = new Label[reading.words().count()];
    Arrays.fill(labels, Label.NONE);
    for (Gold.Statement statement : doc.statements()) {
      statement.spans().forEach(s -> mark(labels, reading, s, Label.INSIDE));
    }
    for (Gold.Statement statement : doc.statements()) {
      statement.cues().forEach(s -> mark(labels, reading, s, Label.CUE));
      if (statement.source() != null) {
        statement.source().spans().forEach(s -> mark(labels, reading, s, Label.SOURCE));
      }
    }
    return labels;
  }

  private static void mark(Label[] labels, Reading reading, Span span, Label label) {
    Words words = reading.words();
    int first = words.at(span.start());
    for (int i = first; i < words.count() && words.start(i) < span.end(); i++) {
      if (labels[i] == Label.NONE) {
        labels[i] = label == Label.INSIDE && i == first ? Label.BEGIN : label;
      }
    }
  }

  HashedWeights learn(int rounds) {
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(examples, random);
      int wrong = 0;
      for (Example example : examples) {
        for (int p = 0; p < example.reading.paragraphs().size(); p++) {
          wrong += learn(example, example.reading.wordsOfParagraph(p)) ? 1 : 0;
          learner.tick();
        }
      }
      System.err.printf("tagger round %d: %d paragraphs corrected%n", round + 1, wrong);
    }
    return learner.average(3);
  }

  private boolean learn(Example example, Span range) {
    Path gold = Path.start();
    List<Path> beam = List.of(Path.start());
    double worst = 0;
    Path wrong = null;
    Path right = null;
    for (int i = range.start(); i < range.end(); i++) {
      beam = example.tagger.step(beam, i);
      gold = gold(example, gold, i);
      double violation = beam.getFirst().score() - gold.score();
      if (violation >= worst && differs(beam.getFirst(), gold)) {
        worst = violation;
        wrong = beam.getFirst();
        right = gold;
      }
    }
    if (wrong == null || right == null) {
      return false;
    }
    correct(example, range.start(), wrong, right);
    return true;
  }

  private Path gold(Example example, Path gold, int word) {
    int[] features = example.tagger.features(gold, word);
    Label label = example.truth[word];
    double gain = 0;
    for (int feature : features) {
      gain += learner.of(Tagger.key(feature, label));
    }
    return Tagger.from(gold, example.reading, word).then(label, word, gain);
  }

  private static boolean differs(Path a, Path b) {
    return !Arrays.equals(labels(a), labels(b));
  }

  private static Label[] labels(Path path) {
    List<Label> labels = new ArrayList<>();
    for (Path at = path; at != null && at.before() != null; at = at.before()) {
      labels.add(at.label());
    }
    return labels.toArray(Label[]::new);
  }

  private void correct(Example example, int start, Path wrong, Path right) {
    Label[] bad = labels(wrong);
    Label[] good = labels(right);
    Path badPath = Path.start();
    Path goodPath = Path.start();
    for (int i = 0; i < good.length; i++) {
      Label no = bad[good.length - 1 - i];
      Label yes = good[good.length - 1 - i];
      change(example.tagger.features(badPath, start + i), no, -1);
      change(example.tagger.features(goodPath, start + i), yes, 1);
      badPath = Tagger.from(badPath, example.reading, start + i).then(no, start + i, 0);
      goodPath = Tagger.from(goodPath, example.reading, start + i).then(yes, start + i, 0);
    }
  }

  private void change(int[] features, Label label, double by) {
    for (int feature : features) {
      learner.change(Tagger.key(feature, label), by);
    }
  }
}
