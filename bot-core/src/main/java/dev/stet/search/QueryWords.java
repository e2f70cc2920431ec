package dev.stet.search;

import dev.stet.question.FunctionWords;
import dev.stet.text.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of a question that say what it is about, each with its stem in every language of the
 * index and with its weight.
 */
public final class QueryWords {
  /** Longer questions are pasted texts: their first words say enough. */
  private static final int MOST = 64;

  /** No words. */
  static final QueryWords NONE = new QueryWords(List.of());

  private final List<Word> words;
  private final Map<String, Integer> byTerm = new HashMap<>();
  private final double weight;

  private QueryWords(List<Word> words) {
    this.words = List.copyOf(words);
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      sum += words.get(i).weight();
      for (String term : words.get(i).terms()) {
        byTerm.putIfAbsent(term, i);
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
    String folded = FoldedText.of(question).characters();
    Set<String> asking = FunctionWords.of(folded);
    Map<Integer, Set<String>> terms = new TreeMap<>();
    Map<Integer, String> written = new HashMap<>();
    for (String language : languages) {
      for (Token token : statistics.analyzers().tokens(language, folded)) {
        String word = folded.substring(token.span().start(), token.span().end());
        if (saysSomething(word, asking) && Scripts.match(language, word)) {
          written.put(token.span().start(), word);
          terms.computeIfAbsent(token.span().start(), s -> new LinkedHashSet<>()).add(token.term());
        }
      }
    }
    Set<Set<String>> distinct = new LinkedHashSet<>();
    List<Word> words = new ArrayList<>();
    terms.forEach((start, stems) -> {
      if (words.size() < MOST && distinct.add(stems)) {
        words.add(new Word(written.getOrDefault(start, ""), stems, statistics.weigh(stems)));
      }
    });
    return new QueryWords(words);
  }

  /** Neither a word that only asks, nor an emoji or another sign. */
  private static boolean saysSomething(String word, Set<String> asking) {
    return !asking.contains(FunctionWords.plain(word))
        && word.codePoints().anyMatch(Character::isLetterOrDigit);
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

  /** The place in {@link #words} of the word with this stem, or -1. */
  int indexOf(String term) {
    return byTerm.getOrDefault(term, -1);
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
   */
  public record Word(String written, Set<String> terms, double weight) {
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
  }
}
