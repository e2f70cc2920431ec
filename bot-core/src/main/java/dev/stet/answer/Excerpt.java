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
 * @param rating how well it answers
 * @param quotes what is quoted in it, wholly or in part, in order
 * @param copies where other documents say the same in the same words, or nearly
 */
public record Excerpt(
    Citation citation,
    String text,
    List<Span> matches,
    Rating rating,
    List<Quote> quotes,
    List<Citation> copies) {
  public Excerpt {
    copies = List.copyOf(copies);
    quotes = List.copyOf(quotes);
    matches = List.copyOf(matches);
  }

  /**
   * Cuts an excerpt out of a document: all are made so.
   *
   * @param matches in units of the document
   */
  static Excerpt of(SourceText source, Citation citation, List<Span> matches) {
    Span span = citation.passage().span();
    return new Excerpt(
        citation,
        source.slice(span),
        matches.stream().map(match -> match.shift(-span.start())).toList(),
        Rating.NONE,
        List.of(),
        List.of());
  }

  /** The same, rated. */
  Excerpt rated(Rating rated) {
    return new Excerpt(citation, text, matches, rated, quotes, copies);
  }

  /** Cuts whole sentences out of a document, as nobody's answer. */
  public static Excerpt of(Document document, Span span) {
    Citation citation = Citations.of(document, span);
    return of(document.text(), citation, List.of()).rated(new Rating(1, 1, 1));
  }

  /** The same with what is quoted in it. */
  Excerpt quoting(List<Quote> quoted) {
    return new Excerpt(citation, text, matches, rating, quoted, copies);
  }

  /** The same with its copies. */
  Excerpt copiedIn(List<Citation> others) {
    return new Excerpt(citation, text, matches, rating, quotes, others);
  }

  Passage passage() {
    return citation.passage();
  }

  /** Whether both show some of the same characters. */
  boolean overlaps(Excerpt other) {
    return passage().document().equals(other.passage().document())
        && passage().span().overlaps(other.passage().span());
  }

  public double score() {
    return rating.score();
  }

  public double coverage() {
    return rating.coverage();
  }

  public double confidence() {
    return rating.confidence();
  }

  /**
   * How well a passage answers.
   *
   * @param score higher is better; comparable within one answer only
   * @param coverage the share of the question that it covers, from 0 to 1
   * @param confidence that it answers, from 0 to 1
   */
  public record Rating(double score, double coverage, double confidence) {
    static final Rating NONE = new Rating(0, 0, 0);
  }
}
