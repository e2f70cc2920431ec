package dev.stet.api;

import dev.stet.answer.Excerpt;
import dev.stet.text.Span;
import java.util.List;

/** The sentences that tell what several documents report. */
public record SummaryJson(String id, List<Sentence> sentences) {
  /**
   * One sentence.
   *
   * @param start UTF-16 units into the canonical text
   * @param end the unit after the last one
   */
  public record Sentence(String doc, int start, int end, String text) {
    private static Sentence of(Excerpt excerpt) {
      Span span = excerpt.citation().passage().span();
      String doc = excerpt.citation().passage().document().path();
      return new Sentence(doc, span.start(), span.end(), excerpt.text());
    }
  }

  /** Maps a summary. */
  public static SummaryJson of(String id, List<Excerpt> sentences) {
    return new SummaryJson(id, sentences.stream().map(Sentence::of).toList());
  }

  /** Documents to be summarised together. */
  public record Wanted(String id, List<String> docs) {
    public Wanted {
      Required.of(id, "id");
      docs = List.copyOf(Required.of(docs, "docs"));
    }
  }
}
