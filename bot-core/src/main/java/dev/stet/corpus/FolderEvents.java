package dev.stet.corpus;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the operating system to say when something happens in a folder. It only says that it is time
 * to look; what happened is found out by looking.
 */
final class FolderEvents implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FolderEvents.class.getName());
  private static final WatchEvent.Kind<?>[] ALL = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  /** File systems on which others change files and nobody tells this machine. */
  private static final Set<String> REMOTE =
      Set.of("nfs", "cifs", "smb", "9p", "afs", "fuse", "davfs", "webdav", "vboxsf", "drvfs");

  private final @Nullable WatchService service;
  private final Signal signal;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private Set<Path> walked = new HashSet<>();
  private boolean remote;
  private boolean complete;

  private FolderEvents(@Nullable WatchService service, Signal signal) {
    this.service = service;
    this.signal = signal;
  }

  /** Begins to raise a signal for every event; without events where the system has none. */
  static FolderEvents open(Signal signal) {
    FolderEvents events = new FolderEvents(service(), signal);
    Thread.ofPlatform().daemon().name("folder-events").start(events::pass);
    return events;
  }

  /** A watcher that polls does worse what the looks do anyway. */
  private static @Nullable WatchService service() {
    try {
      WatchService service = FileSystems.getDefault().newWatchService();
      if (!service.getClass().getSimpleName().contains("Polling")) {
        return service;
      }
      service.close();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(Level.DEBUG, "no folder events: {0}", e.getMessage());
    }
    return null;
  }

  private void pass() {
    if (service == null) {
      return;
    }
    try {
      while (true) {
        WatchKey key = service.take();
        key.pollEvents();
        key.reset();
        signal.raise();
      }
    } catch (ClosedWatchServiceException e) {
      // Closed: nobody waits for a signal any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes sure that a folder is watched. To be called for each folder before it is looked into. */
  void watch(Path folder) {
    walked.add(folder);
    WatchKey known = keys.get(folder);
    if (service == null || (known != null && known.isValid())) {
      return;
    }
    try {
      keys.put(folder, folder.register(service, ALL));
      remote |= isRemote(Files.getFileStore(folder).type());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "not watched: {0}", e.getMessage());
    }
  }

  static boolean isRemote(String fileSystem) {
    String name = fileSystem.toLowerCase(Locale.ROOT);
    return REMOTE.stream().anyMatch(name::startsWith);
  }

  /** After a look: forgets folders that were not seen, since their name may return elsewhere. */
  void lookDone() {
    keys.entrySet()
        .removeIf(entry -> {
          boolean gone = !walked.contains(entry.getKey());
          if (gone) {
            entry.getValue().cancel();
          }
          return gone;
        });
    // Not all are watched where the system's limit is reached.
    complete = service != null && !remote && keys.keySet().containsAll(walked);
    walked = new HashSet<>();
  }

  /** Whether every folder is watched, so that looking without an event is mere caution. */
  boolean complete() {
    return complete;
  }

  @Override
  public void close() {
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "while closing", e);
      }
    }
  }
}
