package dev.stet.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a quotation holds, as far as the document tells.
 *
 * <p>Spans are ranges of the document that holds the quotation.
 */
public sealed interface Speaker {
  /** The name of whoever spoke, where the document gives it. */
  default Optional<String> resolved() {
    return switch (this) {
      case Named named -> Optional.of(named.name());
      case Relayed relayed -> relayed.origin().resolved();
      case Unresolved _, Unknown _ -> Optional.empty();
    };
  }

  /** Where whoever spoke is mentioned beside the quotation. */
  default Optional<Span> mentioned() {
    return switch (this) {
      case Named named -> Optional.of(named.mention());
      case Unresolved unresolved -> Optional.of(unresolved.mention());
      case Relayed relayed -> relayed.origin().mentioned();
      case Unknown _ -> Optional.empty();
    };
  }

  /** Where the office of whoever spoke is stated. */
  default Optional<Span> office() {
    return switch (this) {
      case Named named -> Optional.ofNullable(named.role());
      case Relayed relayed -> relayed.origin().office();
      case Unresolved _, Unknown _ -> Optional.empty();
    };
  }

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
