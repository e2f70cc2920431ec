package dev.stet.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param words what was searched for
 * @param hits best first
 */
public record Hits(QueryWords words, List<Hit> hits, Coverage coverage) {
  public Hits {
    hits = List.copyOf(hits);
  }
}
