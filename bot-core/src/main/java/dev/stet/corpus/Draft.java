package dev.stet.corpus;

import java.util.Map;
import java.util.Optional;

/**
 * What a reader found in a file: the canonical text, and the header fields it carries.
 *
 * @param characters the canonical text
 * @param fields header fields by the names of the front matter: {@code title}, {@code published},
 *     {@code source}, {@code author}, {@code url}, {@code language}, {@code collection}, {@code
 *     embargo_until}; values are never blank
 * @param dates where a {@code published} field was found
 */
record Draft(String characters, Map<String, String> fields, Published.Origin dates) {
  Draft {
    fields = Map.copyOf(fields);
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }
}
