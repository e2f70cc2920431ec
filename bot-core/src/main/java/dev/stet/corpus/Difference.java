package dev.stet.corpus;

import dev.stet.text.DocumentId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a look at the folders found against what is known of them.
 *
 * @param gone documents whose file is no longer there
 * @param changed files that are new or look different, by name
 * @param parts of the changed files, the documents known to be packed into them
 */
record Difference(
    SortedSet<DocumentId> gone,
    Map<DocumentId, Found> changed,
    Map<DocumentId, SortedSet<DocumentId>> parts) {

  static Difference between(Map<DocumentId, Found> files, Map<DocumentId, FileStamp> known) {
    SortedSet<DocumentId> gone = new TreeSet<>();
    Map<DocumentId, SortedSet<DocumentId>> parts = new TreeMap<>();
    for (DocumentId id : known.keySet()) {
      if (!files.containsKey(id)) {
        DocumentId holder = holder(id, files);
        if (holder.equals(id)) {
          gone.add(id);
        } else {
          parts.computeIfAbsent(holder, h -> new TreeSet<>()).add(id);
        }
      }
    }
    SortedMap<DocumentId, Found> changed = new TreeMap<>();
    files.forEach((id, found) -> {
      if (!found.stamp().equals(known.get(id))) {
        changed.put(id, found);
      }
    });
    return new Difference(gone, new LinkedHashMap<>(changed), parts);
  }

  /** The file that a document is packed into; the document itself if there is none. */
  private static DocumentId holder(DocumentId id, Map<DocumentId, Found> files) {
    String path = id.path();
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      DocumentId above = new DocumentId(path.substring(0, slash));
      if (files.containsKey(above)) {
        return above;
      }
    }
    return id;
  }

  SortedSet<DocumentId> partsOf(DocumentId id) {
    return parts.getOrDefault(id, new TreeSet<>());
  }

  /** Whether there is nothing to do but to try again files that could not be opened last time. */
  boolean isEmptyButForClosedFiles(Map<DocumentId, FileStamp> known) {
    return gone.isEmpty()
        && changed.entrySet().stream()
            .allMatch(e -> e.getValue().stamp().notOpened().equals(known.get(e.getKey())));
  }
}
