package dev.stet.answer;

import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
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
