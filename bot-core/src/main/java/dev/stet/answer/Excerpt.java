package dev.stet.answer;

import dev.stet.corpus.Document;
import dev.stet.text.Citation;
import dev.stet.text.Passage;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import java.util.List;

/**
 * A passage with its characters, as they stand in the document.
 *
 * @param text exactly the characters at the citation's passage
 * @param matches the words of the question in it, in units of {@code text}
 * @param score higher is better; comparable within one answer only
 * @param coverage the share of the question that it covers, from 0 to 1
 * @param quotes what is quoted in it, wholly or in part, in order
 */
public record Excerpt(
    Citation citation,
    String text,
    List<Span> matches,
    double score,
    double coverage,
    List<Quote> quotes) {
  public Excerpt {
    quotes = List.copyOf(quotes);
    matches = List.copyOf(matches);
  }

  /**
   * Cuts an excerpt out of a document: all are made so.
   *
   * @param matches in units of the document
   */
  static Excerpt of(SourceText source, Citation citation, List<Span> matches, Rating rating) {
    Span span = citation.passage().span();
    return new Excerpt(
        citation,
        source.slice(span),
        matches.stream().map(match -> match.shift(-span.start())).toList(),
        rating.score(),
        rating.coverage(),
        List.of());
  }

  /** Cuts whole sentences out of a document, as nobody's answer. */
  public static Excerpt of(Document document, Span span) {
    Citation citation = Citations.of(document, span);
    return of(document.text(), citation, List.of(), new Rating(1, 1));
  }

  /** The same with what is quoted in it. */
  Excerpt quoting(List<Quote> quoted) {
    return new Excerpt(citation, text, matches, score, coverage, quoted);
  }

  Passage passage() {
    return citation.passage();
  }

  /** Whether both show some of the same characters. */
  boolean overlaps(Excerpt other) {
    return passage().document().equals(other.passage().document())
        && passage().span().overlaps(other.passage().span());
  }

  /** How good it is. */
  record Rating(double score, double coverage) {}
}
