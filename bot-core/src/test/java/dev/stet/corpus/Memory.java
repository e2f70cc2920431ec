package dev.stet.corpus;

import dev.stet.text.DocumentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Remembers stamps and changes; lets a test wait until something has happened. */
final class Memory implements FolderWatcher.Keeper {
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private final Map<DocumentId, FileStamp> stamps = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();

  @Override
  public synchronized Map<DocumentId, FileStamp> stamps() {
    return Map.copyOf(stamps);
  }

  @Override
  public synchronized void apply(List<Change> applied) {
    for (Change change : applied) {
      changes.add(change);
      switch (change) {
        case Change.Added it -> stamps.put(it.id(), it.stamp());
        case Change.Revised it -> stamps.put(it.id(), it.stamp());
        case Change.Unreadable it -> stamps.put(it.id(), it.stamp());
        case Change.Unfolded it -> stamps.put(it.id(), it.stamp());
        case Change.Withdrawn it -> stamps.remove(it.id());
      }
    }
    notifyAll();
  }

  /** What happened since the last call, as words. */
  synchronized String news() {
    String news = words().toString();
    changes.clear();
    return news;
  }

  private List<String> words() {
    return changes.stream().map(c -> c.getClass().getSimpleName() + " " + c.id()).sorted().toList();
  }

  /** Waits until the changes since the last call are these. */
  synchronized void await(String expected) throws InterruptedException {
    awaitThat(words -> words.toString().equals(expected));
    changes.clear();
  }

  private void awaitThat(Predicate<List<String>> condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.test(words())) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("waited in vain, there is only " + words());
      }
      wait(left);
    }
  }
}
