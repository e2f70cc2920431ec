package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link BranchProcess}, and whoever kills it. */
final class KilledBranch implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final Writer in;
  private final Path log;

  private KilledBranch(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.out = process.inputReader();
    this.in = process.outputWriter();
  }

  /** Starts one. */
  static KilledBranch start(Path folder, List<String> words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BranchProcess.class.getName()));
    command.addAll(words);
    Path log = folder.resolve("log");
    return new KilledBranch(
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start(),
        log);
  }

  void awaitReady() throws IOException {
    assertEquals("READY", out.readLine(), this::log);
  }

  private String log() {
    try {
      return "\n" + Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String word) {
    try {
      in.write(word + "\n");
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void begin() {
    say("begin");
  }

  void listen() {
    say("listen");
  }

  /** Waits until nothing is left to send. */
  void awaitDone() throws IOException {
    assertEquals("DONE", out.readLine(), this::log);
  }

  /** Lets it live for a while, unless it ends or has done all before, and kills it. */
  void end(int milliseconds) throws Exception {
    long end = System.nanoTime() + milliseconds * 1_000_000L;
    while (process.isAlive() && !out.ready() && System.nanoTime() < end) {
      boolean _ = process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();
  }

  /** Lets it end by itself. */
  @Override
  public void close() throws IOException {
    in.close();
    try {
      boolean ended = process.waitFor(30, TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
      assertTrue(ended, this::log);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
