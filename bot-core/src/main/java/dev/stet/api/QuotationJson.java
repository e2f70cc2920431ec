package dev.stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stet.answer.Quote;
import dev.stet.text.Citation;
import dev.stet.text.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A quotation as programs see it.
 *
 * @param start UTF-16 units into the canonical text, without the quotation marks around the words
 * @param end the unit after the last one
 * @param kind {@code direct}, {@code mixed} or {@code indirect}
 * @param speaker the name in full; null: not resolved
 * @param mention how the document refers to the speaker beside the words; null: not at all
 * @param relay who passes on words at second hand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuotationJson(
    String doc,
    String revision,
    int start,
    int end,
    String text,
    String kind,
    @JsonInclude @Nullable String speaker,
    @JsonInclude @Nullable String mention,
    @Nullable String role,
    @Nullable Integer speakerStart,
    @Nullable Integer speakerEnd,
    @Nullable String cue,
    @Nullable String relay,
    double confidence,
    String title,
    @Nullable String source,
    @Nullable String published) {

  /** Maps a quotation. */
  public static QuotationJson of(Quote quote) {
    Citation citation = quote.citation();
    Span span = citation.passage().span();
    @Nullable Span mention = quote.quotation().speaker().mentioned().orElse(null);
    return new QuotationJson(
        citation.passage().document().path(),
        citation.passage().revision().hash(),
        span.start(),
        span.end(),
        quote.text(),
        quote.quotation().kind().name().toLowerCase(Locale.ROOT),
        quote.by().speaker(),
        quote.by().mention(),
        quote.by().role(),
        mention == null ? null : mention.start(),
        mention == null ? null : mention.end(),
        quote.by().cue(),
        quote.by().relay(),
        quote.quotation().confidence(),
        citation.title(),
        citation.source(),
        citation.published());
  }
}
