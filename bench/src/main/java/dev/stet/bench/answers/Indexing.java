package dev.stet.bench.answers;

import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.search.WindowsAlone;
import dev.stet.store.SqlRevisions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many documents a CPU second indexes, and into how many bytes. */
final class Indexing {
  private final Path folder;
  private final Press press;

  Indexing(Path folder, Press press) {
    this.folder = folder;
    this.press = press;
  }

  void measure(int articles) throws IOException {
    run(articles / 5, line -> {});
    run(articles, System.out::println);
  }

  /** Everything once: the first time is for the compiler. */
  private void run(int articles, java.util.function.Consumer<String> out) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      documents.add(press.article(i));
    }
    Path raw = Meter.empty(folder.resolve("raw"));
    Path home = Meter.empty(folder.resolve("home"));
    Path alone = Meter.empty(folder.resolve("alone"));
    double plain = Meter.cpuSeconds(() -> Control.write(documents, raw));
    double remembering;
    double windows;
    try (Revisions revisions = SqlRevisions.writable(House.memory(home))) {
      remembering = Meter.cpuSeconds(() -> House.remember(revisions, documents));
      windows = Meter.cpuSeconds(() -> WindowsAlone.follow(revisions, alone, Control.config()));
    }
    double whole = Meter.cpuSeconds(() -> follow(home));
    out.accept("");
    out.accept("| %,d articles | CPU s | articles/CPU s | of plain |".formatted(articles));
    out.accept("|---|---|---|---|");
    for (Row row :
        List.of(
            new Row("plain Lucene, text stored", plain),
            new Row("index, without quotations", windows),
            new Row("index", whole),
            new Row("memory (SQLite)", remembering),
            new Row("memory and index", remembering + whole))) {
      out.accept(row.line(articles, plain));
    }
    sizes(raw, home, alone, out);
  }

  private static void follow(Path home) {
    try (House house = new House(home)) {
      house.follow();
    }
  }

  private static void sizes(
      Path raw, Path home, Path alone, java.util.function.Consumer<String> out) throws IOException {
    double plain = Meter.bytes(raw);
    out.accept("");
    out.accept("| bytes | MB | of plain |");
    out.accept("|---|---|---|");
    out.accept(size("plain Lucene, text stored", plain, plain));
    out.accept(size("index, without quotations", Meter.bytes(alone), plain));
    out.accept(size("index", Meter.bytes(House.index(home)), plain));
    out.accept(size("memory (SQLite)", Meter.bytes(House.memory(home)), plain));
  }

  private static String size(String what, double bytes, double plain) {
    return String.format(Locale.ROOT, "| %s | %.1f | %.2f |", what, bytes / 1e6, bytes / plain);
  }

  private record Row(String what, double seconds) {
    String line(int articles, double plain) {
      return String.format(
          Locale.ROOT,
          "| %s | %.1f | %.0f | %.2f |",
          what,
          seconds,
          articles / seconds,
          plain / seconds);
    }
  }
}
