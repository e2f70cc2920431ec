package dev.stet.corpus.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.text.Revision;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  private static final ObjectMapper JSON = new ObjectMapper();

  /** In characters, for {@link #read}. */
  String written() {
    ObjectNode item = JSON.createObjectNode();
    item.put("id", id).put("title", title).put("author", author).put("link", link);
    item.put("published", published == null ? null : published.toString()).put("text", text);
    return item.toString();
  }

  /** What was {@link #written}; empty: it is not. */
  static Optional<FeedItem> read(String written) {
    try {
      JsonNode item = JSON.readTree(written);
      @Nullable String published = item.path("published").textValue();
      return Optional.of(
          new FeedItem(
              item.path("id").asText(),
              item.path("title").asText(),
              item.path("author").textValue(),
              item.path("link").textValue(),
              published == null ? null : Instant.parse(published),
              item.path("text").asText()));
    } catch (JsonProcessingException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The same whenever the feed says the same. A date that is another one each time is no news, and
   * neither is an address that is written in another way.
   */
  String digest() {
    return Revision.of(
            String.join(
                "\0",
                List.of(
                    title,
                    String.valueOf(author),
                    link == null ? "" : Links.plain(link),
                    published == null ? "undated" : "dated",
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
