package dev.stet.corpus.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader found in a file: the canonical text, and the header fields it carries.
 *
 * @param characters the canonical text
 * @param fields header fields by the names of the front matter: {@code title}, {@code published},
 *     {@code source}, {@code author}, {@code url}, {@code language}, {@code collection}, {@code
 *     embargo_until}; values are never blank
 * @param place where the fields were found
 * @param pages offset of the first character of each page; empty: the format has no pages
 */
public record Draft(
    String characters, Map<String, String> fields, Place place, List<Integer> pages) {
  public Draft {
    fields = Map.copyOf(fields);
    pages = List.copyOf(pages);
  }

  Draft(String characters, Map<String, String> fields, Place place) {
    this(characters, fields, place, List.of());
  }

  /** A header field, if the file has it. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Where header fields were found, which tells how far they can be trusted. */
  public enum Place {
    /** Written by somebody for readers like us. */
    FRONT_MATTER,
    /** Part of the publication: the head of a page, of a message, of a book. */
    HEAD,
    /** Kept by the program that wrote the file; a new export changes it. */
    PROPERTIES
  }
}
