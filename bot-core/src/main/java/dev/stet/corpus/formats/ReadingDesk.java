package dev.stet.corpus.formats;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The process in which files are parsed, one after the other. It is given bytes and knows neither
 * the folders nor the settings nor any secret; when it hangs or runs out of memory it is ended, and
 * that is all that happens.
 */
final class ReadingDesk {
  /** Held, because the log system forgets the level of a logger that nobody holds. */
  private static final Logger SILENT = Logger.getLogger("");

  private final Readers readers;
  private final ReadingLimits limits;

  private ReadingDesk(ReadingLimits limits) {
    this.limits = limits;
    this.readers = Readers.all(limits);
  }

  /** Reads until the input ends. */
  static void main(String[] arguments) throws IOException {
    SILENT.setLevel(Level.OFF);
    ProcessHandle.current().parent().ifPresent(ReadingDesk::endWith);
    OutputStream answers = new FileOutputStream(FileDescriptor.out);
    // Whatever a library prints must not end up among the answers.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers, 1 << 16))) {
      new ReadingDesk(limits(arguments)).serve(in, out);
    }
  }

  /** An orphan would read on for nobody. */
  private static void endWith(ProcessHandle parent) {
    Thread.ofPlatform()
        .daemon()
        .name("orphan-watch")
        .start(() -> {
          parent.onExit().join();
          Runtime.getRuntime().halt(0);
        });
  }

  private static ReadingLimits limits(String[] arguments) {
    ReadingLimits standard = ReadingLimits.STANDARD;
    return new ReadingLimits(
        Long.parseLong(arguments[0]),
        Long.parseLong(arguments[1]),
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]),
        Integer.parseInt(arguments[4]),
        standard.time(),
        standard.megabytes());
  }

  /** The command line that says these limits. */
  static String[] arguments(ReadingLimits limits) {
    return new String[] {
      Long.toString(limits.bytes()),
      Long.toString(limits.unpackedBytes()),
      Integer.toString(limits.characters()),
      Integer.toString(limits.pages()),
      Integer.toString(limits.depth())
    };
  }

  private void serve(DataInputStream in, DataOutputStream out) throws IOException {
    try {
      while (true) {
        String name = Wire.readText(in);
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        Wire.writeLeaves(out, Unfolding.of(name, bytes, readers, limits));
      }
    } catch (EOFException e) {
      // Nobody asks any more.
    }
  }
}
