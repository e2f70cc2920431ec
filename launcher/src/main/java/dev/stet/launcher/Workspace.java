package dev.stet.launcher;

import dev.stet.answer.AbstentionRule;
import dev.stet.answer.Answerer;
import dev.stet.corpus.Corpus;
import dev.stet.corpus.Deposits;
import dev.stet.corpus.FolderWatcher;
import dev.stet.corpus.Revisions;
import dev.stet.dialog.Alerts;
import dev.stet.dialog.Knowledge;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.search.SearchIndex;
import dev.stet.store.SqlRevisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A corpus with its memory and its index, opened and put together.
 *
 * <p>The process that gets the lock writes; one beside it reads what the other has committed.
 */
final class Workspace implements AutoCloseable {
  private final Home home;
  private final Corpus corpus;
  private final Revisions revisions;
  private final SearchIndex index;
  private final Clock clock;
  private final AbstentionRule abstention;
  private final @Nullable Writer writer;

  private Workspace(Home home, Settings settings, Opened opened, Clock clock) {
    this.home = home;
    this.corpus = corpus(home, settings);
    this.abstention = settings.rules().abstention();
    this.revisions = opened.revisions();
    this.index = opened.index();
    this.writer = opened.writer();
    this.clock = clock;
  }

  /** The user's folders, and what feeds brought. */
  private static Corpus corpus(Home home, Settings settings) {
    Corpus corpus = Corpus.of(settings.corpus());
    return Files.isDirectory(home.feeds()) ? corpus.with("feeds", home.feeds()) : corpus;
  }

  /** Opens a corpus to read and, where no other process does, to write. */
  static Workspace open(Environment environment, SharedOptions options) {
    Clock clock = options.clock(environment.clock());
    Settings settings = SettingsReader.read(environment, options);
    Home home = Home.of(settings.home(), Corpus.of(settings.corpus()));
    Opened opened =
        HomeLock.take(home.lock())
            .map(lock -> toWrite(home, lock, environment))
            .orElseGet(() -> toRead(home));
    return new Workspace(home, settings, opened, clock);
  }

  /**
   * Opens a corpus to write.
   *
   * @throws IllegalStateException if another process does
   */
  static Workspace openToWrite(Environment environment, SharedOptions options) {
    Settings settings = SettingsReader.read(environment, options);
    makeFolder(Home.of(settings.home(), Corpus.of(settings.corpus())).feeds());
    Workspace workspace = open(environment, options);
    if (workspace.writer != null) {
      return workspace;
    }
    workspace.close();
    throw new IllegalStateException(
        "[home] "
            + HomeLock.owner(workspace.home.lock())
            + " is writing to "
            + workspace.home.folder()
            + ": stop it, or use another --home");
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("[home] cannot write to " + folder, e);
    }
  }

  private static Opened toWrite(Home home, HomeLock lock, Environment environment) {
    Revisions revisions = SqlRevisions.writable(home.revisions());
    Indexer indexer = Indexer.open(home.index(), revisions, lock.crashed(), environment::warn);
    return new Opened(revisions, indexer.index(), new Writer(lock, indexer));
  }

  private static Opened toRead(Home home) {
    if (!Files.isDirectory(home.index()) || !SearchIndex.exists(home.index())) {
      throw new IllegalStateException(
          "[home] " + HomeLock.owner(home.lock()) + " is still building the index: ask again soon");
    }
    return new Opened(
        SqlRevisions.readOnly(home.revisions()), SearchIndex.readOnly(home.index()), null);
  }

  /** Brings memory and index up to date, if it is this process that writes them. */
  void update(Corpus.Watcher watcher) {
    Optional.ofNullable(writer).ifPresent(w -> intake(w).run(watcher));
  }

  /** Reads every file again at the next update, and indexes all of it anew. */
  void forget() {
    revisions.forgetStamps();
  }

  /** Keeps them up to date from now on; empty: another process does. */
  Optional<FolderWatcher> watcher() {
    return Optional.ofNullable(writer).map(w -> new FolderWatcher(corpus, intake(w)));
  }

  /** Takes documents from people; empty: another process writes. */
  Optional<Deposits> deposits() {
    return Optional.ofNullable(writer).map(w -> new Deposits(corpus, intake(w)));
  }

  private Intake intake(Writer w) {
    return new Intake(corpus, revisions, w.indexer(), clock);
  }

  Knowledge knowledge() {
    Answerer answerer = new Answerer(index, revisions, abstention);
    return new Knowledge(answerer, revisions, clock, clock.getZone());
  }

  /** Where the dialogs of the process that writes keep what they remember. */
  Path dialogs() {
    return home.dialogs();
  }

  Revisions revisions() {
    return revisions;
  }

  Home home() {
    return home;
  }

  /** Where the process that writes hears of new documents. */
  Alerts.Heard heard() {
    return new Alerts.Heard(
        revisions, index, () -> writer == null ? 0 : writer.indexer().followed());
  }

  @Override
  public void close() {
    if (writer == null) {
      index.close();
    } else {
      writer.indexer().close();
    }
    revisions.close();
    if (writer != null) {
      writer.lock().close();
    }
  }

  private record Writer(HomeLock lock, Indexer indexer) {}

  private record Opened(Revisions revisions, SearchIndex index, @Nullable Writer writer) {}
}
