package dev.stet.corpus.feeds;

import dev.stet.corpus.web.Fetched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads feeds: RSS and Atom of all ages with ROME, JSON Feed with Jackson. */
final class FeedReader {
  /** Before then nobody wrote feeds: it is a clock that was never set. */
  private static final Instant EARLIEST =
      LocalDate.of(1990, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

  /** Clocks go wrong by so much; what is further ahead is no time of publication. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final Clock clock;

  FeedReader(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads what was fetched.
   *
   * @throws NoFeedException if it is no feed
   */
  ParsedFeed read(Fetched.Body body) throws NoFeedException {
    String text = FeedEncoding.decode(body.bytes(), body.type());
    ItemMaker maker = new ItemMaker(body.trail().end(), this::plausible);
    return text.stripLeading().startsWith("{")
        ? new JsonFeedReader(maker).read(text)
        : new XmlFeedReader(maker).read(text.stripLeading());
  }

  /** A time at which the item can have been published; null: it is none. */
  private @Nullable Instant plausible(@Nullable Instant stated) {
    boolean possible =
        stated != null && stated.isAfter(EARLIEST) && !stated.isAfter(clock.instant().plus(AHEAD));
    return possible ? stated : null;
  }
}
