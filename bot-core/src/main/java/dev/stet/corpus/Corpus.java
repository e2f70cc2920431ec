package dev.stet.corpus;

import dev.stet.corpus.formats.ReadingLimits;
import dev.stet.corpus.formats.ReadingRoom;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The folders of documents.
 *
 * <p>Hidden files and folders (a name that begins with a dot) are not part of it. Symbolic links
 * are not followed, so that nothing outside the folders can be drawn in.
 */
public final class Corpus {
  /** Begins what no path in a folder of the user's begins with: hidden files are left out. */
  private static final String OWN = ".";

  private final List<Path> folders;
  private final Map<String, Path> roots;
  private final ReadingLimits limits;

  private Corpus(List<Path> folders, Map<String, Path> roots, ReadingLimits limits) {
    this.folders = List.copyOf(folders);
    this.roots = roots;
    this.limits = limits;
  }

  /**
   * A corpus of one or more folders.
   *
   * @throws IllegalArgumentException if one of them is not a folder, or two have the same name
   */
  public static Corpus of(List<Path> folders) {
    return of(folders, ReadingLimits.STANDARD);
  }

  /** The same, with limits of its own on what a file may cost. */
  static Corpus of(List<Path> folders, ReadingLimits limits) {
    Map<String, Path> roots = new LinkedHashMap<>();
    for (Path folder : folders) {
      Path root = real(folder);
      String prefix = folders.size() == 1 ? "" : root.getFileName() + "/";
      if (roots.putIfAbsent(prefix, root) != null) {
        throw new IllegalArgumentException(
            "[corpus] two folders are called " + root.getFileName() + ": rename one");
      }
    }
    return new Corpus(List.copyOf(roots.values()), roots, limits);
  }

  /**
   * The same with a folder that the program itself fills. Its documents have a prefix that no
   * folder of the user's can take, and those of the user's folders keep their names.
   */
  public Corpus with(String name, Path folder) {
    Map<String, Path> more = new LinkedHashMap<>(roots);
    if (more.putIfAbsent(OWN + name + "/", real(folder)) != null) {
      throw new IllegalArgumentException(
          "[corpus] a folder is called " + OWN + name + ": rename it");
    }
    return new Corpus(folders, more, limits);
  }

  private static Path real(Path folder) {
    try {
      Path root = folder.toRealPath();
      if (Files.isDirectory(root) && root.getFileName() != null) {
        return root;
      }
    } catch (IOException e) {
      // Said below: for a person it is the same whether it is missing or out of reach.
    }
    throw new IllegalArgumentException(
        "[corpus] not a folder that can be read: " + folder + "; name one with --corpus");
  }

  /** The user's folders, as real paths. */
  public List<Path> folders() {
    return folders;
  }

  /**
   * Compares the folders with what is known of them and hands over what changed: first what is
   * gone, then what is new or different, by name.
   *
   * @param known the stamp under which each file was last read
   * @param watcher is told of every change, in order, and of the progress
   */
  public void scan(Map<DocumentId, FileStamp> known, Watcher watcher) {
    Difference difference = Difference.between(files(folder -> {}), known);
    watcher.expect(difference.gone().size() + difference.changed().size());
    difference.gone().stream().map(Change.Withdrawn::new).forEach(watcher::changed);
    try (ReadingRoom room = new ReadingRoom(limits)) {
      FileReading reading = new FileReading(room, known);
      difference
          .changed()
          .forEach((id, found) ->
              reading
                  .read(id, found, folder(id), difference.partsOf(id))
                  .forEach(watcher::changed));
    }
  }

  /**
   * The files that are there now.
   *
   * @param folders is told of each folder before it is looked into
   */
  Map<DocumentId, Found> files(Consumer<Path> folders) {
    Map<DocumentId, Found> files = new LinkedHashMap<>();
    roots.forEach((prefix, root) -> {
      try {
        Walk.through(root, folders)
            .forEach((file, stamp) ->
                files.put(
                    new DocumentId(prefix + slashes(root.relativize(file))),
                    new Found(file, stamp)));
      } catch (IOException e) {
        throw new UncheckedIOException("[corpus] cannot read the folder " + root, e);
      }
    });
    return files;
  }

  ReadingLimits limits() {
    return limits;
  }

  /** How a file of the first folder is called, whether it is there or not. */
  DocumentId id(Path file) {
    var first = roots.entrySet().iterator().next();
    return new DocumentId(first.getKey() + slashes(first.getValue().relativize(file)));
  }

  private static String slashes(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  /** The first sub-folder below the root. */
  String folder(DocumentId id) {
    String path = id.path();
    int root =
        roots.keySet().stream().filter(path::startsWith).mapToInt(String::length).max().orElse(0);
    int end = path.indexOf('/', root);
    return end < 0 ? "" : path.substring(root, end);
  }

  /** Is told what a scan finds. */
  public interface Watcher {
    /** Does not care. */
    Watcher NOBODY =
        new Watcher() {
          @Override
          public void expect(int changes) {}

          @Override
          public void changed(Change change) {}
        };

    /** How many changes will follow. */
    void expect(int changes);

    void changed(Change change);
  }
}
