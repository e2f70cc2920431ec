package dev.stet.search;

import dev.stet.corpus.Change;
import dev.stet.corpus.Corpus;
import dev.stet.corpus.FileStamp;
import dev.stet.corpus.FolderWatcher;
import dev.stet.corpus.Revisions;
import dev.stet.text.DocumentId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes what changed in the folders into the memory of the corpus and into the index. */
public final class Intake implements FolderWatcher.Keeper {
  /** Changes that become durable together: enough to be quick, few enough to lose little time. */
  private static final int BATCH = 500;

  private static final int BATCH_CHARACTERS = 4_000_000;

  private final Corpus corpus;
  private final Revisions revisions;
  private final Indexer indexer;
  private final Clock clock;

  /**
   * An intake.
   *
   * @param clock tells when a change was first seen
   */
  public Intake(Corpus corpus, Revisions revisions, Indexer indexer, Clock clock) {
    this.corpus = corpus;
    this.revisions = revisions;
    this.indexer = indexer;
    this.clock = clock;
  }

  /**
   * Brings memory and index up to date with the folders and commits both. What was durable before a
   * crash is not done again.
   *
   * @param watcher is told of the work and its progress
   */
  public synchronized void run(Corpus.Watcher watcher) {
    indexer.follow();
    Batch batch = new Batch(watcher);
    corpus.scan(revisions.stamps(), batch);
    batch.flush();
    indexer.commit();
  }

  /** Takes in changes that somebody else found, and commits them. */
  @Override
  public synchronized void apply(List<Change> changes) {
    Batch batch = new Batch(Corpus.Watcher.NOBODY);
    changes.forEach(batch::changed);
    batch.flush();
    indexer.commit();
  }

  @Override
  public Map<DocumentId, FileStamp> stamps() {
    return revisions.stamps();
  }

  private final class Batch implements Corpus.Watcher {
    private final Corpus.Watcher watcher;
    private final List<Change> changes = new ArrayList<>();
    private int characters;

    Batch(Corpus.Watcher watcher) {
      this.watcher = watcher;
    }

    @Override
    public void expect(int changes) {
      watcher.expect(changes);
    }

    @Override
    public void changed(Change change) {
      changes.add(change);
      characters += length(change);
      if (changes.size() >= BATCH || characters >= BATCH_CHARACTERS) {
        flush();
      }
      watcher.changed(change);
    }

    private static int length(Change change) {
      return switch (change) {
        case Change.Added added -> added.document().text().length();
        case Change.Revised revised -> revised.document().text().length();
        case Change.Withdrawn _, Change.Unreadable _, Change.Unfolded _ -> 0;
      };
    }

    void flush() {
      if (!changes.isEmpty()) {
        revisions.apply(changes, clock.instant());
        indexer.follow();
      }
      changes.clear();
      characters = 0;
    }
  }
}
