package dev.stet.corpus.feeds;

import java.util.List;

/**
 * What a feed says.
 *
 * @param title empty: it has none
 * @param items the newest first, as feeds are written
 */
record ParsedFeed(String title, List<FeedItem> items) {
  ParsedFeed {
    items = List.copyOf(items);
  }
}
