package dev.stet.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.answer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files come, change, move and go while questions are asked: nothing that is gone answers five
 * seconds later, and nothing that is there is missing in the end.
 */
class ChurnTest {
  private static final int FILES = Integer.getInteger("stet.churn", 200);
  private static final long SEED = Long.getLong("stet.seed", 20260316);

  /** The whole run holds Stet to its promise; the sample shares its machine with a build. */
  private static final Duration PROMISE = Duration.ofSeconds(FILES > 1_000 ? 5 : 20);

  private static final System.Logger LOG = System.getLogger(ChurnTest.class.getName());

  /** So few that each is asked for often enough to tell when it went. */
  private static final int WATCHED = 40;

  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target/none"));

  private final Random random = new Random(SEED);
  private final Map<String, String> words = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Deque<Gone> gone = new ArrayDeque<>();
  private final List<Long> delays = new ArrayList<>();
  private int generation;

  /** A word that no text holds any more, since a moment. */
  private record Gone(String word, long since) {}

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void whatIsGoneAnswersNothingAndNothingIsLost() throws IOException {
    for (int i = 0; i < FILES; i++) {
      add();
    }
    shelf.update();
    try (FolderWatcher watcher = shelf.watcher()) {
      watcher.start();
      for (int i = 0; i < FILES; i++) {
        act();
        do {
          ask();
        } while (gone.size() > WATCHED);
      }
      while (!gone.isEmpty()) {
        ask();
      }
      awaitTheRest();
    }
    long heap = heap();
    LOG.log(
        System.Logger.Level.INFO,
        "churn: {0} files and as many changes, gone after {1} ms (median) and {2} ms (most), heap"
            + " {3} MB",
        FILES,
        delays.stream().sorted().skip(delays.size() / 2).findFirst().orElse(0L),
        delays.stream().mapToLong(Long::longValue).max().orElse(0),
        heap);
    assertTrue(heap < 256, () -> heap + " MB of heap");
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private void add() throws IOException {
    String name = "folder" + random.nextInt(20) + "/file" + generation + ".txt";
    write(name);
    names.add(name);
  }

  private void write(String name) throws IOException {
    String word = "zq" + Long.toString(1_000_000L + generation++, 36) + "x";
    Path file = shelf.folder().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, ("The ferry called " + word + " sails at noon. ").repeat(1 + generation % 7));
    words.put(name, word);
  }

  private void act() throws IOException {
    int chosen = random.nextInt(names.size());
    String name = names.get(chosen);
    switch (random.nextInt(4)) {
      case 0 -> add();
      case 1 -> {
        forget(name);
        write(name);
      }
      case 2 -> {
        forget(name);
        Files.delete(shelf.folder().resolve(name));
        words.remove(name);
        names.remove(chosen);
      }
      default -> {
        String renamed = name.replace(".txt", "-r.txt");
        Files.move(shelf.folder().resolve(name), shelf.folder().resolve(renamed));
        words.put(renamed, String.valueOf(words.remove(name)));
        names.set(chosen, renamed);
      }
    }
  }

  private void forget(String name) {
    gone.add(new Gone(String.valueOf(words.get(name)), System.nanoTime()));
  }

  /** Asks for the oldest word that should be gone. */
  private void ask() {
    Gone oldest = gone.peek();
    if (oldest == null) {
      return;
    }
    boolean answers = answers(oldest.word());
    long late = (System.nanoTime() - oldest.since()) / 1_000_000;
    if (answers) {
      assertTrue(late < PROMISE.toMillis(), "seed " + SEED + ": " + oldest + " after " + late);
    } else {
      delays.add(late);
      gone.remove();
    }
  }

  private boolean answers(String word) {
    Answer answer = shelf.ask("What is called " + word + "?");
    return answer.toString().contains("called " + word + " sails");
  }

  private void awaitTheRest() {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!known().equals(new TreeSet<>(names)) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertEquals(new TreeSet<>(names), known(), "seed " + SEED);
    words.forEach((name, word) ->
        assertEquals(word, text(name).substring(17, 17 + word.length()), "seed " + SEED));
  }

  private String text(String name) {
    return shelf
        .revisions()
        .document(new dev.stet.text.DocumentId(name))
        .orElseThrow()
        .text()
        .characters();
  }

  private Set<String> known() {
    return shelf.revisions().headers().keySet().stream()
        .map(id -> id.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
