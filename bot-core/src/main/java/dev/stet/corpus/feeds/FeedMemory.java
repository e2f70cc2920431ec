package dev.stet.corpus.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is remembered of feeds and their items. All that it is told is durable at once. */
public interface FeedMemory {
  /** All feeds, by number. */
  List<Feed> feeds();

  /** Those that are to be visited at a moment, the longest due first. */
  List<Feed> due(Instant now);

  /** Follows a feed, which must be none that is followed already. */
  Feed follow(Feed.Source source, Instant now);

  /** Changes what is wanted of a feed. */
  void change(long feed, Feed.Source source);

  /** Follows a feed no longer. What it brought stays, and is still known by its items. */
  void leave(long feed);

  /** Remembers how far a feed was followed; nothing, if it is followed no longer. */
  void visited(Feed feed);

  /** What is known of an item. */
  Optional<Kept> item(String key);

  /** Remembers an item. */
  void keep(String key, Kept item);

  /** All that a feed brought, by key. */
  List<Kept> items(long feed);

  /** Forgets the items of a feed. */
  void forget(long feed);

  /**
   * An item that was saved.
   *
   * @param feed that brought it first, while it is followed: others that carry it too do not change
   *     it
   * @param digest of what the feed said
   * @param file below the folder of all feeds
   */
  record Kept(long feed, String digest, String file) {
    /** Of an item whose feed is followed no longer. */
    public static final long NOBODY = 0;

    boolean isOthers(long asking) {
      return feed != asking && feed != NOBODY;
    }
  }
}
