package dev.stet.answer;

import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers for a while what was asked and what it was answered with: so that an answer can be
 * mended when its documents change, and whoever looks after the bot learns what it did not know.
 */
public interface AnswerLog {
  /** Notes an answer. Of two to the same message the later one counts. */
  void note(Entry entry);

  /**
   * Notes whether an answer was any good; the last word of each person counts.
   *
   * @param answer its name; empty: the last one that the person got
   * @return false: there is no such answer
   */
  boolean rate(String person, String answer, boolean good);

  /**
   * How an answer came about; empty: nobody knows any more.
   *
   * @param asked something said in the conversation where it was given
   * @param answer its name
   */
  Optional<Recalled> recall(Asked asked, String answer);

  /** The same of the last answer that a person got where something is said. */
  Optional<Recalled> recallLast(Asked asked, String person);

  /** The same of the last answer that a person got in a conversation, whatever the thread. */
  Optional<Recalled> recallLatest(Asked asked, String person);

  /** A conversation goes on under another name. */
  void moved(String platform, String from, String to);

  /** Questions that were not answered, or badly, the latest first. */
  List<Gap> gaps(int most);

  /** What a person asked, the latest first, each question once. */
  List<Recent> recent(String person, int most);

  /** Where a document was cited. */
  List<Cited> citing(DocumentId document);

  /** Takes the right to say once that a citation no longer holds; false: that was said. */
  boolean claimNotice(Asked asked, DocumentId document, Loss loss);

  /** The last change of a journal of documents that citations were compared with; -1: none. */
  long compared(String journal);

  /** Notes that citations were compared with all changes up to this one. */
  void compared(String journal, long sequence);

  /** Forgets what a person asked and thought. */
  void forget(String person);

  /** Forgets what is older. */
  void forgetBefore(Instant moment);

  /**
   * A message, by its platform and its name there.
   *
   * @param conversation where it stands
   * @param thread the thread in it; empty: none
   */
  record Asked(String platform, String message, String conversation, String thread) {}

  /**
   * An answer.
   *
   * @param person who asked
   * @param answer the answer's name
   * @param shown the passages that were shown
   * @param telling how they came to be shown
   */
  record Entry(
      Asked asked,
      String person,
      String question,
      String answer,
      boolean answered,
      Instant moment,
      List<Passage> shown,
      Telling telling) {
    public Entry {
      shown = List.copyOf(shown);
    }
  }

  /** A question, and when it was last asked. */
  record Recent(String question, Instant moment) {}

  /**
   * How somebody came to be told an answer.
   *
   * @param words what they wrote
   * @param after the name of the answer that completed it; empty: it stood alone
   * @param upTo how many things that the answer has to show they had seen then
   */
  record Telling(String words, String after, int upTo) {}

  /**
   * An answer as it was asked for.
   *
   * @param answer its name
   * @param person who asked for it first
   * @param words as of {@link Telling}, as is {@code after}
   * @param moment when it was asked for first
   * @param upTo how many things they had seen in the end
   * @param shown the passages among them
   */
  record Recalled(
      String answer,
      String person,
      String words,
      String after,
      Instant moment,
      int upTo,
      List<Passage> shown) {
    public Recalled {
      shown = List.copyOf(shown);
    }
  }

  /**
   * A question without a good answer.
   *
   * @param asked how often
   * @param bad how many people said so
   */
  record Gap(String question, int asked, int bad) {}

  /** How a citation can cease to hold. */
  enum Loss {
    /** The document says something else now. */
    CHANGED,
    /** The document is gone. */
    WITHDRAWN
  }

  /** A place at which a passage was shown in an answer. */
  record Cited(Asked asked, String question, Instant moment, Passage passage) {}
}
