package dev.stet.corpus.feeds;

import dev.stet.text.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, in words: no markup is left in it.
 *
 * @param id by which its feed knows it again
 * @param title empty: it has none
 * @param author null: unknown
 * @param link where it stands on the web; null: nowhere
 * @param published null: the feed does not say, or nothing that can be
 * @param text what the feed says of it, all or the beginning
 */
record FeedItem(
    String id,
    String title,
    @Nullable String author,
    @Nullable String link,
    @Nullable Instant published,
    String text) {

  /** The same whenever the feed says the same. */
  String digest() {
    return Revision.of(
            String.join(
                "\0",
                List.of(
                    title,
                    String.valueOf(author),
                    String.valueOf(link),
                    String.valueOf(published),
                    text)))
        .hash();
  }

  /** Whether there is anything to save. */
  boolean saysSomething() {
    return !title.isBlank() || !text.isBlank();
  }

  /** The same with the text of its page. */
  FeedItem telling(String whole) {
    return new FeedItem(id, title, author, link, published, whole);
  }
}
