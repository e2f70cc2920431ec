package dev.stet.answer;

import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import dev.stet.corpus.Published;
import dev.stet.text.Citation;
import dev.stet.text.Span;
import java.util.Optional;

/** Cites places of documents. */
final class Citations {
  private Citations() {}

  static Citation of(Document document, Span span) {
    Header header = document.header();
    return new Citation(
        document.text().passage(span),
        header.title(),
        header.source(),
        header.author(),
        Optional.ofNullable(header.published()).map(Published::iso).orElse(null),
        header.url(),
        document.page(span.start()),
        document.text().line(span.start()));
  }
}
