package dev.stet.corpus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a document, and from when.
 *
 * @param collections the sub-folder it lies in and the collection it names itself; a reader needs
 *     every one of them, so that a document can only narrow its audience. Empty: it lies at the top
 * @param embargo nobody sees it before this moment; null: at once
 */
public record Access(List<String> collections, @Nullable Instant embargo) {
  public Access {
    collections = List.copyOf(collections);
  }

  /** Whether an embargo hides the document at a moment. */
  public boolean hiddenAt(Instant moment) {
    return embargo != null && moment.isBefore(embargo);
  }
}
