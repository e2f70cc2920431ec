package dev.stet.corpus.feeds;

import dev.stet.corpus.formats.Draft;
import dev.stet.corpus.formats.WebText;
import dev.stet.corpus.web.Fetched;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of asking for the page of an item. */
sealed interface Page {
  /**
   * It came.
   *
   * @param fields what it says of itself, by the names of front matter
   */
  record Article(String text, Map<String, String> fields) implements Page {
    /** The item with the words of its page, if these are more. */
    FeedItem tell(FeedItem item) {
      return text.length() > item.text().length() ? item.telling(text) : item;
    }
  }

  /** There is none, or none that will ever be read: the feed's words must do. */
  record Nothing() implements Page {}

  /**
   * It may be had another time.
   *
   * @param from not before; null: its server does not say
   */
  record Later(@Nullable Instant from) implements Page {}

  /** It was not asked for: its host wants to be left alone. */
  record Held(Instant until) implements Page {}

  /** A server that answers so may answer better tomorrow. */
  private static boolean mayPass(int status) {
    return status >= 500 || status == 429 || status == 425 || status == 408;
  }

  /** What was fetched as a page. */
  static Page of(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Body body -> of(body);
      case Fetched.Refused it -> mayPass(it.status()) ? new Later(it.again()) : new Nothing();
      case Fetched.Failed _ -> new Later(null);
      case Fetched.Unchanged _, Fetched.Forbidden _ -> new Nothing();
    };
  }

  private static Page of(Fetched.Body body) {
    if (!body.type().toLowerCase(Locale.ROOT).contains("html")) {
      return new Nothing();
    }
    @Nullable String charset = FeedEncoding.served(body.type()).map(Charset::name).orElse(null);
    Draft draft = WebText.ofPage(body.bytes(), charset);
    return new Article(draft.characters().strip(), draft.fields());
  }
}
