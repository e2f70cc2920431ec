package dev.stet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a home. One process has it at a time; the system takes it back when the
 * process dies. The file names its owner, and is empty after an orderly end.
 */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;
  private final boolean crashed;

  private HomeLock(FileChannel channel, boolean crashed) {
    this.channel = channel;
    this.crashed = crashed;
  }

  /** Takes the lock; empty if another process has it. */
  static Optional<HomeLock> take(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        return Optional.empty();
      }
      boolean crashed = channel.size() > 0;
      String owner = "process " + ProcessHandle.current().pid();
      channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new HomeLock(channel, crashed));
    } catch (IOException e) {
      throw new UncheckedIOException("[home] cannot write to " + file.getParent(), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Who has the lock, in words. */
  static String owner(Path file) {
    try {
      return "another Stet (" + Files.readString(file).strip() + ")";
    } catch (IOException e) {
      return "another Stet";
    }
  }

  /** Whether the last owner died without an orderly end. */
  boolean crashed() {
    return crashed;
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
