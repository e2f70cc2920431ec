package dev.stet.dialog;

import dev.stet.answer.Excerpt;
import dev.stet.text.Passage;
import dev.stet.text.Span;
import java.util.List;
import java.util.Optional;

/** Knows the address under which a passage opens in its document. */
@FunctionalInterface
public interface SourceLinks {
  /**
   * The absolute address of a passage; empty where there is none that its reader could open.
   *
   * @param others what else of the same revision belongs to the answer
   */
  Optional<String> link(Passage passage, List<Span> others);

  /** The address of one excerpt of an answer. */
  default Optional<String> link(Excerpt excerpt, List<Excerpt> answer) {
    Passage passage = excerpt.citation().passage();
    return link(
        passage,
        answer.stream()
            .map(other -> other.citation().passage())
            .filter(other -> other.document().equals(passage.document()))
            .filter(other -> other.revision().equals(passage.revision()))
            .map(Passage::span)
            .filter(span -> !span.equals(passage.span()))
            .toList());
  }

  /** The same addresses, for those documents alone that may be read by whoever gets them. */
  default SourceLinks within(Knowledge readable) {
    return (passage, others) ->
        readable.document(passage.document()).flatMap(_ -> link(passage, others));
  }

  /** No passage has an address. */
  static SourceLinks none() {
    return (passage, others) -> Optional.empty();
  }
}
