package dev.stet.briefing;

import dev.stet.corpus.Document;
import dev.stet.text.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps editions for a while: as addresses of passages, not as texts. What is taken out of it again
 * is cut out of the documents anew, so that nothing outlives its document.
 */
public interface Archive {
  /** Keeps an edition; one that is kept already stays as it is. */
  void keep(Edition edition, Commission commission, Instant now);

  /** An edition as its reader may see it now; empty: nobody remembers it. */
  Optional<Kept> find(String id, Reader reader);

  /**
   * An edition was shown to a recipient.
   *
   * @param last the number of the last item that was
   */
  void posted(String id, Recipient recipient, int last, Instant now);

  /**
   * The edition that a recipient was shown last.
   *
   * @param name how its id begins; empty: any
   */
  Optional<Posted> latest(Recipient recipient, String name);

  /** A recipient is known by another address. */
  void moved(Recipient from, Recipient to);

  /**
   * The editions that were sent to a subscription lately, latest first.
   *
   * @param before those of that moment and later do not count
   */
  List<String> told(String subscription, Instant before);

  /** What those were told who were sent these editions, the latest first. */
  Shown shown(List<String> editions);

  /** Forgets editions that were made before a moment. */
  void forgetBefore(Instant moment);

  /**
   * An edition that was kept.
   *
   * @param commission by which it was made; what its readers had been shown is not in it
   * @param made when
   * @param lost lines that could not be cut out again
   */
  record Kept(Edition edition, Commission commission, Instant made, int lost) {}

  /**
   * An edition as it was shown.
   *
   * @param last the number of the last item that was
   */
  record Posted(String edition, int last) {}

  /** Gives a document in the revision of a passage, if it may be read. */
  @FunctionalInterface
  interface Reader {
    Optional<Document> document(Passage passage);
  }
}
