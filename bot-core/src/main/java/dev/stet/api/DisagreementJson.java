package dev.stet.api;

import dev.stet.answer.Disagreement;
import dev.stet.dialog.SourceLinks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disagreement as programs see it.
 *
 * @param about the figure that the first side gives
 * @param sides the passages that differ, the one that answers best first
 */
public record DisagreementJson(String about, List<PassageJson> sides) {
  /** Maps them; null: there are none. */
  static @Nullable List<DisagreementJson> of(List<Disagreement> found, SourceLinks links) {
    return found.isEmpty()
        ? null
        : found.stream()
            .map(it ->
                new DisagreementJson(
                    it.said(), PassageJson.of(List.of(it.one(), it.other()), links)))
            .toList();
  }
}
