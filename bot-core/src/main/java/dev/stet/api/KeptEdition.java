package dev.stet.api;

/** What opens under the address of an edition: its lines as they were, or why they do not. */
public sealed interface KeptEdition {
  /**
   * The edition.
   *
   * @param lost lines whose documents are gone, or may not be read by whoever opens it
   */
  record Shown(EditionJson edition, int lost) implements KeptEdition {}

  /** Nobody remembers it. */
  record Forgotten() implements KeptEdition {}

  /** The address was good once. */
  record Expired() implements KeptEdition {}

  /** The address was never given out. */
  record Unknown() implements KeptEdition {}
}
