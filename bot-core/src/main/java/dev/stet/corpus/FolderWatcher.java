package dev.stet.corpus;

import dev.stet.corpus.formats.ReadingRoom;
import dev.stet.text.DocumentId;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what is known of the folders in step with them, within seconds.
 *
 * <p>It looks at all files whenever the operating system says that something happened, and from
 * time to time in any case. Where the system says nothing, as for folders on other machines, it
 * looks every two seconds.
 */
public final class FolderWatcher implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FolderWatcher.class.getName());

  /** Longer than the pauses in which programs write a file, and than a rename takes. */
  private static final Duration QUIET = Duration.ofMillis(300);

  /** Events come in bursts: a look at their end is worth one in the middle. */
  private static final Duration BURST = Duration.ofMillis(100);

  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration CAUTION = Duration.ofSeconds(60);

  /** While files keep changing, looking takes half of one core at most, up to this pause. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Signal signal = new Signal();
  private final Signal stop = new Signal();
  private final FolderEvents events;
  private final List<ReadingLane> lanes;
  private final ExecutorService readers =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("reading-lane-", 0).factory());
  private final Looks looks;
  private final Thread thread = Thread.ofPlatform().name("folder-watcher").unstarted(this::run);
  private volatile boolean closed;

  /** Since when something has been waiting to be taken in; 0: nothing is. */
  private volatile long behindSince;

  /** A watcher of a corpus, to be started. */
  public FolderWatcher(Corpus corpus, Keeper keeper) {
    this.events = FolderEvents.open(signal);
    ReadingLane.Reading reading = new ReadingLane.Reading(corpus, keeper);
    this.lanes =
        List.of(
            new ReadingLane(reading, id -> ReadingRoom.isPlain(id.path()), readers, signal),
            new ReadingLane(reading, id -> !ReadingRoom.isPlain(id.path()), readers, signal));
    this.looks = new Looks(corpus, keeper, lanes, QUIET);
  }

  /** Begins to watch. */
  public void start() {
    thread.start();
  }

  private void run() {
    try {
      Duration pause = Duration.ZERO;
      while (!closed) {
        if (signal.await(pause) && !closed) {
          stop.await(BURST);
        }
        if (!closed) {
          pause = look();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once, and says how long to wait for a signal before the next look. */
  private Duration look() throws InterruptedException {
    long began = System.nanoTime();
    boolean unsettled;
    long since = behindSince == 0 ? began : behindSince;
    try {
      unsettled = looks.look(Instant.now(), events::watch);
      events.lookDone();
      behindSince = looks.isBehind() ? since : 0;
    } catch (RuntimeException e) {
      behindSince = since;
      // The next look tries again: a disk may be full for a while, a folder out of reach.
      LOG.log(Level.WARNING, "the folders could not be looked at: {0}", e.getMessage());
      return POLL;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    stop.await(took.compareTo(LONGEST_PAUSE) < 0 ? took : LONGEST_PAUSE);
    return unsettled ? QUIET : events.complete() ? CAUTION : POLL;
  }

  /** For how long a change has been waiting to be taken in; zero: none is. */
  public Duration lag() {
    long since = behindSince;
    return since == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
  }

  /** Stops watching; what is being read is left for the next start. */
  @Override
  public void close() {
    closed = true;
    stop.raise();
    signal.raise();
    lanes.forEach(ReadingLane::close);
    events.close();
    readers.shutdown();
    try {
      thread.join();
      if (!readers.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "a file is still being read");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Remembers how the corpus looked, and takes what changed. */
  public interface Keeper {
    /** The stamp under which each file was last read; withdrawn documents are not in it. */
    Map<DocumentId, FileStamp> stamps();

    /** Takes changes, all or none. Must be safe for use by several threads. */
    void apply(List<Change> changes);
  }
}
