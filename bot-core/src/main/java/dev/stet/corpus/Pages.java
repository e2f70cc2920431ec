package dev.stet.corpus;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where the pages of a document begin.
 *
 * @param starts offset of the first character of each page, ascending; empty: it has no pages
 */
public record Pages(List<Integer> starts) {
  /** The pages of a document that has none. */
  public static final Pages NONE = new Pages(List.of());

  public Pages {
    starts = List.copyOf(starts);
  }

  /** The number, from 1, of the page on which an offset stands; empty: there are no pages. */
  public OptionalInt at(int offset) {
    if (starts.isEmpty()) {
      return OptionalInt.empty();
    }
    int found = Collections.binarySearch(starts, offset);
    int page = found < 0 ? -found - 1 : found + 1;
    // A page without text begins where the next one does, and shows nothing of it.
    while (page > 0 && page < starts.size() && starts.get(page) == offset) {
      page++;
    }
    return OptionalInt.of(Math.max(1, page));
  }
}
