package dev.stet.briefing;

import dev.stet.corpus.Document;
import dev.stet.text.DocumentId;
import java.time.Instant;

/**
 * A document as an edition reads it.
 *
 * @param moment when it was published; first seen, where it does not say
 * @param body the words of its beginning and, three times, of its title
 * @param heading the words of its title
 */
record Report(Document document, Instant moment, TermVector body, TermVector heading) {
  DocumentId id() {
    return document.id();
  }

  boolean isDated() {
    return document.header().published() != null;
  }

  String language() {
    return document.header().language();
  }

  String publisher() {
    return Publishers.of(document);
  }
}
