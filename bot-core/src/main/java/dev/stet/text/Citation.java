package dev.stet.text;

import org.jspecify.annotations.Nullable;

/**
 * Where a passage comes from, in a form that a person can check.
 *
 * @param title of the document; never blank
 * @param source who published it; null: unknown
 * @param author null: unknown
 * @param published day or moment in ISO 8601; null: undated
 * @param url the document's own web address; null: none
 * @param page on which page of its document the passage begins, from 1; null: it has no pages
 * @param line on which line of the canonical text the passage begins, from 1
 */
public record Citation(
    Passage passage,
    String title,
    @Nullable String source,
    @Nullable String author,
    @Nullable String published,
    @Nullable String url,
    @Nullable Integer page,
    int line) {
  /** A citation from a document without pages. */
  public Citation(
      Passage passage,
      String title,
      @Nullable String source,
      @Nullable String author,
      @Nullable String published,
      @Nullable String url,
      int line) {
    this(passage, title, source, author, published, url, null, line);
  }
}
