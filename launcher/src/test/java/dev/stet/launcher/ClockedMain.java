package dev.stet.launcher;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * The program as it is, in another time: the first word names the moment at which it begins, and
 * whoever started it puts the clock forward by writing moments.
 */
final class ClockedMain {
  private ClockedMain() {}

  /** A moment, and the words of a command. */
  public static void main(String[] args) {
    Told clock = new Told(Instant.parse(args[0]));
    Thread.ofPlatform().daemon().start(() -> listen(clock));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Environment environment =
        new Environment(System.getenv(), new ByteArrayInputStream(new byte[0]), out, err, clock);
    System.exit(Main.run(environment, Arrays.copyOfRange(args, 1, args.length)));
  }

  private static void listen(Told clock) {
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        clock.set(Instant.parse(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Is put forward now and then, and never back. */
  private static final class Told extends MovingClock {
    Told(Instant begin) {
      super(begin);
    }

    @Override
    synchronized void set(Instant now) {
      super.set(now.isAfter(instant()) ? now : instant());
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new Zoned(this, zone);
    }
  }

  /** The same elsewhere. */
  private static final class Zoned extends Clock {
    private final Clock clock;
    private final ZoneId zone;

    Zoned(Clock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Zoned(clock, other);
    }
  }
}
