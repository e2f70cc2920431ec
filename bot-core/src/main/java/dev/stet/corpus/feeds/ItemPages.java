package dev.stet.corpus.feeds;

import dev.stet.corpus.feeds.FeedMemory.Awaited;
import dev.stet.corpus.web.Fetched;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gets the pages of items of which their feed tells the beginning only. One that cannot be had is
 * asked for again at later visits, ever more seldom, and at last no more.
 */
final class ItemPages {
  /** What a feed tells in fewer characters is the beginning of an article. */
  private static final int WHOLE = 800;

  /** So long after each time in vain; then the feed's words must do. Together about a day. */
  private static final List<Duration> RESTS =
      List.of(
          Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(15));

  private static final Duration LONGEST_REST = Duration.ofDays(1);

  /** A host that wants to be left alone for longer is not waited for within a visit. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Means means;

  ItemPages(Means means) {
    this.means = means;
  }

  /** The page of an item; empty: whoever asks should end. */
  Optional<Page> of(FeedItem item) {
    @Nullable String link = item.link();
    if (link == null || item.text().length() >= WHOLE) {
      return Optional.of(new Page.Nothing());
    }
    URI address = URI.create(link);
    Instant free = means.freeAt(address);
    if (free.isAfter(means.now().plus(PATIENCE))) {
      return Optional.of(new Page.Held(free));
    }
    if (!means.await(address)) {
      return Optional.empty();
    }
    Page page = Page.of(means.fetch(address, Fetched.Tags.NONE));
    if (page instanceof Page.Later later && later.from() != null) {
      means.hold(address, soonest(later.from()));
    }
    return Optional.of(page);
  }

  private Instant soonest(Instant asked) {
    Instant latest = means.now().plus(LONGEST_REST);
    return asked.isAfter(latest) ? latest : asked;
  }

  /** Remembers that a page is to be asked for again; false: it is not. */
  boolean await(Awaited awaited, Page page) {
    int tries = awaited.tries() + 1;
    switch (page) {
      case Page.Held held -> means.memory().await(awaited.again(tries - 1, held.until()));
      case Page.Later later when tries <= RESTS.size() ->
          means.memory().await(awaited.again(tries, due(later, tries)));
      case Page.Later _, Page.Nothing _, Page.Article _ -> {
        return false;
      }
    }
    return true;
  }

  private Instant due(Page.Later later, int tries) {
    Instant due = means.now().plus(RESTS.get(tries - 1));
    @Nullable Instant asked = later.from();
    return asked != null && asked.isAfter(due) ? soonest(asked) : due;
  }

  /**
   * Asks again for the pages of a feed's items whose time has come.
   *
   * @return whether whoever visits may go on
   */
  boolean retry(Feed feed) {
    for (Awaited awaited : means.memory().awaited(feed.id(), means.now())) {
      Optional<FeedItem> item = FeedItem.read(awaited.item());
      Optional<Page> page = item.isEmpty() ? Optional.of(new Page.Nothing()) : of(item.get());
      if (page.isEmpty()) {
        return false;
      }
      if (page.get() instanceof Page.Article article) {
        write(feed, awaited, item.orElseThrow(), article);
      }
      if (!await(awaited, page.get())) {
        means.memory().arrived(awaited.key());
      }
    }
    return true;
  }

  /** What was changed or deleted meanwhile stays as it is. */
  private void write(Feed feed, Awaited awaited, FeedItem item, Page.Article article) {
    synchronized (means.files().lock(awaited.key())) {
      means
          .memory()
          .item(awaited.key())
          .filter(kept -> kept.feed() == feed.id() && kept.digest().equals(item.digest()))
          .filter(kept -> means.files().exists(kept.file()))
          .ifPresent(kept ->
              means
                  .files()
                  .write(
                      kept.file(), ItemText.of(article.tell(item), feed.name(), article.fields())));
    }
  }
}
