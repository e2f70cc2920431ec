package dev.stet.api;

import dev.stet.compare.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What opens under the address of a passage: its document as it was quoted, or why it does not. */
public sealed interface Source {
  /**
   * The document in the revision that was quoted.
   *
   * @param changed how the document reads now; null: as it was quoted
   */
  record Shown(Document document, Text text, @Nullable Changed changed) implements Source {}

  /** The document may not be shown any more. */
  record Withdrawn(String doc) implements Source {}

  /** The address was good once. */
  record Expired() implements Source {}

  /** The address was never given out. */
  record Unknown() implements Source {}

  /**
   * Where the words come from.
   *
   * @param language ISO 639-1, or {@code und}
   * @param line on which line of the document the passage begins, from 1
   */
  record Document(String doc, String revision, Heading heading, String language, int line) {}

  /**
   * What is known about a document.
   *
   * @param published day or moment in ISO 8601
   * @param url the document's own web address
   */
  record Heading(
      String title,
      @Nullable String source,
      @Nullable String author,
      @Nullable String published,
      @Nullable String url) {}

  /**
   * The characters around a passage; all of the document unless it is very long.
   *
   * @param characters exactly as they stand in the document
   * @param passage in units of {@code characters}, as {@code others}
   * @param others what else of the document the same answer showed
   * @param cutBefore whether the document begins earlier
   * @param cutAfter whether the document goes on
   */
  record Text(
      String characters,
      PassageJson.Range passage,
      List<PassageJson.Range> others,
      boolean cutBefore,
      boolean cutAfter) {
    /** The passage itself. */
    public String quoted() {
      return characters.substring(passage.start(), passage.end());
    }
  }

  /**
   * How the document reads now.
   *
   * @param stands whether the quoted words still stand in it
   * @param difference from the quoted revision to the present one; empty: too long to compare
   * @param now the present text
   */
  record Changed(String revision, boolean stands, List<Difference> difference, String now) {}
}
