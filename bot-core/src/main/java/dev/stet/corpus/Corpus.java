package dev.stet.corpus;

import dev.stet.text.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * The folders of documents.
 *
 * <p>Hidden files and folders (a name that begins with a dot) are not part of it. Symbolic links
 * are not followed, so that nothing outside the folders can be drawn in.
 */
public final class Corpus {
  /** Texts of this size are not read by people; such a file is a mistake or an attack. */
  private static final long LARGEST = 64L << 20;

  private final Map<String, Path> roots;
  private final Readers readers = Readers.all();

  private Corpus(Map<String, Path> roots) {
    this.roots = roots;
  }

  /**
   * A corpus of one or more folders.
   *
   * @throws IllegalArgumentException if one of them is not a folder, or two have the same name
   */
  public static Corpus of(List<Path> folders) {
    Map<String, Path> roots = new LinkedHashMap<>();
    for (Path folder : folders) {
      Path root = real(folder);
      String prefix = folders.size() == 1 ? "" : root.getFileName() + "/";
      if (roots.putIfAbsent(prefix, root) != null) {
        throw new IllegalArgumentException(
            "[corpus] two folders are called " + root.getFileName() + ": rename one");
      }
    }
    return new Corpus(roots);
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

  /** The folders, as real paths. */
  public List<Path> folders() {
    return List.copyOf(roots.values());
  }

  /**
   * Compares the folders with what is known of them and hands over what changed: first what is
   * gone, then what is new or different, by name.
   *
   * @param known the stamp under which each file was last read
   * @param watcher is told of every change, in order, and of the progress
   */
  public void scan(Map<DocumentId, FileStamp> known, Watcher watcher) {
    Map<DocumentId, Found> files = new LinkedHashMap<>();
    roots.forEach((prefix, root) -> files.putAll(walk(prefix, root)));
    Set<DocumentId> gone = new TreeSet<>(known.keySet());
    gone.removeAll(files.keySet());
    Map<DocumentId, Found> changed = new LinkedHashMap<>(files);
    changed.entrySet().removeIf(e -> e.getValue().stamp().equals(known.get(e.getKey())));
    watcher.expect(gone.size() + changed.size());
    gone.stream().map(Change.Withdrawn::new).forEach(watcher::changed);
    changed.forEach((id, found) -> watcher.changed(read(id, found, known.containsKey(id))));
  }

  private static Map<DocumentId, Found> walk(String prefix, Path root) {
    Map<Path, FileStamp> stamps = new TreeMap<>();
    try {
      Files.walkFileTree(root, new Walker(root, stamps));
    } catch (IOException e) {
      throw new UncheckedIOException("[corpus] cannot read the folder " + root, e);
    }
    Map<DocumentId, Found> files = new LinkedHashMap<>();
    stamps.forEach((file, stamp) ->
        files.put(new DocumentId(prefix + slashes(root.relativize(file))), new Found(file, stamp)));
    return files;
  }

  private static String slashes(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  private Change read(DocumentId id, Found found, boolean known) {
    FileStamp stamp = found.stamp();
    try {
      Document document = read(id, found);
      return known ? new Change.Revised(document, stamp) : new Change.Added(document, stamp);
    } catch (UnreadableException e) {
      return new Change.Unreadable(id, e.reason(), stamp);
    } catch (IOException e) {
      return new Change.Unreadable(id, "cannot be opened: check its permissions", stamp);
    }
  }

  private Document read(DocumentId id, Found found) throws UnreadableException, IOException {
    if (Files.isSymbolicLink(found.file())) {
      throw new UnreadableException("is a symbolic link: put the file itself into the folder");
    }
    DocumentReader reader =
        readers
            .forName(id.path())
            .orElseThrow(() -> new UnreadableException("has a format that Stet does not read"));
    if (found.stamp().size() > LARGEST) {
      throw new UnreadableException("is larger than " + (LARGEST >> 20) + " MB");
    }
    return Drafts.complete(reader.read(Files.readAllBytes(found.file())), id, folder(id));
  }

  /** The first sub-folder below the root. */
  private String folder(DocumentId id) {
    String path = id.path();
    int root = roots.size() == 1 ? 0 : path.indexOf('/') + 1;
    int end = path.indexOf('/', root);
    return end < 0 ? "" : path.substring(root, end);
  }

  private record Found(Path file, FileStamp stamp) {}

  /** Is told what a scan finds. */
  public interface Watcher {
    /** How many changes will follow. */
    void expect(int changes);

    void changed(Change change);
  }

  /** Collects the regular files and links of a tree that are not hidden. */
  private static final class Walker extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<Path, FileStamp> found;

    Walker(Path root, Map<Path, FileStamp> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean kept = attributes.isRegularFile() || attributes.isSymbolicLink();
      if (kept && !isHidden(file)) {
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        found.put(file, new FileStamp(attributes.size(), modified));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      found.put(file, new FileStamp(0, 0));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }
}
