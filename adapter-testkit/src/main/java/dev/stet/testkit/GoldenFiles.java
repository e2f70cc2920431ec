package dev.stet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/**
 * Files that say what is expected. With {@code -Dgolden.update=true} they are written instead of
 * compared; what changed is then to be read before it is committed.
 */
public final class GoldenFiles {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private final Path folder;

  /**
   * Files of a module.
   *
   * @param folder below the module
   */
  public GoldenFiles(String folder) {
    this.folder = Path.of(System.getProperty("basedir", ".")).resolve(folder);
  }

  /** Compares, or writes where the switch is set. A file that is missing is a failure. */
  public void check(String name, String actual) {
    Path file = folder.resolve(name);
    try {
      if (UPDATE) {
        Files.createDirectories(folder);
        Files.writeString(file, actual);
      }
      Assertions.assertTrue(
          Files.exists(file), () -> file + " is missing: run once with -Dgolden.update=true");
      Assertions.assertEquals(Files.readString(file), actual, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
