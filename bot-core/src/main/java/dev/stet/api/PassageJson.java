package dev.stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stet.answer.Excerpt;
import dev.stet.dialog.SourceLinks;
import dev.stet.text.Citation;
import dev.stet.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage as programs see it.
 *
 * @param page from 1; null: the document has no pages
 * @param start UTF-16 units into the canonical text
 * @param end the unit after the last one
 * @param highlights the words of the question, in the same units
 * @param copies the documents that say the same, or nearly
 * @param link where a person can open it; null: nowhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PassageJson(
    String doc,
    String revision,
    String title,
    @Nullable String source,
    @Nullable String author,
    @Nullable String published,
    @Nullable Integer page,
    int start,
    int end,
    String text,
    double score,
    List<Range> highlights,
    List<QuotationJson> quotations,
    List<String> copies,
    @Nullable String link) {

  /** A range of UTF-16 units, end exclusive. */
  public record Range(int start, int end) {
    static Range of(Span span) {
      return new Range(span.start(), span.end());
    }
  }

  static List<PassageJson> of(List<Excerpt> excerpts, SourceLinks links) {
    return excerpts.stream()
        .map(excerpt -> of(excerpt, links.link(excerpt, excerpts).orElse(null)))
        .toList();
  }

  private static PassageJson of(Excerpt excerpt, @Nullable String link) {
    Citation citation = excerpt.citation();
    Span span = citation.passage().span();
    return new PassageJson(
        citation.passage().document().path(),
        citation.passage().revision().hash(),
        citation.title(),
        citation.source(),
        citation.author(),
        citation.published(),
        citation.page(),
        span.start(),
        span.end(),
        excerpt.text(),
        excerpt.score(),
        excerpt.matches().stream().map(m -> Range.of(m.shift(span.start()))).toList(),
        excerpt.quotes().stream().map(QuotationJson::of).toList(),
        excerpt.copies().stream().map(copy -> copy.passage().document().path()).toList(),
        link);
  }
}
