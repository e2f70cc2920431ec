package dev.stet.corpus.feeds;

import dev.stet.corpus.feeds.Feed.Origin;
import dev.stet.corpus.feeds.Feed.Source;
import dev.stet.corpus.formats.WebText;
import dev.stet.corpus.web.Fetched;
import dev.stet.corpus.web.Fetcher;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follows feeds: the one who visits them, and whom to tell about new ones. */
public final class Feeds implements FeedHealth, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Feeds.class.getName());
  private static final Duration TICK = Duration.ofSeconds(1);

  /** Between two requests to one host. */
  private static final Duration GAP = Duration.ofSeconds(1);

  private static final int AT_ONCE = 16;

  /** One visit in vain may be the network's hiccup. */
  private static final int TROUBLESOME = 2;

  private final Means means;
  private final CountDownLatch stop;
  private final Set<Long> visiting = ConcurrentHashMap.newKeySet();
  private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();

  private Feeds(Means means, CountDownLatch stop) {
    this.means = means;
    this.stop = stop;
  }

  /**
   * Feeds whose items are written into a folder.
   *
   * @param clock the time in which servers live
   */
  public static Feeds into(Path folder, FeedMemory memory, Fetcher fetcher, Clock clock) {
    CountDownLatch stop = new CountDownLatch(1);
    Hosts hosts = new Hosts(clock, GAP, time -> !await(stop, time));
    return new Feeds(means(folder, memory, fetcher, hosts, clock), stop);
  }

  /** The same for tests: with their own way to wait. */
  static Feeds into(Path folder, FeedMemory memory, Fetcher fetcher, Hosts hosts, Clock clock) {
    return new Feeds(means(folder, memory, fetcher, hosts, clock), new CountDownLatch(1));
  }

  private static Means means(
      Path folder, FeedMemory memory, Fetcher fetcher, Hosts hosts, Clock clock) {
    Means.Ways ways = new Means.Ways(fetcher, hosts, new Semaphore(AT_ONCE));
    return new Means(ways, memory, new FeedReader(clock), new ItemFiles(folder), clock);
  }

  private static boolean await(CountDownLatch stop, Duration time) {
    try {
      return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Follows what the settings name, and no longer what only they had named. */
  public void settle(List<Source> wanted) {
    Map<URI, Feed> known =
        list().stream().collect(Collectors.toMap(f -> f.source().address(), Function.identity()));
    for (Source source : wanted) {
      Feed feed = known.get(source.address());
      if (feed == null) {
        means.memory().follow(source, means.now());
      } else if (!feed.source().equals(source)) {
        means.memory().change(feed.id(), source);
      }
    }
    Set<URI> named = wanted.stream().map(Source::address).collect(Collectors.toSet());
    known.values().stream()
        .filter(feed -> feed.source().origin() == Origin.SETTINGS)
        .filter(feed -> !named.contains(feed.source().address()))
        .forEach(feed -> means.memory().leave(feed.id()));
  }

  /** What came of adding a feed. */
  public sealed interface Added {
    /** It is followed from now on. */
    record Followed(Feed feed, int items) implements Added {}

    /** It was followed already. */
    record Known(Feed feed) implements Added {}

    /**
     * It is not followed.
     *
     * @param reason one clause: "is not a feed that can be read"
     */
    record Refused(String reason) implements Added {}
  }

  /** Looks whether there is a feed, or a page that names one, and follows it. */
  public Added add(Source source) {
    Optional<Feed> known = find(source.address());
    if (known.isPresent()) {
      return new Added.Known(known.get());
    }
    return switch (means.fetch(source.address(), Fetched.Tags.NONE)) {
      case Fetched.Body body -> add(source, body);
      case Fetched.Unchanged _ -> new Added.Refused("answers 304");
      case Fetched.Refused it -> new Added.Refused("answers " + it.status());
      case Fetched.Failed it -> new Added.Refused(it.reason());
      case Fetched.Forbidden it -> new Added.Refused(it.reason());
    };
  }

  private Added add(Source source, Fetched.Body body) {
    try {
      ParsedFeed parsed = means.reader().read(body);
      return new Added.Followed(means.memory().follow(source, means.now()), parsed.items().size());
    } catch (NoFeedException e) {
      Optional<URI> named =
          WebText.feedOf(body.bytes(), body.trail().end())
              .filter(feed -> !feed.equals(source.address()));
      return named.isPresent() ? followNamed(source, named.get()) : new Added.Refused(e.reason());
    }
  }

  private Added followNamed(Source page, URI address) {
    Source source = new Source(address, page.collection(), page.every(), page.origin());
    Optional<Feed> known = find(address);
    if (known.isPresent()) {
      return new Added.Known(known.get());
    }
    try {
      return means.fetch(address, Fetched.Tags.NONE) instanceof Fetched.Body body
          ? new Added.Followed(
              means.memory().follow(source, means.now()), means.reader().read(body).items().size())
          : new Added.Refused("names a feed that does not answer");
    } catch (NoFeedException e) {
      return new Added.Refused(e.reason());
    }
  }

  private Optional<Feed> find(URI address) {
    return list().stream().filter(feed -> feed.source().address().equals(address)).findFirst();
  }

  /** All that are followed, by number. */
  public List<Feed> list() {
    return means.memory().feeds();
  }

  /**
   * Follows a feed no longer.
   *
   * @param withDocuments whether what it brought goes, too
   */
  public void remove(Feed feed, boolean withDocuments) {
    if (withDocuments) {
      means.memory().items(feed.id()).forEach(kept -> means.files().delete(kept.file()));
      means.memory().forget(feed.id());
    }
    means.memory().leave(feed.id());
  }

  @Override
  public List<Trouble> troubles() {
    List<Trouble> troubles = new ArrayList<>();
    for (Feed feed : list()) {
      Feed.Health health = feed.state().health();
      if (health.failures() >= TROUBLESOME) {
        Instant since = Objects.requireNonNull(health.since());
        String reason = String.valueOf(health.trouble());
        troubles.add(new Trouble(feed.id(), feed.name(), reason, since));
      }
    }
    return troubles;
  }

  /** Begins to visit. */
  public void start() {
    Thread.ofVirtual()
        .name("feeds")
        .start(() -> {
          while (!await(stop, TICK)) {
            try {
              visitDue();
            } catch (RuntimeException e) {
              // A disk may be full for a while.
              LOG.log(Level.WARNING, "feeds could not be visited: {0}", e.getMessage());
            }
          }
        });
  }

  /** Sets out for all that are due and not being visited. */
  List<Future<?>> visitDue() {
    List<Future<?>> visits = new ArrayList<>();
    for (Feed feed : means.memory().due(means.now())) {
      if (stop.getCount() > 0 && visiting.add(feed.id())) {
        visits.add(visitors.submit(() -> visit(feed)));
      }
    }
    return visits;
  }

  /** Visits all that are due, and waits until it is done. */
  public void visitNow() {
    for (Future<?> visit : visitDue()) {
      try {
        visit.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private void visit(Feed feed) {
    try {
      new Visit(means, feed).run().ifPresent(after -> means.memory().visited(feed.in(after)));
    } catch (RuntimeException e) {
      if (stop.getCount() == 0) {
        return;
      }
      LOG.log(Level.WARNING, "feed " + feed.id() + " could not be taken in", e);
      means.memory().visited(feed.in(later(feed)));
    } finally {
      visiting.remove(feed.id());
    }
  }

  /** What went wrong here may go wrong again: not at once. */
  private Feed.State later(Feed feed) {
    Feed.State state = feed.state();
    Feed.Health health = state.health().failed("could not be taken in", means.now());
    Instant due = means.now().plus(feed.source().every());
    return new Feed.State(state.at(), Fetched.Tags.NONE, due, health, state.title());
  }

  /** Visits no more; what has not been saved is done again at the next start. */
  @Override
  public void close() {
    stop.countDown();
    visitors.shutdown();
    try {
      if (!visitors.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.log(Level.DEBUG, "stopped in the middle of a visit");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
