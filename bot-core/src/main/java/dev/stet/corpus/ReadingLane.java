package dev.stet.corpus;

import dev.stet.corpus.formats.ReadingRoom;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads files one after the other, beside whoever looks at the folders. */
final class ReadingLane implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ReadingLane.class.getName());

  /** What has been read is handed over at least this often, so that it answers soon. */
  private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final int FLUSH_CHANGES = 200;

  private final Corpus corpus;
  private final FolderWatcher.Keeper keeper;
  private final Predicate<DocumentId> takes;
  private final Executor executor;
  private final Signal done;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean closed;
  private volatile @Nullable ReadingRoom room;

  /**
   * A lane.
   *
   * @param takes which files are read here
   * @param done is raised when the lane is free again
   */
  ReadingLane(Reading reading, Predicate<DocumentId> takes, Executor executor, Signal done) {
    this.corpus = reading.corpus();
    this.keeper = reading.keeper();
    this.takes = takes;
    this.executor = executor;
    this.done = done;
  }

  /** From where to where a lane reads. */
  record Reading(Corpus corpus, FolderWatcher.Keeper keeper) {}

  boolean takes(DocumentId id) {
    return takes.test(id);
  }

  /**
   * Reads these files, unless the lane is still reading others: then the next look offers again.
   */
  void submit(
      List<Map.Entry<DocumentId, Found>> files,
      Map<DocumentId, FileStamp> known,
      Difference difference) {
    if (!files.isEmpty() && busy.compareAndSet(false, true)) {
      executor.execute(() -> {
        try {
          read(files, known, difference);
        } catch (RuntimeException e) {
          // The next look tries again: a disk may be full for a while.
          LOG.log(Level.WARNING, "changed files could not be taken in: {0}", e.getMessage());
        } finally {
          busy.set(false);
          done.raise();
        }
      });
    }
  }

  private void read(
      List<Map.Entry<DocumentId, Found>> files,
      Map<DocumentId, FileStamp> known,
      Difference difference) {
    List<Change> changes = new ArrayList<>();
    long flushed = System.nanoTime();
    try (ReadingRoom opened = new ReadingRoom(corpus.limits())) {
      room = opened;
      FileReading reading = new FileReading(opened, known);
      for (Map.Entry<DocumentId, Found> file : files) {
        DocumentId id = file.getKey();
        var read = reading.read(id, file.getValue(), corpus.folder(id), difference.partsOf(id));
        if (closed) {
          return;
        }
        if (isStill(file.getValue())) {
          changes.addAll(read);
        }
        if (changes.size() >= FLUSH_CHANGES || System.nanoTime() - flushed > FLUSH_NANOS) {
          flush(changes);
          flushed = System.nanoTime();
        }
      }
    }
    flush(changes);
  }

  /** A file that changed while it was read may have been read half. */
  private static boolean isStill(Found found) {
    try {
      var attributes =
          Files.readAttributes(found.file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Walk.stamp(attributes).equals(found.stamp());
    } catch (IOException e) {
      return found.stamp().equals(FileStamp.OUT_OF_REACH);
    }
  }

  private void flush(List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof Change.Unreadable bad) {
        String name = bad.id().path().replaceAll("\\p{Cntrl}", "\uFFFD");
        LOG.log(Level.WARNING, "unreadable: {0} {1}", name, bad.reason());
      }
    }
    if (!changes.isEmpty()) {
      keeper.apply(List.copyOf(changes));
      changes.clear();
    }
  }

  /** Ends the reading; the file that is being read stays as it was known. */
  @Override
  public void close() {
    closed = true;
    ReadingRoom reading = room;
    if (reading != null) {
      reading.abandon();
    }
  }
}
