package dev.stet.answer;

import dev.stet.compare.Figures;
import dev.stet.compare.Shingles;
import dev.stet.text.Citation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/**
 * Folds reprints: a passage that other documents print too is shown once. A reprint that gives
 * another figure is none.
 */
final class Copies {
  /** By identity: an excerpt is deep, and nobody makes the same one twice. */
  private final IdentityHashMap<Excerpt, Shingles> shingles = new IdentityHashMap<>();

  /** Takes the copies of a passage out of those that are left, and notes them with it. */
  Excerpt fold(Excerpt passage, List<Excerpt> left) {
    List<Citation> copies = new ArrayList<>();
    for (Iterator<Excerpt> each = left.iterator(); each.hasNext(); ) {
      Excerpt other = each.next();
      if (isCopy(passage, other)) {
        each.remove();
        addDocument(other.citation(), copies);
      }
    }
    return passage.copiedIn(copies);
  }

  private boolean isCopy(Excerpt passage, Excerpt other) {
    return !passage.passage().document().equals(other.passage().document())
        && shingles(passage).isCopyOf(shingles(other))
        && Figures.of(passage.text()).differFrom(Figures.of(other.text())).isEmpty();
  }

  private Shingles shingles(Excerpt excerpt) {
    return shingles.computeIfAbsent(excerpt, e -> Shingles.of(e.text()));
  }

  private static void addDocument(Citation citation, List<Citation> into) {
    boolean known =
        into.stream().anyMatch(c -> c.passage().document().equals(citation.passage().document()));
    if (!known) {
      into.add(citation);
    }
  }
}
