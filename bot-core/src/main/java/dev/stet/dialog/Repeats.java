package dev.stet.dialog;

import dev.stet.chat.Place;
import dev.stet.compare.Figures;
import dev.stet.compare.Shingles;
import dev.stet.corpus.Document;
import dev.stet.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows what a place was told already: the same passage of a document that was changed elsewhere,
 * and its copies in other documents. A copy that gives another figure is none. For one look.
 */
final class Repeats {
  private static final Duration REMEMBERED = Duration.ofDays(14);
  private static final int COMPARED = 300;

  private final Prints prints;
  private final Watches watches;
  private final Instant now;
  private final Set<Long> waiting;
  private final Map<Place, List<Said>> said = new HashMap<>();

  Repeats(Prints prints, Watches watches, Instant now) {
    this.prints = prints;
    this.watches = watches;
    this.now = now;
    this.waiting = watches.waiting().stream().map(Alert::id).collect(Collectors.toSet());
  }

  /**
   * What was said of a document, to be compared with.
   *
   * @param waiting whether it has not been told yet
   */
  private record Said(
      Prints.Print of, String passage, Shingles words, Figures figures, boolean waiting) {
    static Said of(Prints.Print print, Span span, boolean waiting) {
      String passage = print.text().slice(span);
      return new Said(print, passage, Shingles.of(passage), Figures.of(passage), waiting);
    }

    boolean repeats(Said earlier) {
      boolean same = of.text().document().equals(earlier.of.text().document());
      if (same && passage.equals(earlier.passage)) {
        return true;
      }
      if (same && earlier.waiting && !of.text().characters().contains(earlier.passage)) {
        // It was changed before it was told, and will not be.
        return false;
      }
      boolean copy =
          words.isCopyOf(earlier.words) || (!same && of.whole().isCopyOf(earlier.of.whole()));
      return copy && figures.differFrom(earlier.figures).isEmpty();
    }
  }

  /** Whether a place was told this; if it was not, it is from now on. */
  boolean isOne(Alert alert, Document document) {
    List<Said> known = said.computeIfAbsent(alert.place(), this::told);
    Said mine = Said.of(prints.of(document.text()), alert.passage().span(), /* waiting= */ false);
    if (known.stream().anyMatch(mine::repeats)) {
      return true;
    }
    known.add(mine);
    return false;
  }

  private List<Said> told(Place place) {
    List<Said> told = new ArrayList<>();
    for (Alert alert : watches.told(place, now.minus(REMEMBERED), COMPARED)) {
      // A text that was purged cannot be compared, nor found anywhere: a copy of it is news.
      prints
          .of(alert.passage())
          .map(print -> Said.of(print, alert.passage().span(), waiting.contains(alert.id())))
          .ifPresent(told::add);
    }
    return told;
  }
}
