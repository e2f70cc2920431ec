package dev.stet.corpus.formats;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Where files are read. Plain text is read at once; for everything else there is a {@link
 * ReadingDesk}, started when it is first needed, ended when a file takes too long, and started anew
 * for the next file. For one thread.
 */
public final class ReadingRoom implements AutoCloseable {
  private final ReadingLimits limits;
  private final String desk;
  private final Readers plain = Readers.plain();
  private volatile @Nullable Desk open;

  /** A room with these limits. */
  public ReadingRoom(ReadingLimits limits) {
    this(limits, ReadingDesk.class.getName());
  }

  /** For tests: another class to run as the desk. */
  ReadingRoom(ReadingLimits limits, String desk) {
    this.limits = limits;
    this.desk = desk;
  }

  /**
   * Reads a file.
   *
   * @param name tells its format
   * @return itself and what is packed into it, at least one leaf
   * @throws IOException if the file cannot be opened
   */
  public List<Leaf> read(String name, Path file) throws IOException {
    long size = Files.size(file);
    if (size > limits.bytes()) {
      return refused("is larger than " + (limits.bytes() >> 20) + " MB");
    }
    if (plain.forName(name).isPresent()) {
      return Unfolding.of(name, Files.readAllBytes(file), plain, limits);
    }
    if (Readers.all(limits).forName(name).isEmpty()) {
      return refused(Unfolding.UNKNOWN_FORMAT);
    }
    byte[] bytes = Files.readAllBytes(file);
    return bytes.length == 0 ? refused("is empty") : readAtDesk(name, bytes);
  }

  /** Whether a file of this name is read without a process of its own. */
  public static boolean isPlain(String name) {
    return Readers.plain().forName(name).isPresent();
  }

  /** Ends a reading that another thread is waiting for. */
  public void abandon() {
    Desk reading = open;
    if (reading != null) {
      reading.process.destroyForcibly();
    }
  }

  private List<Leaf> readAtDesk(String name, byte[] bytes) throws IOException {
    Desk standing = open;
    Desk used = standing == null ? Desk.start(desk, limits) : standing;
    open = used;
    try {
      return used.read(name, bytes, limits);
    } catch (IOException e) {
      String reason = used.lastWords(limits);
      close();
      return refused(reason);
    }
  }

  private static List<Leaf> refused(String reason) {
    return List.of(new Leaf.Refused("", reason));
  }

  /** Ends the process, if there is one. The next file starts another. */
  @Override
  public void close() {
    Desk used = open;
    if (used != null) {
      used.close();
      open = null;
    }
  }

  /** One process. */
  private static final class Desk implements AutoCloseable {
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final AtomicBoolean late = new AtomicBoolean();
    private final ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reading-watch").factory());

    private Desk(Process process) {
      this.process = process;
      this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
      this.answers = new DataInputStream(process.getInputStream());
    }

    static Desk start(String desk, ReadingLimits limits) throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + limits.megabytes() + "m",
                  "-XX:+UseSerialGC",
                  "-XX:+ExitOnOutOfMemoryError",
                  "-Xshare:auto",
                  "-Xlog:disable",
                  "-Djava.awt.headless=true",
                  "-cp",
                  System.getProperty("java.class.path"),
                  desk));
      command.addAll(List.of(ReadingDesk.arguments(limits)));
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      // Tokens and keys are of no concern to a parser.
      builder.environment().clear();
      return new Desk(builder.start());
    }

    List<Leaf> read(String name, byte[] bytes, ReadingLimits limits) throws IOException {
      ScheduledFuture<?> end =
          watch.schedule(this::endLate, limits.time().toMillis(), TimeUnit.MILLISECONDS);
      try {
        Wire.writeText(requests, name);
        requests.writeInt(bytes.length);
        requests.write(bytes);
        requests.flush();
        return Wire.readLeaves(answers);
      } finally {
        end.cancel(false);
      }
    }

    private void endLate() {
      late.set(true);
      process.destroyForcibly();
    }

    /** Why the process answers no more, as a clause about the file. */
    String lastWords(ReadingLimits limits) {
      process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
      int exit = process.isAlive() ? 0 : process.exitValue();
      if (late.get()) {
        return "takes longer than " + seconds(limits) + " to read";
      }
      return exit == OUT_OF_MEMORY
          ? "needs more than " + limits.megabytes() + " MB of memory to read"
          : "ends the process that reads it";
    }

    private static String seconds(ReadingLimits limits) {
      long millis = limits.time().toMillis();
      return millis < 1_000 ? millis + " ms" : millis / 1_000 + " s";
    }

    /** It keeps nothing, so nothing is lost by ending it. */
    @Override
    public void close() {
      watch.shutdownNow();
      process.destroyForcibly();
      boolean interrupted = false;
      while (process.isAlive()) {
        try {
          process.waitFor();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
