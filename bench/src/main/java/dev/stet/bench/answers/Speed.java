package dev.stet.bench.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures what is named on the command line and prints tables; docs/PERFORMANCE.md has the command
 * and the numbers.
 */
public final class Speed {
  private Speed() {}

  /**
   * Measures.
   *
   * @param arguments a folder for what is built, then any of {@code index:ARTICLES}, {@code
   *     ask:PASSAGES}, {@code bare:PASSAGES} (the same without quotations), {@code
   *     refresh:ARTICLES} and {@code start:ARTICLES}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Press press = new Press();
    for (int i = 1; i < arguments.length; i++) {
      String[] part = arguments[i].split(":", 2);
      int size = Integer.parseInt(part[1]);
      switch (part[0]) {
        case "index" -> new Indexing(folder, press).measure(size);
        case "ask" -> new Asking(folder, press).measure(size, true);
        case "bare" -> new Asking(folder, press).measure(size, false);
        case "refresh" -> new Refreshing(folder, press).measure(size);
        case "start" -> new Starting(folder, press).measure(size);
        default -> throw new IllegalArgumentException("[bench] no such part: " + arguments[i]);
      }
    }
  }
}
