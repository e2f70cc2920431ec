package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import dev.stet.answer.AnswerLog.Asked;
import dev.stet.answer.AnswerLog.Cited;
import dev.stet.answer.AnswerLog.Loss;
import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells those who got an answer when the words that it quoted are no longer in their document. All
 * other answers are left alone, also those that quote what stayed in a document that changed.
 *
 * <p>It follows the journal of the documents, a few seconds behind: a file that is replaced is gone
 * for a moment and not withdrawn.
 */
public final class Corrections implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Corrections.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int AT_ONCE = 100;

  private final Revisions revisions;
  private final AnswerLog log;
  private final List<Dialog> dialogs;
  private final Stop stop = new Stop();
  private long settled = -1;

  /**
   * Corrections.
   *
   * @param dialogs through which answers were given
   */
  public Corrections(Revisions revisions, AnswerLog log, List<Dialog> dialogs) {
    this.revisions = revisions;
    this.log = log;
    this.dialogs = List.copyOf(dialogs);
  }

  /** Begins to follow. */
  public void start() {
    Thread.ofVirtual()
        .name("corrections")
        .start(() -> {
          while (stop.pause(PAUSE)) {
            try {
              look();
            } catch (RuntimeException e) {
              LOG.log(Level.WARNING, "citations could not be compared", e);
            }
          }
        });
  }

  /** Deals with the changes that were there at the last look and are still the latest. */
  void look() {
    String journal = revisions.journal();
    long compared = log.compared(journal);
    long last = revisions.sequence();
    if (compared < 0) {
      log.compared(journal, last);
    } else if (compared < settled) {
      compare(journal, compared);
    }
    settled = last;
  }

  private void compare(String journal, long compared) {
    for (Revisions.Entry entry : revisions.since(compared, AT_ONCE)) {
      if (entry.sequence() > settled) {
        return;
      }
      switch (entry) {
        case Revisions.Entry.Present present -> compare(present.document());
        case Revisions.Entry.Absent absent -> withdraw(absent.id());
      }
      log.compared(journal, entry.sequence());
    }
  }

  private void compare(Document now) {
    for (Map.Entry<Asked, Cited> each : replies(now.id()).entrySet()) {
      boolean lost =
          log.citing(now.id()).stream()
              .filter(cited -> cited.asked().equals(each.getKey()))
              .anyMatch(cited -> isLost(cited.passage(), now));
      if (lost) {
        tell(each.getValue(), Loss.CHANGED, now.header().title());
      }
    }
  }

  private boolean isLost(Passage passage, Document now) {
    if (passage.revision().equals(now.revision())) {
      return false;
    }
    Optional<String> quoted =
        revisions
            .text(passage.document(), passage.revision())
            .map(text -> text.slice(passage.span()));
    return quoted.filter(words -> !now.text().characters().contains(words)).isPresent();
  }

  /** A file that just cannot be read keeps its text, and may be read again soon. */
  private void withdraw(DocumentId id) {
    if (!revisions.unreadable().containsKey(id)) {
      replies(id).values().forEach(cited -> tell(cited, Loss.WITHDRAWN, id.path()));
    }
  }

  /** The replies that cite a document, each once. */
  private Map<Asked, Cited> replies(DocumentId id) {
    Map<Asked, Cited> replies = new LinkedHashMap<>();
    log.citing(id).forEach(cited -> replies.putIfAbsent(cited.asked(), cited));
    return replies;
  }

  private void tell(Cited cited, Loss loss, String document) {
    for (Dialog dialog : dialogs) {
      if (dialog.isOn(cited.asked().platform())
          && log.claimNotice(cited.asked(), cited.passage().document(), loss)) {
        dialog.correct(cited, loss, document);
      }
    }
  }

  @Override
  public void close() {
    stop.give();
  }
}
