package dev.stet.answer;

import dev.stet.corpus.Access;
import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.question.Question;
import dev.stet.text.DocumentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where answers read documents. */
@FunctionalInterface
interface Texts {
  /** A document; empty: it is gone. */
  Optional<Document> document(DocumentId id);

  /**
   * The same for one question of one thread, as far as the asker may read them, each read once. The
   * index has left out what they may not, but it may be behind by a moment: the document itself is
   * asked again.
   */
  default Texts readBy(Question question) {
    Texts all = once();
    return id -> all.document(id).filter(document -> isOpen(document.header().access(), question));
  }

  /** The same for one thread, each read once. */
  default Texts once() {
    Map<DocumentId, Optional<Document>> read = new HashMap<>();
    return id -> read.computeIfAbsent(id, this::document);
  }

  private static boolean isOpen(Access access, Question question) {
    return question.reads().allows(access.collections()) && !access.hiddenAt(question.asked());
  }

  /**
   * Documents as they stood at an earlier moment.
   *
   * @param earlier those that stand otherwise now; one that is gone by now stays gone
   */
  static Texts of(Revisions revisions, List<Document> earlier) {
    Map<DocumentId, Document> states = new HashMap<>();
    earlier.forEach(state -> states.put(state.id(), state));
    return id -> revisions.document(id).map(present -> states.getOrDefault(id, present));
  }
}
