package dev.stet.briefing;

import dev.stet.search.Stems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The terms of the reports of one edition, numbered, each with its weight. For one thread. */
final class Vocabulary {
  private final Stems stems;
  private final ToDoubleFunction<String> weigh;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Double> weights = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();

  /**
   * A vocabulary without terms.
   *
   * @param weigh how much a term tells: rare ones most
   */
  Vocabulary(Stems stems, ToDoubleFunction<String> weigh) {
    this.stems = stems;
    this.weigh = weigh;
  }

  /** The terms of a text, in order. */
  int[] terms(String language, String text) {
    return stems.terms(language, text).stream().mapToInt(stem -> number(stem.term())).toArray();
  }

  private int number(String term) {
    return numbers.computeIfAbsent(
        term,
        t -> {
          weights.add(weigh.applyAsDouble(t));
          terms.add(t);
          return weights.size() - 1;
        });
  }

  int size() {
    return weights.size();
  }

  String term(int number) {
    return terms.get(number);
  }

  double weight(int term) {
    return weights.get(term);
  }

  /** How often each term stands there, damped, times how much it tells. */
  TermVector vector(int[] terms) {
    int[] sorted = terms.clone();
    Arrays.sort(sorted);
    int[] distinct = new int[sorted.length];
    float[] values = new float[sorted.length];
    int count = 0;
    for (int i = 0; i < sorted.length; ) {
      int end = i;
      while (end < sorted.length && sorted[end] == sorted[i]) {
        end++;
      }
      distinct[count] = sorted[i];
      values[count++] = (float) ((1 + Math.log(end - i)) * weight(sorted[i]));
      i = end;
    }
    return scaled(Arrays.copyOf(distinct, count), Arrays.copyOf(values, count));
  }

  private static TermVector scaled(int[] terms, float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += value * value;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < values.length; i++) {
      values[i] = length == 0 ? 0 : values[i] / length;
    }
    return new TermVector(terms, values);
  }
}
