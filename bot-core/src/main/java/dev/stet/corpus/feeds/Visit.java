package dev.stet.corpus.feeds;

import dev.stet.corpus.feeds.Feed.Health;
import dev.stet.corpus.feeds.Feed.State;
import dev.stet.corpus.web.Fetched;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One visit to one feed. */
final class Visit {
  /** A feed that carries more is an archive: its newest items are news. */
  private static final int MOST_ITEMS = 300;

  private static final Duration LONGEST_REST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private final Means means;
  private final Feed feed;
  private final ItemPages pages;

  Visit(Means means, Feed feed) {
    this.means = means;
    this.feed = feed;
    this.pages = new ItemPages(means);
  }

  /**
   * What is remembered of the feed after the visit. The items are saved by then.
   *
   * @return empty: whoever visits should end
   */
  Optional<State> run() {
    State known = feed.state();
    if (!means.await(known.at())) {
      return Optional.empty();
    }
    return switch (means.fetch(known.at(), known.tags())) {
      case Fetched.Unchanged _ ->
          pages.retry(feed)
              ? Optional.of(well(known.at(), known.tags(), known.title()))
              : Optional.empty();
      case Fetched.Body body -> taken(body);
      case Fetched.Refused refused -> Optional.of(refused(refused));
      case Fetched.Failed failed -> Optional.of(failed(failed.reason(), soonest()));
      case Fetched.Forbidden no -> Optional.of(failed(no.reason(), soonest()));
    };
  }

  private Optional<State> taken(Fetched.Body body) {
    ParsedFeed parsed;
    try {
      parsed = means.reader().read(body);
    } catch (NoFeedException e) {
      return Optional.of(failed(e.reason(), soonest()));
    }
    String title = parsed.title().isEmpty() ? feed.name() : parsed.title();
    for (FeedItem item : newest(parsed.items()).reversed()) {
      if (item.saysSomething() && !save(item, title)) {
        return Optional.empty();
      }
    }
    return pages.retry(feed)
        ? Optional.of(well(body.trail().moved(), body.tags(), parsed.title()))
        : Optional.empty();
  }

  /** Each once; of an archive, those with the latest dates, in whatever order it is written. */
  private static List<FeedItem> newest(List<FeedItem> items) {
    Map<String, FeedItem> distinct = new LinkedHashMap<>();
    items.forEach(item -> distinct.putIfAbsent(item.id(), item));
    Function<FeedItem, Instant> date =
        item -> Objects.requireNonNullElse(item.published(), Instant.MAX);
    Comparator<FeedItem> latest = Comparator.comparing(date).reversed();
    return distinct.size() <= MOST_ITEMS
        ? List.copyOf(distinct.values())
        : distinct.values().stream().sorted(latest).limit(MOST_ITEMS).toList();
  }

  private State well(URI at, Fetched.Tags tags, String title) {
    // Not all at the same moment, forever, because they were added together.
    Duration spread =
        feed.source().every().dividedBy(10).multipliedBy(feed.id() % 10).dividedBy(10);
    Instant due = means.now().plus(feed.source().every()).plus(spread);
    return new State(at, tags, due, Health.GOOD, title);
  }

  private State refused(Fetched.Refused refused) {
    Instant again = refused.again();
    Instant due = soonest();
    if (again != null) {
      Instant latest = means.now().plus(LONGEST_REST);
      Instant asked = again.isAfter(latest) ? latest : again;
      means.hold(feed.state().at(), asked);
      due = asked.isAfter(due) ? asked : due;
    }
    return failed("answers " + refused.status(), due);
  }

  private State failed(String reason, Instant due) {
    State known = feed.state();
    Health health = known.health().failed(reason, means.now());
    // What moved away and answers no more is looked for where it was.
    URI at = health.failures() % 5 == 0 ? feed.source().address() : known.at();
    return new State(at, known.tags(), due, health, known.title());
  }

  /** The more visits were in vain, the later: twice as late each time. */
  private Instant soonest() {
    int doublings = Math.min(MOST_DOUBLINGS, feed.state().health().failures() + 1);
    Duration rest = feed.source().every().multipliedBy(1L << doublings);
    return means.now().plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
  }

  /** False: whoever visits should end. */
  private boolean save(FeedItem item, String source) {
    String key = ItemFiles.key(feed.source(), item);
    FeedMemory.Kept now =
        new FeedMemory.Kept(feed.id(), item.digest(), ItemFiles.name(feed.source(), key));
    if (isSettled(key, now)) {
      return true;
    }
    Optional<Page> page = pages.of(item);
    if (page.isEmpty()) {
      return false;
    }
    synchronized (means.files().lock(key)) {
      // Another feed of the same host may have been quicker.
      if (!isSettled(key, now)) {
        means.files().write(now.file(), characters(item, page.get(), source));
        await(key, item, page.get());
        means.memory().keep(key, now);
      }
    }
    return true;
  }

  private static String characters(FeedItem item, Page page, String source) {
    return page instanceof Page.Article article
        ? ItemText.of(article.tell(item), source, article.fields())
        : ItemText.of(item, source, Map.of());
  }

  /** Remembered before the item is: of a death in between, nothing is lost. */
  private void await(String key, FeedItem item, Page page) {
    var never = new FeedMemory.Awaited(key, feed.id(), item.written(), 0, means.now());
    if (!pages.await(never, page) && means.memory().item(key).isPresent()) {
      means.memory().arrived(key);
    }
  }

  /** Whether nothing has to be written, because it is known or another feed's. */
  private boolean isSettled(String key, FeedMemory.Kept now) {
    Optional<FeedMemory.Kept> known = means.memory().item(key);
    if (known.isEmpty() || known.get().isOthers(feed.id())) {
      return known.isPresent();
    }
    boolean same = known.get().digest().equals(now.digest());
    if (same && !known.get().equals(now)) {
      means.memory().keep(key, now);
    }
    return same;
  }
}
