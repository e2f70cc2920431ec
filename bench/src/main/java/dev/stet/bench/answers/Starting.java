package dev.stet.bench.answers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How long {@code stet ask} takes from nothing, on an index that is built. */
final class Starting {
  private static final int TIMES = 15;

  private final Path folder;
  private final Press press;

  Starting(Path folder, Press press) {
    this.folder = folder;
    this.press = press;
  }

  void measure(int articles) throws IOException, InterruptedException {
    Path files = Meter.empty(folder.resolve("articles"));
    Path home = Meter.empty(folder.resolve("started"));
    for (int i = 0; i < articles; i++) {
      var article = press.article(i);
      Path file = files.resolve(article.id().path());
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, article.text().characters());
    }
    List<String> where = List.of("--corpus", files.toString(), "--home", home.toString());
    run(List.of("index"), where);
    long[] millis = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      run(List.of("ask", press.question(i, articles)), where);
      millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
    Arrays.sort(millis);
    System.out.printf(Locale.ROOT, "%n| %,d articles, ms | least | p50 | worst |%n", articles);
    System.out.println("|---|---|---|---|");
    System.out.printf(
        "| `./stet ask` | %d | %d | %d |%n", millis[0], millis[TIMES / 2], millis[TIMES - 1]);
  }

  private static void run(List<String> command, List<String> where)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(System.getProperty("stet.script", "./stet"));
    line.addAll(command);
    line.addAll(where);
    File nowhere = new File("/dev/null");
    Process process =
        new ProcessBuilder(line)
            .redirectOutput(nowhere)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int result = process.waitFor();
    if (result != 0 && result != 1) {
      throw new IllegalStateException("[bench] " + line + " ended with " + result);
    }
  }
}
