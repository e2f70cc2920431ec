package dev.stet.bench.answers;

import dev.stet.answer.Answer;
import dev.stet.corpus.Corpus;
import dev.stet.corpus.FolderWatcher;
import dev.stet.search.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How long it takes until a changed file answers, while a watcher watches. */
final class Refreshing {
  private static final int TIMES = 20;
  private static final long PAUSE_MILLIS = 10;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Path folder;
  private final Press press;

  Refreshing(Path folder, Press press) {
    this.folder = folder;
    this.press = press;
  }

  void measure(int articles) throws IOException, InterruptedException {
    Path files = Meter.empty(folder.resolve("files"));
    for (int i = 0; i < articles; i++) {
      write(files, i, "");
    }
    Corpus corpus = Corpus.of(List.of(files));
    long[] waits = new long[TIMES];
    try (House house = new House(Meter.empty(folder.resolve("watched")))) {
      Intake intake = new Intake(corpus, house.revisions(), house.indexer(), Clock.systemUTC());
      intake.run(Corpus.Watcher.NOBODY);
      try (FolderWatcher watcher = new FolderWatcher(corpus, intake)) {
        watcher.start();
        for (int i = 0; i < TIMES; i++) {
          String marker = "zyx" + "abcdefghijklmnopqrst".charAt(i) + "quim";
          long began = System.nanoTime();
          write(files, i * (articles / TIMES), "\n\nThe " + marker + " opened.");
          await(house, marker);
          waits[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        }
      }
    }
    Arrays.sort(waits);
    System.out.printf(Locale.ROOT, "%n| a changed file of %,d, ms | p50 | worst |%n", articles);
    System.out.println("|---|---|---|");
    System.out.printf("| until it answers | %d | %d |%n", waits[TIMES / 2], waits[TIMES - 1]);
  }

  private void write(Path files, int number, String more) throws IOException {
    var article = press.article(number);
    Path file = files.resolve(article.id().path());
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, article.header().title() + "\n\n" + article.text().characters() + more);
  }

  private static void await(House house, String marker) throws InterruptedException {
    long began = System.nanoTime();
    while (!answers(house.ask("What did the " + marker + " do?"), marker)) {
      if (System.nanoTime() - began > PATIENCE_NANOS) {
        throw new IllegalStateException("[bench] never answered: " + marker);
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean answers(Answer answer, String marker) {
    return answer instanceof Answer.Passages found
        && found.passages().stream().anyMatch(passage -> passage.text().contains(marker));
  }
}
