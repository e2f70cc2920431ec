package dev.stet.corpus;

import dev.stet.corpus.formats.Leaf;
import dev.stet.corpus.formats.ReadingRoom;
import dev.stet.corpus.formats.UnreadableException;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads one file and says what became of the documents in it. */
final class FileReading {
  private static final String OUT_OF_REACH = "cannot be opened: check its permissions";

  private final ReadingRoom room;
  private final Map<DocumentId, FileStamp> known;

  FileReading(ReadingRoom room, Map<DocumentId, FileStamp> known) {
    this.room = room;
    this.known = known;
  }

  /**
   * Reads a file.
   *
   * @param folder the sub-folder of the corpus it lies in; empty at the top
   * @param parts the documents known to be packed into it: those no longer there are withdrawn
   */
  List<Change> read(DocumentId id, Found found, String folder, SortedSet<DocumentId> parts) {
    try {
      return changes(id, found, folder, parts);
    } catch (NoSuchFileException e) {
      // Gone since the look that found it: the next look withdraws it.
      return List.of();
    } catch (IOException e) {
      FileStamp stamp = found.stamp().notOpened();
      return stamp.equals(known.get(id))
          ? List.of()
          : List.of(new Change.Unreadable(id, OUT_OF_REACH, stamp));
    }
  }

  private List<Change> changes(
      DocumentId id, Found found, String folder, SortedSet<DocumentId> parts) throws IOException {
    FileStamp stamp = found.stamp();
    SortedSet<DocumentId> missing = new TreeSet<>(parts);
    List<Change> changes = new ArrayList<>();
    for (Leaf leaf : leaves(id, found)) {
      Change change = change(part(id, leaf.path()), leaf, stamp, folder);
      missing.remove(change.id());
      changes.add(change);
    }
    if (changes.stream().noneMatch(change -> change.id().equals(id))) {
      changes.addFirst(new Change.Unfolded(id, stamp));
    }
    missing.stream().map(Change.Withdrawn::new).forEach(changes::add);
    return changes;
  }

  private static DocumentId part(DocumentId id, String path) {
    return path.isEmpty() ? id : new DocumentId(id.path() + "/" + path);
  }

  private List<Leaf> leaves(DocumentId id, Found found) throws IOException {
    if (found.stamp().equals(FileStamp.OUT_OF_REACH)) {
      return refused(OUT_OF_REACH);
    }
    if (Files.isSymbolicLink(found.file())) {
      return refused("is a symbolic link: put the file itself into the folder");
    }
    return room.read(id.path(), found.file());
  }

  private static List<Leaf> refused(String reason) {
    return List.of(new Leaf.Refused("", reason));
  }

  private Change change(DocumentId id, Leaf leaf, FileStamp stamp, String folder) {
    return switch (leaf) {
      case Leaf.Refused refused -> new Change.Unreadable(id, refused.reason(), stamp);
      case Leaf.Legible legible -> complete(id, legible, stamp, folder);
    };
  }

  private Change complete(DocumentId id, Leaf.Legible leaf, FileStamp stamp, String folder) {
    try {
      Document document = Drafts.complete(leaf.draft(), id, folder);
      return known.containsKey(id)
          ? new Change.Revised(document, stamp)
          : new Change.Added(document, stamp);
    } catch (UnreadableException e) {
      return new Change.Unreadable(id, e.reason(), stamp);
    }
  }
}
