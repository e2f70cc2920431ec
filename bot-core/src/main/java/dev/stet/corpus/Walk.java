package dev.stet.corpus;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the regular files and links of a tree that are not hidden. */
final class Walk extends SimpleFileVisitor<Path> {
  private final Path root;
  private final Consumer<Path> folders;
  private final Map<Path, FileStamp> found = new TreeMap<>();

  private Walk(Path root, Consumer<Path> folders) {
    this.root = root;
    this.folders = folders;
  }

  /**
   * Walks a tree.
   *
   * @param folders is told of each folder before it is looked into
   */
  static Map<Path, FileStamp> through(Path root, Consumer<Path> folders) throws IOException {
    Walk walk = new Walk(root, folders);
    Files.walkFileTree(root, walk);
    return walk.found;
  }

  static FileStamp stamp(BasicFileAttributes attributes) {
    long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return new FileStamp(attributes.size(), modified);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (!folder.equals(root) && isOdd(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    folders.accept(folder);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean kept = attributes.isRegularFile() || attributes.isSymbolicLink();
    if (kept && !isOdd(file)) {
      found.put(file, stamp(attributes));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (file.equals(root)) {
      throw e;
    }
    if (Files.exists(file) && !isOdd(file)) {
      found.put(file, FileStamp.OUT_OF_REACH);
    }
    return FileVisitResult.CONTINUE;
  }

  /** A folder that vanished while it was read is not the end of the walk. */
  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
      throws IOException {
    if (e != null && folder.equals(root)) {
      throw e;
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isOdd(Path path) {
    return OddNames.has(path.getFileName().toString());
  }
}
