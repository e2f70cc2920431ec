package dev.stet.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes. */
final class SharedOptions {
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of documents; may be given several times (default: seeds).")
  private List<Path> corpus = List.of();

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where index and state are kept (default: ~/.stet).")
  private @Nullable Path home;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Settings (default: stet.yaml, if there is one).")
  private @Nullable Path config;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      scope = ScopeType.INHERIT,
      description = "Answer as if it were this moment, for example 2026-03-16T08:00:00Z.")
  private @Nullable String now;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      scope = ScopeType.INHERIT,
      description = "Time zone of dates, for example Europe/Kyiv (default: the system's).")
  private @Nullable String zone;

  List<Path> corpus() {
    return corpus;
  }

  @Nullable Path home() {
    return home;
  }

  @Nullable Path config() {
    return config;
  }

  ZoneId zone() {
    try {
      return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new UsageException("--zone needs a zone such as Europe/Kyiv, not: " + zone);
    }
  }

  /** The time that questions are about: that of this machine, unless it is named. */
  Clock clock() {
    return clock(Clock.systemUTC());
  }

  /** The same, with another clock for where none is named. */
  Clock clock(Clock usual) {
    try {
      return now == null ? usual.withZone(zone()) : Clock.fixed(Instant.parse(now), zone());
    } catch (DateTimeException e) {
      throw new UsageException("--now needs a moment such as 2026-03-16T08:00:00Z, not: " + now);
    }
  }
}
