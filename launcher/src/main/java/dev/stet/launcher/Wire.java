package dev.stet.launcher;

import dev.stet.corpus.feeds.Feeds;
import dev.stet.corpus.web.Fetcher;
import dev.stet.dialog.Newsroom;
import dev.stet.search.StandingQueries;
import dev.stet.store.SqlFeeds;
import dev.stet.store.SqlWatches;
import java.time.Clock;

/** Puts together what comes by itself, and closes it. */
final class Wire implements AutoCloseable {
  private final Closing parts = new Closing();
  private final Newsroom newsroom;

  /** Opens what is remembered of feeds and watches. Nothing is visited before {@link #start}. */
  Wire(Workspace workspace, Settings settings, Clock clock) {
    SqlFeeds memory = SqlFeeds.writable(workspace.home().feedMemory());
    parts.add(memory);
    Fetcher fetcher = new Fetcher(settings.feeds().rules(), clock);
    Feeds feeds = Feeds.into(workspace.home().feeds(), memory, fetcher, clock);
    parts.add(feeds);
    feeds.settle(settings.feeds().sources());
    SqlWatches watches = SqlWatches.open(workspace.home().watches());
    parts.add(watches);
    Clock documents = workspace.knowledge().clock();
    this.newsroom = new Newsroom(feeds, watches, new StandingQueries(), documents);
  }

  Newsroom newsroom() {
    return newsroom;
  }

  /** Begins to visit feeds. */
  void start() {
    newsroom.feeds().start();
  }

  @Override
  public void close() {
    parts.close();
  }
}
