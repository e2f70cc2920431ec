package dev.stet.answer;

import dev.stet.corpus.Document;
import dev.stet.search.QuotationHit;
import dev.stet.search.QuotationIndex;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Sentences;
import dev.stet.text.Span;
import java.util.List;
import java.util.Optional;

/** Reads the characters of quotations out of their documents. */
final class QuoteReader {
  /** What is less likely to be a quotation is not told by itself. */
  static final double LIKELY = 0.5;

  private final QuotationIndex quotations;
  private final Texts texts;

  /**
   * A reader.
   *
   * @param texts asked for the document of every quotation: one that keeps what it has read
   */
  QuoteReader(QuotationIndex quotations, Texts texts) {
    this.quotations = quotations;
    this.texts = texts;
  }

  /** The present state of a document; empty: it is gone. */
  Optional<Document> document(DocumentId id) {
    return texts.document(id);
  }

  /** The document of a passage; empty: it has changed or gone since the index was read. */
  private Optional<Document> document(Passage passage) {
    return document(passage.document())
        .filter(document -> document.revision().equals(passage.revision()));
  }

  /** What is quoted in a passage, wholly or in part, in order. */
  List<Quote> in(Passage passage) {
    return quotations.in(passage).stream().flatMap(hit -> read(hit).stream()).toList();
  }

  Optional<Quote> read(QuotationHit hit) {
    Span said = hit.quotation().passage().span();
    return document(hit.quotation().passage())
        .map(document -> Quote.of(document.text(), Citations.of(document, said), hit.quotation()));
  }

  /** The sentences that hold a quotation and its attribution. */
  Optional<Excerpt> sentences(QuotationHit hit) {
    List<Span> said = List.of(hit.quotation().passage().span());
    Excerpt.Rating rating =
        new Excerpt.Rating(hit.coverage() + hit.inside(), hit.coverage(), hit.coverage());
    return document(hit.quotation().passage())
        .map(document ->
            Excerpt.of(document.text(), Citations.of(document, hit.sentences()), said)
                .rated(rating))
        .map(this::quoting);
  }

  /** The whole sentences around a place, with all of what is likely to be quoted there. */
  Optional<Excerpt> sentences(Passage place) {
    return document(place)
        .map(document -> {
          Span sentences =
              Sentences.of(document.text().characters()).stream()
                  .filter(place.span()::overlaps)
                  .reduce(place.span(), Span::cover);
          Span whole =
              quotations.in(place).stream()
                  .filter(hit -> hit.quotation().confidence() >= LIKELY)
                  .map(QuotationHit::sentences)
                  .reduce(sentences, Span::cover);
          return Excerpt.of(document.text(), Citations.of(document, whole), List.of(place.span()))
              .rated(new Excerpt.Rating(1, 1, 1));
        })
        .map(this::quoting);
  }

  private Excerpt quoting(Excerpt excerpt) {
    return excerpt.quoting(in(excerpt.passage()));
  }
}
