package dev.stet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What signs links and tokens: given in the environment, else made once and kept in the home. */
final class Secret {
  private static final int BYTES = 32;

  private Secret() {}

  static String of(Settings settings) {
    return settings.web().secret().orElseGet(() -> kept(settings.home()));
  }

  private static String kept(Path home) {
    Path file = home.resolve("secret");
    try {
      Files.createDirectories(home);
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("[home] cannot keep a secret in " + file, e);
    }
  }

  /** Complete from the first moment that it is there, and readable by its owner alone. */
  private static void make(Path file) throws IOException {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    Path draft = Files.createTempFile(file.getParent(), "secret", ".new", ownersAlone());
    try {
      Files.writeString(draft, HexFormat.of().formatHex(bytes) + "\n");
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker; its secret is as good.
    } finally {
      Files.delete(draft);
    }
  }

  private static FileAttribute<?>[] ownersAlone() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
