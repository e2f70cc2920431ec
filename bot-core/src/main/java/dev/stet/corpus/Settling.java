package dev.stet.corpus;

import dev.stet.text.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Waits until a change has come to rest.
 *
 * <p>A change counts once the file has looked the same, or has been missing, for a while. So a file
 * that is still being written is not read half, and the ways in which editors save (truncate and
 * write; write beside and rename; move away and write anew) each come out as one revision.
 */
final class Settling {
  private final Duration quiet;
  private Map<DocumentId, Seen> waiting = new HashMap<>();

  Settling(Duration quiet) {
    this.quiet = quiet;
  }

  /** The part of a difference that has looked like this for long enough. */
  Difference settled(Difference difference, Instant now) {
    Map<DocumentId, Seen> seen = new HashMap<>();
    TreeSet<DocumentId> gone = new TreeSet<>();
    Map<DocumentId, Found> changed = new LinkedHashMap<>();
    for (DocumentId id : difference.gone()) {
      if (rests(id, Seen.MISSING, now, seen)) {
        gone.add(id);
      }
    }
    difference
        .changed()
        .forEach((id, found) -> {
          if (rests(id, found.stamp(), now, seen)) {
            changed.put(id, found);
          }
        });
    waiting = seen;
    return new Difference(gone, changed, difference.parts());
  }

  private boolean rests(DocumentId id, FileStamp stamp, Instant now, Map<DocumentId, Seen> seen) {
    Seen before = waiting.get(id);
    Seen kept = before != null && before.stamp().equals(stamp) ? before : new Seen(stamp, now);
    seen.put(id, kept);
    return !now.isBefore(kept.since().plus(quiet));
  }

  /** Whether a change waits that has not come to rest at a moment. */
  boolean isWaiting(Instant now) {
    return waiting.values().stream().anyMatch(seen -> now.isBefore(seen.since().plus(quiet)));
  }

  /** How a file has looked, and since when. */
  private record Seen(FileStamp stamp, Instant since) {
    static final FileStamp MISSING = new FileStamp(-4, -4);
  }
}
