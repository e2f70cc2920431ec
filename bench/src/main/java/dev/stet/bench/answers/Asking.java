package dev.stet.bench.answers;

import dev.stet.answer.Answer;
import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.search.WindowsAlone;
import dev.stet.store.SqlRevisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;

/** What a question costs, from its text to ten passages, in an index of many. */
final class Asking {
  private static final int BATCH = 500;
  private static final int WARM_UP = 600;
  private static final int QUESTIONS = 600;

  private final Path folder;
  private final Press press;

  Asking(Path folder, Press press) {
    this.folder = folder;
    this.press = press;
  }

  /**
   * Builds both indexes if they are not there from the last time, and asks.
   *
   * @param quotations whether they are indexed too, which takes several times as long
   */
  void measure(int passages, boolean quotations) throws IOException {
    String size = passages + (quotations ? "" : "-bare");
    Path home = folder.resolve("home-" + size);
    Path raw = folder.resolve("raw-" + size);
    Path built = folder.resolve("built-" + size);
    if (!Files.exists(built)) {
      int articles = write(passages, Meter.empty(home), Meter.empty(raw));
      if (!quotations) {
        try (Revisions revisions = SqlRevisions.writable(House.memory(home))) {
          WindowsAlone.follow(revisions, House.index(home), Control.config());
        }
      }
      Files.writeString(built, Integer.toString(articles));
    }
    int articles = Integer.parseInt(Files.readString(built));
    try (House house = new House(home);
        Control control = new Control(raw)) {
      house.follow();
      for (int i = 0; i < WARM_UP; i++) {
        ask(house, control, press.question(i, articles));
      }
      List<Cost> costs = new ArrayList<>();
      for (int i = WARM_UP; i < WARM_UP + QUESTIONS; i++) {
        costs.add(ask(house, control, press.question(i, articles)));
      }
      print(control.windows(), costs);
    }
  }

  private int write(int passages, Path home, Path raw) throws IOException {
    int articles = 0;
    int windows = 0;
    try (Revisions revisions = SqlRevisions.writable(House.memory(home));
        IndexWriter writer = new IndexWriter(FSDirectory.open(raw), Control.config())) {
      while (windows < passages) {
        List<Document> batch = new ArrayList<>();
        while (batch.size() < BATCH && windows < passages) {
          Document article = press.article(articles++);
          windows += WindowsAlone.of(article).size();
          batch.add(article);
          Control.write(article, writer);
        }
        House.remember(revisions, batch);
      }
    }
    return articles;
  }

  private static Cost ask(House house, Control control, String question) throws IOException {
    long plainCpu = Meter.threadCpu();
    long plainWall = System.nanoTime();
    long characters = control.ask(question);
    plainWall = System.nanoTime() - plainWall;
    plainCpu = Meter.threadCpu() - plainCpu;
    long cpu = Meter.threadCpu();
    long wall = System.nanoTime();
    Answer answer = house.ask(question);
    wall = System.nanoTime() - wall;
    cpu = Meter.threadCpu() - cpu;
    if (characters == 0 || answer instanceof Answer.Help) {
      throw new IllegalStateException("[bench] found nothing for: " + question);
    }
    return new Cost(plainCpu, plainWall, cpu, wall);
  }

  private static void print(int windows, List<Cost> costs) {
    double plain = costs.stream().mapToLong(Cost::plainCpu).average().orElseThrow();
    System.out.printf(Locale.ROOT, "%n| %,d passages, ms | CPU mean | CPU p50 | CPU p99", windows);
    System.out.println(" | wall p50 | wall p99 | of plain, CPU |");
    System.out.println("|---|---|---|---|---|---|---|");
    System.out.println(
        row(
            "plain Lucene, best 100",
            costs.stream().mapToLong(Cost::plainCpu).sorted().toArray(),
            costs.stream().mapToLong(Cost::plainWall).sorted().toArray(),
            plain));
    System.out.println(
        row(
            "an answer, 10 passages",
            costs.stream().mapToLong(Cost::cpu).sorted().toArray(),
            costs.stream().mapToLong(Cost::wall).sorted().toArray(),
            plain));
  }

  private static String row(String what, long[] cpu, long[] wall, double plain) {
    double mean = Arrays.stream(cpu).average().orElseThrow();
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |",
        what,
        mean / 1e6,
        at(cpu, 0.5),
        at(cpu, 0.99),
        at(wall, 0.5),
        at(wall, 0.99),
        mean / plain);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
  }

  /** Nanoseconds of one question. */
  private record Cost(long plainCpu, long plainWall, long cpu, long wall) {}
}
