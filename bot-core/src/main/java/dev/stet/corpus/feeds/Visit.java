package dev.stet.corpus.feeds;

import dev.stet.corpus.feeds.Feed.Health;
import dev.stet.corpus.feeds.Feed.State;
import dev.stet.corpus.formats.Draft;
import dev.stet.corpus.formats.WebText;
import dev.stet.corpus.web.Fetched;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One visit to one feed. */
final class Visit {
  /** A feed that carries more is an archive: its newest items are news. */
  private static final int MOST_ITEMS = 300;

  /** What a feed tells in fewer characters is the beginning of an article. */
  private static final int WHOLE = 800;

  private static final Duration LONGEST_REST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private final Means means;
  private final Feed feed;

  Visit(Means means, Feed feed) {
    this.means = means;
    this.feed = feed;
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
      case Fetched.Unchanged _ -> Optional.of(well(known.at(), known.tags(), known.title()));
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
    List<FeedItem> newest = parsed.items().stream().limit(MOST_ITEMS).toList();
    for (FeedItem item : newest.reversed()) {
      if (item.saysSomething() && !save(item, title)) {
        return Optional.empty();
      }
    }
    return Optional.of(well(body.trail().moved(), body.tags(), parsed.title()));
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
    Optional<Draft> page = Optional.empty();
    if (item.text().length() < WHOLE && item.link() != null) {
      URI address = URI.create(item.link());
      if (!means.await(address)) {
        return false;
      }
      page = page(address);
    }
    String whole = page.map(draft -> draft.characters().strip()).orElse("");
    FeedItem told = whole.length() > item.text().length() ? item.telling(whole) : item;
    Map<String, String> fields = page.map(Draft::fields).orElse(Map.of());
    synchronized (means.files().lock(key)) {
      // Another feed of the same host may have been quicker.
      if (!isSettled(key, now)) {
        means.files().write(now.file(), ItemText.of(told, source, fields));
        means.memory().keep(key, now);
      }
    }
    return true;
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

  /** The page of an item; empty: it is none, or cannot be had, and the feed's words must do. */
  private Optional<Draft> page(URI address) {
    if (means.fetch(address, Fetched.Tags.NONE) instanceof Fetched.Body body
        && body.type().toLowerCase(Locale.ROOT).contains("html")) {
      return Optional.of(
          WebText.ofPage(
              body.bytes(), FeedEncoding.served(body.type()).map(Charset::name).orElse(null)));
    }
    return Optional.empty();
  }
}
