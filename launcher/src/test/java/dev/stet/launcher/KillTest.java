package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An indexing process that is killed at any moment leaves something the next one can go on with.
 */
class KillTest {
  private static final int DOCUMENTS = 400;
  private static final int KILLS = Integer.getInteger("stet.kills", 4);

  @TempDir private Path temporary = Path.of("");

  private void write(int generation) throws IOException {
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(
          temporary.resolve("corpus/doc" + i + ".txt"),
          ("Ferry generation" + generation + " number" + i + " sails at noon. ").repeat(60)
              + "Last words of generation"
              + generation
              + ".");
    }
  }

  private Process start() throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    return new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.stet.launcher.Main",
            "index",
            "--corpus",
            temporary.resolve("corpus").toString(),
            "--home",
            temporary.resolve("home").toString())
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve("log").toFile())
        .start();
  }

  @Test
  void nothingIsLostAndNothingIsHalf() throws Exception {
    long seed = 20260316;
    Random random = new Random(seed);
    Files.createDirectories(temporary.resolve("corpus"));
    for (int kill = 1; kill <= KILLS; kill++) {
      write(kill);
      Process process = start();
      process.waitFor(300 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertUsable(kill, "seed " + seed + ", kill " + kill);
    }
  }

  private void assertUsable(int generation, String seed) {
    Path home = temporary.resolve("home");
    Path corpus = temporary.resolve("corpus");
    Run index = Run.of(home, corpus, "index");
    assertEquals(0, index.code(), () -> seed + ": " + index.err());
    assertTrue(index.out().contains("; " + DOCUMENTS + " documents"), () -> seed + index.out());
    String last = Run.of(home, corpus, "ask", "--json", "last words generation" + generation).out();
    assertTrue(last.contains("\"matched\":" + DOCUMENTS), () -> seed + ": " + last);
    for (String gone : List.of("generation" + (generation - 1))) {
      String old = Run.of(home, corpus, "ask", "--json", gone).out();
      assertTrue(old.contains("\"matched\":0"), () -> seed + ": " + old);
    }
  }
}
