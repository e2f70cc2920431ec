package dev.stet.search;

import java.util.ArrayList;
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
  private final Map<Long, Sought> queries = new HashMap<>();
  private final Map<String, List<Long>> byTerm = new HashMap<>();

  void put(long id, Sought sought) {
    queries.put(id, sought);
    for (String term : sought.key()) {
      byTerm.computeIfAbsent(term, t -> new ArrayList<>(1)).add(id);
    }
  }

  void remove(long id) {
    @Nullable Sought sought = queries.remove(id);
    if (sought != null) {
      for (String term : sought.key()) {
        byTerm.computeIfPresent(
            term,
            (t, ids) -> {
              ids.remove((Object) id);
              return ids.isEmpty() ? null : ids;
            });
      }
    }
  }

  Sought sought(long id) {
    return queries.getOrDefault(id, Sought.NOTHING);
  }

  /** Those whose rarest word is among these terms, by number. */
  Map<Long, Sought> candidates(Set<String> terms) {
    Map<Long, Sought> candidates = new TreeMap<>();
    Set<String> known = byTerm.keySet();
    boolean fewer = terms.size() < known.size();
    for (String term : fewer ? terms : known) {
      if (fewer ? known.contains(term) : terms.contains(term)) {
        byTerm.getOrDefault(term, List.of()).forEach(id -> candidates.put(id, sought(id)));
      }
    }
    return candidates;
  }
}
