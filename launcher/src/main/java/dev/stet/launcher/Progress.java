package dev.stet.launcher;

import dev.stet.corpus.Change;
import dev.stet.corpus.Corpus;
import java.util.EnumMap;
import java.util.Map;

/** Counts what an update does, and shows it as a bar where a person looks on. */
final class Progress implements Corpus.Watcher {
  private static final int BAR = 30;

  /** Fewer changes are over before a bar could be read. */
  private static final int WORTH_A_BAR = 50;

  private final Environment environment;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private int expected;
  private int done;
  private int percent = -1;

  Progress(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void expect(int changes) {
    expected = changes;
  }

  @Override
  public void changed(Change change) {
    counts.merge(kind(change), 1, Integer::sum);
    // A file may hold many documents, so there can be more changes than were expected.
    done = Math.min(done + 1, expected);
    int now = done * 100 / Math.max(1, expected);
    if (environment.showsProgress() && expected >= WORTH_A_BAR && now != percent) {
      percent = now;
      int filled = now * BAR / 100;
      String bar = "#".repeat(filled) + ".".repeat(BAR - filled);
      environment.err().print("\rindexing [" + bar + "] " + done + " of " + expected);
      if (done == expected) {
        environment.err().print("\r" + " ".repeat(BAR + 40) + "\r");
      }
      environment.err().flush();
    }
  }

  private static Kind kind(Change change) {
    return switch (change) {
      case Change.Added _ -> Kind.ADDED;
      case Change.Revised _ -> Kind.REVISED;
      case Change.Withdrawn _ -> Kind.WITHDRAWN;
      case Change.Unreadable _ -> Kind.UNREADABLE;
      case Change.Unfolded _ -> Kind.UNFOLDED;
    };
  }

  int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** Kinds of change. */
  enum Kind {
    ADDED,
    REVISED,
    WITHDRAWN,
    UNREADABLE,
    UNFOLDED
  }
}
