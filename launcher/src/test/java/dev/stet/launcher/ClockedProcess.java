package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole program as a process of its own, in a time that the test tells it. */
final class ClockedProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private ClockedProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it, and waits until it is up.
   *
   * @param folder where {@code stet.yaml} stands, and the log
   */
  static ClockedProcess start(Path folder, Instant now, Map<String, String> variables) {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ClockedMain.class.getName(),
            now.toString(),
            "serve",
            "--zone",
            "UTC");
    builder.directory(folder.toFile()).environment().putAll(variables);
    builder.environment().put("STET_LISTEN", "127.0.0.1:0");
    Path log = folder.resolve("log");
    try {
      Process process =
          builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
      ClockedProcess started = new ClockedProcess(process, log);
      String line = String.valueOf(process.inputReader(StandardCharsets.UTF_8).readLine());
      assertTrue(line.startsWith("ready "), () -> line + started.log());
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts its clock forward. */
  void putForward(Instant to) {
    try {
      process.outputWriter().write(to + "\n");
      process.outputWriter().flush();
    } catch (IOException e) {
      throw new AssertionError("it died by itself" + log(), e);
    }
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String log() {
    try {
      return "\n" + Files.readString(log);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
