package dev.stet.text;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said, by the document: source, cue and content in the terms of the attribution
 * literature.
 *
 * @param passage the content, without the quotation marks around it; a mixed one keeps those within
 * @param cue the word that says it was said, such as "stated", if there is one
 * @param confidence from 0 to 1 that the words are a quotation and the speaker is right
 */
public record Quotation(
    Passage passage, Kind kind, Speaker speaker, @Nullable Span cue, double confidence) {
  /** How close to the speaker's own words the content is. */
  public enum Kind {
    /** Verbatim, between quotation marks. */
    DIRECT,
    /** Reported, with some words in quotation marks. */
    MIXED,
    /** Reported in the words of the document. */
    INDIRECT
  }

  public Quotation {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("[quotation] no confidence: " + confidence);
    }
  }
}
