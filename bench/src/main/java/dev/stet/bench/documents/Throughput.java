package dev.stet.bench.documents;

import dev.stet.corpus.formats.Leaf;
import dev.stet.corpus.formats.ReadingLimits;
import dev.stet.corpus.formats.ReadingRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Reads files of each format for a few seconds, the process that reads them included, and prints a
 * table. Run it with {@code mvn -Pbench -pl .,bot-core,bench compile} and this class as the main
 * one.
 */
public final class Throughput {
  private static final List<String> FORMATS =
      List.of("txt", "html", "pdf", "docx", "odt", "rtf", "epub", "eml", "mbox");
  private static final long RUN_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int WARM_UP = 100;

  private Throughput() {}

  /** Prints the table. */
  public static void main(String[] arguments) throws IOException {
    Path file = Files.createTempFile("sheaf", "");
    try {
      System.out.println("format  first file ms  files/s  MB of text/s  memory MB");
      for (String format : FORMATS) {
        Files.write(file, new Sheaf(1).file(format));
        System.out.println(measure(format, file));
      }
    } finally {
      Files.delete(file);
    }
  }

  private static String measure(String format, Path file) throws IOException {
    try (ReadingRoom room = new ReadingRoom(ReadingLimits.STANDARD)) {
      long began = System.nanoTime();
      int characters = characters(room.read("a." + format, file));
      long first = System.nanoTime() - began;
      for (int i = 0; i < WARM_UP; i++) {
        characters(room.read("a." + format, file));
      }
      int files = 0;
      began = System.nanoTime();
      while (System.nanoTime() - began < RUN_NANOS) {
        characters(room.read("a." + format, file));
        files++;
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      return String.format(
          Locale.ROOT,
          "%-7s %13d %8.0f %13.1f %10s",
          format,
          TimeUnit.NANOSECONDS.toMillis(first),
          files / seconds,
          files / seconds * characters / 1e6,
          memory());
    }
  }

  private static int characters(List<Leaf> leaves) {
    int characters = 0;
    for (Leaf leaf : leaves) {
      characters +=
          switch (leaf) {
            case Leaf.Legible legible -> legible.draft().characters().length();
            case Leaf.Refused refused -> throw new IllegalStateException("[bench] " + refused);
          };
    }
    return characters;
  }

  /** The most memory that the reading process has had, where the system says so. */
  private static String memory() throws IOException {
    for (ProcessHandle child : ProcessHandle.current().children().toList()) {
      Path status = Path.of("/proc/" + child.pid() + "/status");
      if (Files.exists(status)) {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            return Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
          }
        }
      }
    }
    return "-";
  }
}
