package dev.stet.answer;

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
   * Cuts an excerpt out of a document: the only way to make one.
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

  /** The same with what is quoted in it. */
  Excerpt quoting(List<Quote> quoted) {
    return new Excerpt(citation, text, matches, score, coverage, quoted);
  }

  /** The same where no word was asked for, all of which it covers. */
  Excerpt covering() {
    return new Excerpt(citation, text, matches, score, 1, quotes);
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
