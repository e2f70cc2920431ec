package dev.stet.search;

import dev.stet.text.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * Words that must follow each other.
 *
 * @param places the stems that may stand at each place of it
 * @param query by which Lucene finds it
 */
record Phrase(List<Set<String>> places, Query query) {
  Phrase {
    places = places.stream().map(Set::copyOf).toList();
  }

  /** Words in a language as they are displayed; empty: none of them counts in it. */
  static Optional<Phrase> of(String displayed, String language, Analyzers analyzers) {
    String folded = FoldedText.of(displayed).characters();
    List<Set<String>> places = new ArrayList<>();
    int start = -1;
    for (Token token : analyzers.tokens(language, folded)) {
      // A compound stands where its first part does.
      if (token.span().start() > start) {
        places.add(new HashSet<>());
        start = token.span().start();
      }
      places.getLast().add(token.term());
    }
    return QueryBuilder.phrase(analyzers.of(language), folded)
        .map(query -> new Phrase(places, query));
  }

  /** Whether a text of these stems may hold it: all that it says is there, in whatever order. */
  boolean mayStandAmong(Set<String> stems) {
    for (Set<String> place : places) {
      if (place.stream().noneMatch(stems::contains)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing has to follow anything. */
  boolean isWord() {
    return places.size() == 1;
  }
}
