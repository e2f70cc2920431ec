package dev.stet.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which programs save, one look after the other, with a clock of the test's own. */
class LooksTest {
  private static final Duration QUIET = Duration.ofMillis(400);

  @TempDir private Path folder = Path.of("");
  private final Memory memory = new Memory();
  private Instant now = Instant.parse("2026-03-16T08:00:00Z");
  private Looks looks = looks(Path.of("target"));

  @BeforeEach
  void open() throws IOException {
    looks = looks(folder);
    write("a.txt", "First state.");
    settle();
    assertEquals("[Added a.txt]", memory.news());
  }

  private Looks looks(Path root) {
    Corpus corpus = Corpus.of(List.of(root));
    ReadingLane.Reading reading = new ReadingLane.Reading(corpus, memory);
    var lane = new ReadingLane(reading, id -> true, Runnable::run, new Signal());
    return new Looks(corpus, memory, List.of(lane), QUIET);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private boolean look() {
    now = now.plusMillis(200);
    return looks.look(now, seen -> {});
  }

  private void settle() {
    for (int i = 0; i < 4; i++) {
      look();
    }
  }

  @Test
  void writingBesideAndRenamingIsOneRevision() throws IOException {
    Path temporary = write(".a.txt.new", "Second state, longer.");
    look();
    Files.move(temporary, folder.resolve("a.txt"), StandardCopyOption.REPLACE_EXISTING);
    settle();
    assertEquals("[Revised a.txt]", memory.news());
  }

  @Test
  void truncatingAndWritingIsOneRevision() throws IOException {
    write("a.txt", "");
    assertTrue(look());
    write("a.txt", "Second state, longer.");
    settle();
    assertEquals("[Revised a.txt]", memory.news());
  }

  @Test
  void movingAwayAndWritingAnewIsOneRevision() throws IOException {
    Files.move(folder.resolve("a.txt"), folder.resolve("a.txt~"));
    assertTrue(look());
    write("a.txt", "Second state, longer.");
    settle();
    assertEquals("[Revised a.txt]", memory.news());
  }

  @Test
  void lockFilesAreNothing() throws IOException {
    write("~$a.docx", "x");
    write(".~lock.a.odt#", "x");
    write(".a.txt.swp", "x");
    settle();
    assertEquals("[]", memory.news());
  }

  @Test
  void aFileThatGrowsIsWaitedFor() throws IOException {
    Path file = write("b.txt", "Line.\n");
    for (int i = 0; i < 6; i++) {
      assertTrue(look());
      Files.writeString(file, "Line " + i + ".\n", StandardOpenOption.APPEND);
    }
    assertEquals("[]", memory.news());
    settle();
    assertEquals("[Added b.txt]", memory.news());
    assertFalse(look());
  }

  @Test
  void aFileIsReadAgainOnlyWhenItLooksDifferent() throws IOException {
    settle();
    assertEquals("[]", memory.news());
    Files.setLastModifiedTime(
        folder.resolve("a.txt"), java.nio.file.attribute.FileTime.from(now.plusSeconds(9)));
    settle();
    assertEquals("[Revised a.txt]", memory.news());
  }

  @Test
  void wholeFoldersMove() throws IOException {
    write("one/b.txt", "B.");
    write("one/deep/c.txt", "C.");
    settle();
    memory.news();
    Files.move(folder.resolve("one"), folder.resolve("two"));
    settle();
    assertEquals(
        "[Added two/b.txt, Added two/deep/c.txt, Withdrawn one/b.txt, Withdrawn one/deep/c.txt]",
        memory.news());
  }

  @Test
  void aWithdrawalDoesNotWaitForAFileThatIsBeingRead() throws IOException {
    Corpus corpus = Corpus.of(List.of(folder));
    List<Runnable> reading = new CopyOnWriteArrayList<>();
    var lane =
        new ReadingLane(
            new ReadingLane.Reading(corpus, memory), id -> true, reading::add, new Signal());
    looks = new Looks(corpus, memory, List.of(lane), QUIET);
    write("slow.txt", "Slow.");
    settle();
    assertEquals(1, reading.size());
    Files.delete(folder.resolve("a.txt"));
    settle();
    assertEquals("[Withdrawn a.txt]", memory.news());
    Files.delete(folder.resolve("slow.txt"));
    reading.getFirst().run();
    assertEquals("[]", memory.news(), "it was deleted while it was read");
  }
}
