package dev.stet.search;

import java.util.Set;

/**
 * Which quotations are looked for.
 *
 * @param names of the speaker, as documents give them; empty: anybody's
 * @param description words by which documents describe the speaker, such as an office; empty: any
 * @param topic words that the quotation or its sentence should hold; empty: any
 */
public record Wanted(Set<String> names, String description, String topic) {
  public Wanted {
    names = Set.copyOf(names);
  }

  /** Anybody's about a topic. */
  public static Wanted about(String topic) {
    return new Wanted(Set.of(), "", topic);
  }
}
