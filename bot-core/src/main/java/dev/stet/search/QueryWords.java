package dev.stet.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a question that say what it is about, each with its stem in every language of the
 * index and with its weight.
 */
public final class QueryWords {
  /** No words. */
  static final QueryWords NONE = new QueryWords(List.of());

  private final List<Word> words;
  private final Map<String, List<Integer>> byTerm = new HashMap<>();
  private final double weight;

  QueryWords(List<Word> words) {
    this.words = List.copyOf(words);
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      sum += words.get(i).weight();
      for (String term : words.get(i).terms()) {
        byTerm.computeIfAbsent(term, t -> new ArrayList<>()).add(i);
      }
    }
    this.weight = sum;
  }

  /**
   * Analyses a question.
   *
   * @param statistics weighs a word's stems: rare words weigh most
   */
  static QueryWords of(String question, Set<String> languages, Analysis statistics) {
    return new QueryReading(question, languages, statistics).words();
  }

  public List<Word> words() {
    return words;
  }

  /** Of all of them together. */
  double weight() {
    return weight;
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * The places in {@link #words} of the words with this stem: of the "ceasefire" of a text those of
   * both words of "cease-fire".
   */
  List<Integer> placesOf(String term) {
    return byTerm.getOrDefault(term, List.of());
  }

  /**
   * The share of the question that a set of its words covers, each by its weight.
   *
   * @param found by place in {@link #words}
   */
  double coverage(boolean[] found) {
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      sum += found[i] ? words.get(i).weight() : 0;
    }
    return weight == 0 ? 0 : sum / weight;
  }

  /** The same of its names and numbers alone; 1 if it has none. */
  double coverageOfNamed(boolean[] found) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < words.size(); i++) {
      double weight = words.get(i).isNamed() ? words.get(i).weight() : 0;
      all += weight;
      sum += found[i] ? weight : 0;
    }
    return all == 0 ? 1 : sum / all;
  }

  /**
   * The share of the pairs of neighbours in the question that is covered; 1 if it has no two words.
   *
   * @param found by the place of the first of two in {@link #words}
   */
  double coverageOfPairs(boolean[] found) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      double weight = Math.min(words.get(i).weight(), words.get(i + 1).weight());
      all += weight;
      sum += found[i] ? weight : 0;
    }
    return all == 0 ? 1 : sum / all;
  }

  /**
   * One word of a question.
   *
   * @param written as the person wrote it
   * @param terms its stems, one for each language that has another
   * @param weight inverse document frequency (Robertson and Spärck Jones 1976, as in BM25)
   * @param instead the stem that is searched for because no document holds the word; empty: the
   *     word is searched for as it is written
   */
  public record Word(String written, Set<String> terms, double weight, String instead) {
    public Word {
      terms = Set.copyOf(terms);
    }

    /** Whether it is written like a name or a number. */
    boolean isNamed() {
      int first = written.codePointAt(0);
      return Character.isUpperCase(first) || Character.isDigit(first);
    }
  }

  /** What analysing a question needs of the index. */
  interface Analysis {
    Analyzers analyzers();

    double weigh(Set<String> terms);

    /** Whether any of the terms stands anywhere. */
    boolean knows(Set<String> terms);

    NearTerms near();
  }
}
