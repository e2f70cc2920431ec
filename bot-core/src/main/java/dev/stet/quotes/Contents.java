package dev.stet.quotes;

import dev.stet.text.Quotation.Kind;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together what is attributed: stretches between quotation marks that were said, and runs of
 * words labelled as content. A run that holds such stretches and more is one mixed statement.
 */
final class Contents {
  private static final double UTTERED = 0.6;
  private static final double STATED = 0.4;

  private static final double SET_APART = 0.8;
  private static final double PLAIN = 0.9;

  private final Scene scene;
  private final Models models;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Double> likelihoods = new ArrayList<>();
  private final List<Content> found = new ArrayList<>();

  Contents(Scene scene, Models models) {
    this.scene = scene;
    this.models = models;
  }

  /** All contents in order. */
  List<Content> find() {
    chooseUtterances();
    int next = 0;
    for (Span run : runs()) {
      while (next < stretches.size() && wordsOf(next).end() <= run.start()) {
        addDirect(next++);
      }
      int from = next;
      while (next < stretches.size() && wordsOf(next).start() < run.end()) {
        next++;
      }
      addRun(run, from, next);
    }
    while (next < stretches.size()) {
      addDirect(next++);
    }
    return found;
  }

  private void chooseUtterances() {
    UtteranceFeatures utterance = new UtteranceFeatures(scene);
    PlainSpeech speech = new PlainSpeech(scene);
    Ranker ranker = new Ranker(models.utterance());
    Features features = new Features();
    for (Stretch stretch : scene.reading().stretches()) {
      features.clear();
      utterance.collect(stretch, features);
      boolean block = stretch.style() == Stretch.Style.BLOCK;
      double likelihood = block ? SET_APART : ranker.likelihood(features);
      if (speech.isPlain(stretch)) {
        likelihood = Math.max(likelihood, PLAIN);
      }
      if (likelihood >= UTTERED && !wordsOf(stretch).isEmpty() && !isStageDirection(stretch)) {
        stretches.add(stretch);
        likelihoods.add(likelihood);
      }
    }
  }

  /** "(Applause.)" */
  private boolean isStageDirection(Stretch stretch) {
    String text = scene.reading().text();
    Span inner = Trimming.of(text, stretch.inner());
    char first = text.charAt(inner.start());
    char last = text.charAt(inner.end() - 1);
    return (first == '(' && last == ')') || (first == '[' && last == ']');
  }

  private Span wordsOf(int stretch) {
    return wordsOf(stretches.get(stretch));
  }

  private Span wordsOf(Stretch stretch) {
    return scene.wordsIn(stretch.inner());
  }

  private void addDirect(int number) {
    Stretch stretch = stretches.get(number);
    Span range = spoken(wordsOf(stretch));
    if (range.isEmpty()) {
      return;
    }
    Span inner = new Span(scene.words().start(range.start()), stretch.inner().end());
    Span characters = Trimming.of(scene.reading().text(), inner);
    double likelihood = likelihoods.get(number);
    if (number > 0 && continues(stretches.get(number - 1), range.start())) {
      Content before = found.removeLast();
      characters = before.characters().cover(characters);
      range = before.words().cover(range);
      likelihood = Math.max(before.likelihood(), likelihood);
    }
    found.add(new Content(characters, range, Kind.DIRECT, likelihood));
  }

  /** Without the name that opens a turn of a transcript. */
  private Span spoken(Span range) {
    int start = range.start();
    Span name = range.isEmpty() ? null : scene.layout().turn(start);
    if (name != null && range.contains(name)) {
      start = name.end() + 1;
    }
    return new Span(Math.min(start, range.end()), range.end());
  }

  /** A quotation over several paragraphs opens in each, but closes in the last one only. */
  private boolean continues(Stretch before, int first) {
    boolean open = !before.closed() && !found.isEmpty() && found.getLast().kind() == Kind.DIRECT;
    if (!open || found.getLast().characters().end() < before.inner().start()) {
      return false;
    }
    int last = found.getLast().words().end() - 1;
    int paragraph = scene.reading().paragraphOf(first);
    boolean opens = scene.reading().startsParagraph(first - 1);
    return opens
        && paragraph == scene.reading().paragraphOf(last) + 1
        && !scene.reading().turns().opensAt(paragraph);
  }

  /** The maximal runs of words labelled as content, in order. */
  List<Span> runs() {
    List<Span> runs = new ArrayList<>();
    int count = scene.words().count();
    for (int i = 0; i < count; i++) {
      if (scene.label(i) == Label.BEGIN) {
        int end = i + 1;
        while (scene.label(end) == Label.INSIDE) {
          end++;
        }
        runs.add(new Span(i, end));
        i = end - 1;
      }
    }
    return runs;
  }

  private void addRun(Span run, int from, int to) {
    Span whole = run;
    int quoted = 0;
    double likelihood = 1;
    for (int s = from; s < to; s++) {
      whole = whole.cover(wordsOf(s));
      quoted += wordCount(wordsOf(s));
      likelihood = Math.min(likelihood, likelihoods.get(s));
    }
    int plain = wordCount(whole) - quoted;
    if (from == to) {
      addIndirect(run);
    } else if (plain < 2) {
      for (int s = from; s < to; s++) {
        addDirect(s);
      }
    } else {
      Span characters = scene.reading().characters(whole).cover(stretches.get(from).outer());
      characters = characters.cover(stretches.get(to - 1).outer());
      Span trimmed = Trimming.outside(scene.reading().text(), characters);
      found.add(new Content(trimmed, whole, Kind.MIXED, likelihood));
    }
  }

  private int wordCount(Span range) {
    int count = 0;
    for (int i = range.start(); i < range.end(); i++) {
      count += scene.words().isWord(i) ? 1 : 0;
    }
    return count;
  }

  private void addIndirect(Span run) {
    if (wordCount(run) == 0) {
      return;
    }
    Features features = new Features();
    new StatementFeatures(scene).collect(run, features);
    double likelihood = new Ranker(models.statement()).likelihood(features);
    Span characters = Trimming.outside(scene.reading().text(), scene.reading().characters(run));
    if (likelihood >= STATED && !characters.isEmpty()) {
      found.add(new Content(characters, run, Kind.INDIRECT, likelihood));
    }
  }
}
