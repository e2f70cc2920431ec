package dev.stet.text;

import org.jspecify.annotations.Nullable;

/**
 * Whose words a quotation holds, as far as the document tells.
 *
 * <p>Spans are ranges of the document that holds the quotation.
 */
public sealed interface Speaker {
  /**
   * Somebody the document names.
   *
   * @param name the name in its fullest form found in the document, without titles
   * @param mention where the speaker is mentioned beside the quotation, perhaps as "she"
   * @param role where the document states the office, if it does
   */
  record Named(String name, Span mention, @Nullable Span role) implements Speaker {
    public Named {
      if (name.isBlank()) {
        throw new IllegalArgumentException("[speaker] a name without letters at " + mention);
      }
    }
  }

  /** Somebody mentioned beside the quotation, but who that is would be a guess. */
  record Unresolved(Span mention) implements Speaker {}

  /** Nobody is mentioned. */
  record Unknown() implements Speaker {}

  /** Words at second hand: who is said to have spoken, and who passes it on. */
  record Relayed(Speaker origin, Speaker relay) implements Speaker {
    public Relayed {
      if (origin instanceof Relayed) {
        throw new IllegalArgumentException("[speaker] the origin cannot be at second hand itself");
      }
    }
  }
}
