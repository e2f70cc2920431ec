package dev.stet.corpus.feeds;

import dev.stet.text.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files that items become: a folder for each collection, in it a file for each item, whose name
 * stays the same as long as its feed knows it by the same name. So a changed item is a changed
 * file.
 */
final class ItemFiles {
  private static final int NAME = 26;

  private static final int LOCKS = 64;

  private final Path folder;
  private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

  ItemFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * By what an item is known: feeds of one host often carry the same items, and a feed of another
   * host cannot take the name of theirs.
   */
  static String key(Feed.Source feed, FeedItem item) {
    String host = String.valueOf(feed.address().getHost()).toLowerCase(Locale.ROOT);
    return Revision.of(String.join("\n", host, feed.collection(), item.id())).hash();
  }

  /** Where the file of an item stands, below the folder. */
  static String name(Feed.Source feed, String key) {
    StringBuilder letters = new StringBuilder();
    for (char digit : key.substring(0, NAME).toCharArray()) {
      // Without digits, of which some would be taken for a date.
      letters.append((char) ('a' + Character.digit(digit, 16)));
    }
    return feed.collection() + "/" + letters + ".txt";
  }

  /** What whoever writes the file of an item holds. */
  Object lock(String key) {
    return locks[Math.floorMod(key.hashCode(), LOCKS)];
  }

  /** Writes a file, in one step and for good, unless it says the same already. */
  void write(String name, String characters) {
    Path file = folder.resolve(name);
    byte[] bytes = characters.getBytes(StandardCharsets.UTF_8);
    try {
      if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
        return;
      }
      Files.createDirectories(file.getParent());
      Path beside = file.resolveSibling("." + file.getFileName() + ".new");
      try (FileChannel out =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
          out.write(left);
        }
        out.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("[feeds] cannot write " + file, e);
    }
  }

  boolean exists(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** Deletes a file, if it is there. */
  void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("[feeds] cannot delete " + name, e);
    }
  }
}
