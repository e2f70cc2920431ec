package dev.stet.quotes;

import dev.stet.quotes.AntecedentFeatures.Trace;
import dev.stet.quotes.Mention.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Tells whom "he", "she" and "who" stand for. Reads the text once from the start, since a pronoun
 * that has been understood is a mention itself.
 */
final class Antecedents {
  static final int NOBODY = -1;

  /** Whoever was not among the last few persons mentioned is not meant. */
  private static final int MEMORY = 10;

  private final Scene scene;
  private final Ranker ranker;
  private final AntecedentFeatures antecedent;
  private final Features features = new Features();
  private final Deque<Trace> traces = new ArrayDeque<>();
  private final Map<Integer, Choice> choices = new HashMap<>();

  Antecedents(Scene scene, Weights weights) {
    this.scene = scene;
    this.ranker = new Ranker(weights);
    this.antecedent = new AntecedentFeatures(scene);
  }

  /** A person, or {@link #NOBODY}, and how sure that is. */
  record Choice(int person, double likelihood) {}

  static Antecedents of(Scene scene, Weights weights) {
    Antecedents antecedents = new Antecedents(scene, weights);
    for (int m = 0; m < scene.mentions().size(); m++) {
      antecedents.read(m);
    }
    return antecedents;
  }

  /** Whom the mention with this number stands for, if it is a pronoun. */
  Choice of(int mention) {
    return choices.getOrDefault(mention, new Choice(NOBODY, 0));
  }

  private void read(int number) {
    Mention mention = scene.mentions().get(number);
    if (mention.kind() == Kind.NAME) {
      see(mention, scene.people().personOf(number));
    } else if (isPersonal(mention)) {
      Choice choice = choose(mention);
      choices.put(number, choice);
      see(mention, choice.person());
    }
  }

  boolean isPersonal(Mention mention) {
    if (mention.kind() != Kind.PRONOUN || scene.reading().isQuoted(mention.head())) {
      return false;
    }
    return switch (scene.words().lower(mention.head())) {
      case "he", "she", "his", "her", "him", "who" -> true;
      default -> false;
    };
  }

  private Choice choose(Mention pronoun) {
    List<Trace> candidates = new ArrayList<>(traces);
    double[] scores = new double[candidates.size() + 1];
    for (int c = 0; c < scores.length; c++) {
      scores[c] = ranker.score(collect(pronoun, candidates, c));
    }
    double[] likelihoods = Ranker.likelihoods(scores);
    int best = candidates.size();
    for (int c = 0; c < candidates.size(); c++) {
      best = scores[c] > scores[best] ? c : best;
    }
    int person = best == candidates.size() ? NOBODY : candidates.get(best).person();
    return new Choice(person, likelihoods[best]);
  }

  /** The persons remembered, the last one mentioned first. */
  List<Trace> traces() {
    return new ArrayList<>(traces);
  }

  /** The features of one candidate; the one behind the last candidate is "nobody". */
  Features collect(Mention pronoun, List<Trace> candidates, int number) {
    features.clear();
    if (number == candidates.size()) {
      antecedent.collectNone(pronoun, features);
      return features;
    }
    int fitting = 0;
    for (int i = 0; i < number; i++) {
      fitting += antecedent.agreement(pronoun, candidates.get(i).person()) < 2 ? 1 : 0;
    }
    antecedent.collect(pronoun, candidates.get(number), number, fitting, features);
    return features;
  }

  /** Puts a person on top of the memory. */
  void see(Mention mention, int person) {
    if (person == NOBODY) {
      return;
    }
    int times = 0;
    for (Iterator<Trace> at = traces.iterator(); at.hasNext(); ) {
      Trace trace = at.next();
      if (trace.person() == person) {
        times = trace.times();
        at.remove();
        break;
      }
    }
    boolean spoke = scene.label(mention.head()) == Label.SOURCE;
    boolean pronoun = mention.kind() == Kind.PRONOUN;
    traces.addFirst(new Trace(person, mention, pronoun, times + 1, spoke));
    if (traces.size() > MEMORY) {
      traces.removeLast();
    }
  }
}
