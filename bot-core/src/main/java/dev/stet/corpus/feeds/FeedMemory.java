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

  /**
   * Follows a feed no longer. What it brought stays, and is still known by its items; their pages
   * are not asked for any more.
   */
  void leave(long feed);

  /** Remembers how far a feed was followed; nothing, if it is followed no longer. */
  void visited(Feed feed);

  /** What is known of an item. */
  Optional<Kept> item(String key);

  /** Remembers an item. */
  void keep(String key, Kept item);

  /** Remembers that the page of an item is to be asked for, or asked for again. */
  void await(Awaited page);

  /** The pages of a feed's items that are to be asked for at a moment, the longest due first. */
  List<Awaited> awaited(long feed, Instant now);

  /** The page of an item is asked for no more: it came, or never will. */
  void arrived(String key);

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

  /**
   * An item whose page could not be had.
   *
   * @param item as its feed told it, as the feeds write it down
   * @param tries how often it was asked for in vain
   */
  record Awaited(String key, long feed, String item, int tries, Instant due) {
    Awaited again(int after, Instant at) {
      return new Awaited(key, feed, item, after, at);
    }
  }
}
