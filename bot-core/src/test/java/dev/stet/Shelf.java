package dev.stet;

import dev.stet.answer.Answer;
import dev.stet.answer.Answerer;
import dev.stet.corpus.Change;
import dev.stet.corpus.Corpus;
import dev.stet.corpus.Deposits;
import dev.stet.corpus.FolderWatcher;
import dev.stet.corpus.Revisions;
import dev.stet.dialog.Knowledge;
import dev.stet.question.QuestionParser;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.store.SqlRevisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A small corpus for tests: real files, real SQLite, a real index in memory. */
public final class Shelf implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");
  public static final ZoneId ZONE = ZoneOffset.UTC;

  private final Path folder;
  private final Clock clock = Clock.fixed(NOW, ZONE);
  private final Revisions revisions;
  private final Indexer indexer;

  public Shelf(Path temporary) {
    folder = temporary.resolve("corpus");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    revisions = SqlRevisions.writable(temporary.resolve("home/revisions.db"));
    indexer = Indexer.inMemory(revisions);
  }

  /** Writes a file; nobody sees it before {@link #update}. */
  public Shelf put(String name, String characters) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, characters);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** Writes a file of any format. */
  public Shelf put(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes files into this shelf. */
  public Deposits deposits() {
    Corpus corpus = Corpus.of(List.of(folder));
    return new Deposits(corpus, new Intake(corpus, revisions, indexer, clock));
  }

  /** Keeps this shelf up to date, once it is started. */
  public FolderWatcher watcher() {
    Corpus corpus = Corpus.of(List.of(folder));
    return new FolderWatcher(corpus, new Intake(corpus, revisions, indexer, clock));
  }

  /** Brings the index up to date and says what changed. */
  public List<Change> update() {
    return update(clock);
  }

  /** The same at another time. */
  public List<Change> update(Clock later) {
    List<Change> changes = new ArrayList<>();
    new Intake(Corpus.of(List.of(folder)), revisions, indexer, later)
        .run(
            new Corpus.Watcher() {
              @Override
              public void expect(int expected) {}

              @Override
              public void changed(Change change) {
                changes.add(change);
              }
            });
    return changes;
  }

  public Answer ask(String question) {
    return answerer().answer(new QuestionParser(clock, ZONE).parse(question), 10);
  }

  public Answerer answerer() {
    return new Answerer(indexer.index(), revisions);
  }

  public Revisions revisions() {
    return revisions;
  }

  /** How far the index has followed. */
  public long followed() {
    return indexer.followed();
  }

  public Knowledge knowledge() {
    return new Knowledge(answerer(), revisions, clock, ZONE);
  }

  @Override
  public void close() {
    indexer.close();
    revisions.close();
  }
}
