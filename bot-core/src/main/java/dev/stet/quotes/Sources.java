package dev.stet.quotes;

import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the mention that is the source of a content, or none. */
final class Sources {
  private static final int MOST_BEFORE = 14;
  private static final int MOST_BEHIND = 8;

  /** Mentions within quotations are passed over, but not without end. */
  private static final int MOST_SEEN = 60;

  private static final double SURE = 0.97;

  private final Scene scene;
  private final Ranker ranker;
  private final SourceFeatures source;
  private final Features features = new Features();
  private @Nullable Mention last;

  Sources(Scene scene, Weights weights) {
    this.scene = scene;
    this.ranker = new Ranker(weights);
    this.source = new SourceFeatures(scene);
  }

  /**
   * A source and how sure it is.
   *
   * @param mention null for none
   */
  record Choice(@Nullable Mention mention, double likelihood) {}

  /** Contents are to be asked for in order: a source may speak twice in a row. */
  Choice choose(Content content) {
    Mention printed = scene.layout().sourceOf(content.words());
    if (printed != null) {
      remember(printed);
      return new Choice(printed, SURE);
    }
    List<Mention> candidates = candidates(content);
    double[] scores = new double[candidates.size() + 1];
    for (int c = 0; c < scores.length; c++) {
      collect(content, candidates, c);
      scores[c] = ranker.score(features);
    }
    double[] likelihoods = Ranker.likelihoods(scores);
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      best = scores[c] > scores[best] ? c : best;
    }
    Mention chosen = best == candidates.size() ? null : candidates.get(best);
    remember(chosen);
    return new Choice(chosen, likelihoods[best]);
  }

  void remember(@Nullable Mention chosen) {
    last = chosen;
  }

  /** The features of one candidate; the one behind the last candidate is "none". */
  Features collect(Content content, List<Mention> candidates, int number) {
    features.clear();
    if (number == candidates.size()) {
      source.collectNone(content, candidates.stream().anyMatch(this::isSource), features);
    } else {
      Mention mention = candidates.get(number);
      int rank = rank(content, candidates, number);
      source.collect(content, mention, rank, mention.equals(last), features);
    }
    return features;
  }

  private boolean isSource(Mention mention) {
    return scene.label(mention.head()) == Label.SOURCE;
  }

  /** Candidates are in order of the text: those nearer on the same side are counted. */
  private static int rank(Content content, List<Mention> candidates, int number) {
    boolean ahead = candidates.get(number).last() < content.words().start();
    int rank = 0;
    for (int i = number + (ahead ? 1 : -1); i >= 0 && i < candidates.size(); i += ahead ? 1 : -1) {
      if (candidates.get(i).last() < content.words().start() != ahead) {
        break;
      }
      rank++;
    }
    return rank;
  }

  /** The mentions near a content that nobody quotes, in order. */
  List<Mention> candidates(Content content) {
    Span range = content.words();
    int paragraph = scene.reading().paragraphOf(range.start());
    List<Mention> found = new ArrayList<>();
    int first = scene.mentionsBefore(range.start()) - 1;
    int floor = Math.max(0, first - MOST_SEEN);
    for (int m = first; m >= floor && found.size() < MOST_BEFORE; m--) {
      Mention mention = scene.mentions().get(m);
      if (paragraph - scene.reading().paragraphOf(mention.head()) > 1) {
        break;
      }
      if (isFree(mention, range)) {
        found.addFirst(mention);
      }
    }
    int before = found.size();
    int end = Math.max(range.start(), range.end() - 1);
    int next = scene.mentionsBefore(range.end());
    int limit = Math.min(scene.mentions().size(), next + MOST_SEEN);
    for (int m = next; m < limit && found.size() - before < MOST_BEHIND; m++) {
      Mention mention = scene.mentions().get(m);
      if (scene.reading().paragraphOf(mention.head()) > scene.reading().paragraphOf(end)) {
        break;
      }
      if (isFree(mention, range)) {
        found.add(mention);
      }
    }
    return found;
  }

  private boolean isFree(Mention mention, Span range) {
    return !scene.reading().isQuoted(mention.head())
        && !mention.words().overlaps(range)
        && !describes(mention);
  }

  /** "Harbour spokesman Ann Lee": the first name only says whose spokesman. */
  private boolean describes(Mention mention) {
    int next = mention.last() + 1;
    return mention.kind() == Mention.Kind.NAME
        && !scene.words().isCapital(next)
        && Lexicon.isRole(scene.words().lower(next));
  }
}
