package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that cannot take what should be written: a sentence, and nothing spoiled. */
class FullDiskTest {
  private static final int DOCUMENTS = 200;

  /** Blocks of 512 bytes that a file may have: enough to begin with. */
  private static final int BLOCKS = 6_000;

  @TempDir private Path temporary = Path.of("");

  private Path corpus() throws IOException {
    Path corpus = Files.createDirectories(temporary.resolve("corpus"));
    for (int i = 0; i < DOCUMENTS; i++) {
      String text = "Ferry number" + i + " sails at noon. ";
      Files.writeString(corpus.resolve("doc" + i + ".txt"), text.repeat(1_000));
    }
    return corpus;
  }

  /** Runs a command that may write no file beyond a size, as on a disk that is full then. */
  private int limited(Path corpus, Path log) throws Exception {
    String java = ProcessHandle.current().info().command().orElseThrow();
    String command =
        "ulimit -f "
            + BLOCKS
            + "; exec \"$0\" --enable-native-access=ALL-UNNAMED -cp \"$1\""
            + " dev.stet.launcher.Main index --corpus \"$2\" --home \"$3\"";
    return new ProcessBuilder(
            "sh",
            "-c",
            command,
            java,
            System.getProperty("java.class.path"),
            corpus.toString(),
            temporary.resolve("home").toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }

  @Test
  void aFullDiskIsOneSentenceAndTheNextRunGoesOn() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
    Path corpus = corpus();
    Path log = temporary.resolve("log");
    assertEquals(1, limited(corpus, log));
    String said = Files.readString(log);
    assertTrue(said.startsWith("stet: [home] "), said);
    assertEquals(1, said.lines().count(), said);
    Run after = Run.of(temporary.resolve("home"), corpus, "index");
    assertEquals(0, after.code(), after.err());
    assertTrue(after.out().contains("; " + DOCUMENTS + " documents"), after.out());
  }

  @Test
  void aHomeThatCannotBeWrittenIsOneSentence() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "no folder");
    Run run = Run.of(file.resolve("home"), corpus(), "index");
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("stet: [home] cannot write to "), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
