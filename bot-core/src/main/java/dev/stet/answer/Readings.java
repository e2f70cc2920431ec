package dev.stet.answer;

import dev.stet.corpus.Access;
import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.question.Question;
import dev.stet.text.DocumentId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads documents for an asker. The index has left out what they may not read, but it may be behind
 * by a moment: the document itself is asked again.
 */
final class Readings {
  private Readings() {}

  static Function<DocumentId, Optional<Document>> of(Revisions revisions, Question question) {
    return id -> revisions.document(id).filter(document -> isOpen(document, question));
  }

  private static boolean isOpen(Document document, Question question) {
    Access access = document.header().access();
    return question.reads().allows(access.collections()) && !access.hiddenAt(question.asked());
  }
}
