package dev.stet.launcher;

import dev.stet.corpus.Corpus;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.store.SqlRevisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** What there is to read on a {@link CrashSchedule}, and what time it is. */
final class Reading implements AutoCloseable {
  private static final int REPORTS = 11;

  private final Wound clock = new Wound();
  private final SqlRevisions revisions;
  private final Indexer indexer;

  /** A clock that goes when it is told to. */
  static final class Wound extends Clock {
    private volatile Instant now = CrashSchedule.DUE;

    void set(Instant moment) {
      now = moment;
    }

    void advance(int seconds) {
      now = now.plusSeconds(seconds);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("nobody asks");
    }
  }

  Reading(Path folder) {
    this(folder, REPORTS, Reading::report);
  }

  /** So many reports, each written by chance. */
  Reading(Path folder, int reports, Function<Random, String> writer) {
    revisions = SqlRevisions.writable(folder.resolve("revisions.db"));
    indexer = Indexer.inMemory(revisions);
    Clock seen = Clock.fixed(CrashSchedule.DUE.minus(Duration.ofHours(1)), ZoneOffset.UTC);
    new Intake(Corpus.of(List.of(written(folder, reports, writer))), revisions, indexer, seen)
        .run(Corpus.Watcher.NOBODY);
  }

  private static Path written(Path folder, int reports, Function<Random, String> writer) {
    try {
      Path corpus = Files.createDirectories(folder.resolve("corpus"));
      for (int i = 0; i < reports; i++) {
        Files.writeString(corpus.resolve("report" + i + ".md"), writer.apply(new Random(i)));
      }
      return corpus;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A report in words that no other has, long enough that an edition takes two messages. */
  private static String report(Random random) {
    StringBuilder text = new StringBuilder("---\ntitle: ");
    text.append(words(random, 5)).append("\nsource: Paper ").append(words(random, 1));
    text.append("\npublished: 2026-03-10T05:00:00Z\nlanguage: en\n---\n");
    for (int i = 0; i < 4; i++) {
      text.append(words(random, 30)).append(".\n");
    }
    return text.toString();
  }

  static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllable = 0; syllable < 3; syllable++) {
        word.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
        word.append("aeiou".charAt(random.nextInt(5)));
      }
      words.add(word.toString());
    }
    String text = String.join(" ", words);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  Wound clock() {
    return clock;
  }

  Branch.Documents documents(Clock other) {
    return new Branch.Documents(revisions, indexer.index(), other);
  }

  /** A branch in this process. */
  Branch branch(CrashSchedule schedule, Fuse fuse) {
    return new Branch(schedule.database, documents(clock), schedule.wires(), fuse, true);
  }

  @Override
  public void close() {
    indexer.close();
    revisions.close();
  }
}
