package dev.stet.corpus;

import dev.stet.corpus.formats.ReadingRoom;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Puts what people hand in among the documents: a file in the first folder of the corpus, read
 * before anybody else sees it. Nothing that is there is ever replaced.
 */
public final class Deposits {
  private static final int LONGEST_NAME = 100;
  private static final int BUFFER = 8_192;

  private static final Pattern COLLECTION =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");
  private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()+,-]+");

  private final Corpus corpus;
  private final FolderWatcher.Keeper keeper;

  /**
   * Deposits.
   *
   * @param keeper takes what was read at once; its folders' watcher would take it soon
   */
  public Deposits(Corpus corpus, FolderWatcher.Keeper keeper) {
    this.corpus = corpus;
    this.keeper = keeper;
  }

  /** What became of a file. */
  public sealed interface Deposit {
    /**
     * It is there.
     *
     * @param file where it lies, as a person names it
     * @param documents what stands in it, at least one
     */
    record Taken(DocumentId file, List<Document> documents) implements Deposit {
      public Taken {
        documents = List.copyOf(documents);
      }
    }

    /**
     * It is not.
     *
     * @param reason one clause that a person understands: "is larger than 50 MB"
     */
    record Refused(String reason) implements Deposit {}
  }

  /** Whether a collection may be called so. */
  public static boolean isCollection(String name) {
    return COLLECTION.matcher(name).matches();
  }

  /**
   * Takes a file in.
   *
   * @param name as its owner named it; what is not fit for a file's name is left out
   * @param collection the sub-folder that it goes into; empty: none
   * @throws UncheckedIOException if the folder cannot be written to
   * @throws IOException if the content cannot be read
   */
  public synchronized Deposit add(String name, String collection, InputStream content)
      throws IOException {
    if (!collection.isEmpty() && !isCollection(collection)) {
      return new Deposit.Refused("cannot go into a collection called " + collection);
    }
    Path root = corpus.folders().getFirst();
    Path folder = collection.isEmpty() ? root : root.resolve(collection);
    Path draft = draft(folder);
    try {
      if (!copy(content, draft)) {
        return new Deposit.Refused("is larger than " + (corpus.limits().bytes() >> 20) + " MB");
      }
      return take(draft, free(folder, fit(name)));
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** A hidden file, which no look at the folders sees. */
  private static Path draft(Path folder) {
    try {
      return Files.createTempFile(Files.createDirectories(folder), ".deposit-", "");
    } catch (IOException e) {
      throw new UncheckedIOException("[corpus] cannot write to " + folder, e);
    }
  }

  private boolean copy(InputStream content, Path draft) throws IOException {
    try (OutputStream out = Files.newOutputStream(draft)) {
      byte[] buffer = new byte[BUFFER];
      long left = corpus.limits().bytes();
      int read = content.read(buffer);
      while (read >= 0 && read <= left) {
        out.write(buffer, 0, read);
        left -= read;
        read = content.read(buffer);
      }
      return read < 0;
    }
  }

  private Deposit take(Path draft, Path file) throws IOException {
    DocumentId id = corpus.id(file);
    Found found =
        new Found(draft, Walk.stamp(Files.readAttributes(draft, BasicFileAttributes.class)));
    List<Change> changes;
    try (ReadingRoom room = new ReadingRoom(corpus.limits())) {
      changes =
          new FileReading(room, keeper.stamps())
              .read(id, found, corpus.folder(id), new TreeSet<>());
    }
    List<Document> documents =
        changes.stream()
            .filter(Change.Added.class::isInstance)
            .map(change -> ((Change.Added) change).document())
            .toList();
    if (documents.isEmpty()) {
      return new Deposit.Refused(refusal(changes));
    }
    Files.move(draft, file);
    keeper.apply(changes);
    return new Deposit.Taken(id, documents);
  }

  private static String refusal(List<Change> changes) {
    return changes.stream()
        .filter(Change.Unreadable.class::isInstance)
        .map(change -> ((Change.Unreadable) change).reason())
        .findFirst()
        .orElse("holds nothing that can be read");
  }

  /** The last part of a path that may come from any system, without what no file should have. */
  private static String fit(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = UNFIT.matcher(last).replaceAll(" ").strip().replaceFirst("^[.~]+", "");
    String ending = ending(plain);
    String stem = plain.substring(0, plain.length() - ending.length()).strip();
    String named = stem.isEmpty() ? "document" : stem;
    return named.substring(0, Math.min(LONGEST_NAME, named.length())) + ending;
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || name.length() - dot > 6 ? "" : name.substring(dot);
  }

  /** "report.pdf", else "report (2).pdf", and so on. */
  private static Path free(Path folder, String name) {
    String ending = ending(name);
    String stem = name.substring(0, name.length() - ending.length());
    Path file = folder.resolve(name);
    for (int copy = 2; Files.exists(file); copy++) {
      file = folder.resolve(stem + " (" + copy + ")" + ending);
    }
    return file;
  }
}
