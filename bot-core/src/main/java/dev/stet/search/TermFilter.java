package dev.stet.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Standing queries in one language, found by their rarest word: of thousands, a document is held
 * against the few whose rarest word it holds.
 */
final class TermFilter {
  /** Of more words than this a few may be missing: nobody writes so many who means them all. */
  private static final int FEW = 4;

  private static final double MOST_OF_THEM = 0.8;

  private final String language;
  private final Detached analysis;
  private final Map<Long, QueryWords> words = new HashMap<>();
  private final Map<String, List<Long>> byTerm = new HashMap<>();

  TermFilter(String language, Detached analysis) {
    this.language = language;
    this.analysis = analysis;
  }

  void put(StandingQuery query) {
    QueryWords read = QueryWords.of(query.words(), Set.of(language), analysis);
    words.put(query.id(), read);
    for (String term : key(read)) {
      byTerm.computeIfAbsent(term, t -> new ArrayList<>(1)).add(query.id());
    }
  }

  void remove(long id) {
    @Nullable QueryWords read = words.remove(id);
    if (read != null) {
      for (String term : key(read)) {
        byTerm.computeIfPresent(
            term,
            (t, ids) -> {
              ids.remove((Object) id);
              return ids.isEmpty() ? null : ids;
            });
      }
    }
  }

  /** All that one of them must have: a query may lack only words that weigh less. */
  private static Set<String> key(QueryWords read) {
    return read.words().stream()
        .max(
            Comparator.comparingDouble(QueryWords.Word::weight)
                .thenComparingInt(word -> word.written().length())
                .thenComparing(QueryWords.Word::written))
        .map(QueryWords.Word::terms)
        .orElse(Set.of());
  }

  QueryWords words(long id) {
    return words.getOrDefault(id, QueryWords.NONE);
  }

  /** Those whose rarest word is among these terms, by number. */
  Map<Long, QueryWords> candidates(Set<String> terms) {
    Map<Long, QueryWords> candidates = new TreeMap<>();
    Set<String> known = byTerm.keySet();
    boolean fewer = terms.size() < known.size();
    for (String term : fewer ? terms : known) {
      if (fewer ? known.contains(term) : terms.contains(term)) {
        byTerm.getOrDefault(term, List.of()).forEach(id -> candidates.put(id, words(id)));
      }
    }
    return candidates;
  }

  /** Whether enough of a query stands in texts of these terms together. */
  static boolean holds(QueryWords words, List<Set<String>> texts) {
    boolean[] found = new boolean[words.words().size()];
    int missing = 0;
    for (int i = 0; i < found.length; i++) {
      found[i] = stands(words.words().get(i), texts);
      missing += found[i] ? 0 : 1;
    }
    boolean most = found.length > FEW && words.coverage(found) >= MOST_OF_THEM;
    return found.length > 0 && (missing == 0 || most);
  }

  /** How much of a query stands in one text. */
  static double coverage(QueryWords words, Set<String> text) {
    boolean[] found = new boolean[words.words().size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = stands(words.words().get(i), List.of(text));
    }
    return words.coverage(found);
  }

  private static boolean stands(QueryWords.Word word, List<Set<String>> texts) {
    for (Set<String> text : texts) {
      for (String term : word.terms()) {
        if (text.contains(term)) {
          return true;
        }
      }
    }
    return false;
  }
}
