package dev.stet.briefing;

import dev.stet.corpus.Document;
import dev.stet.text.DocumentId;
import dev.stet.text.Span;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as an edition reads it.
 *
 * @param moment when it was published; first seen, where it does not say
 * @param body the words of its beginning and, three times, of its title
 * @param heading the words of its title
 * @param news the sentences in which it says what an earlier revision of it did not; null: it was
 *     not there before
 */
record Report(
    Document document,
    Instant moment,
    TermVector body,
    TermVector heading,
    @Nullable Set<Span> news) {
  /** Whether it is a revision of what was there before. */
  boolean isRevised() {
    return news != null;
  }

  /** Whether readers who know the earlier revision can learn something there. */
  boolean isNews(Span span) {
    return news == null || news.stream().anyMatch(sentence -> sentence.overlaps(span));
  }

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
