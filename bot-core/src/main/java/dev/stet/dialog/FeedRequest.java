package dev.stet.dialog;

import dev.stet.corpus.feeds.Feed;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands behind "feed". */
sealed interface FeedRequest {
  /** Which feeds are followed. */
  record Listing() implements FeedRequest {}

  /** Follow one more. */
  record Add(Feed.Source source) implements FeedRequest {}

  /** Follow it no longer. */
  record Remove(long id, boolean withDocuments) implements FeedRequest {}

  /** It is one of the above, but not right. */
  record Wrong() implements FeedRequest {}

  /** The collection of feeds for which nobody names one. */
  String COLLECTION = "feeds";

  Pattern ADD =
      Pattern.compile(
          "add\\s+<?(?<address>[^\\s|>]+)(?:\\|[^>]*)?>?(?:\\s+every\\s+(?<number>\\d{1,4})"
              + "\\s*(?<unit>m|min|minutes?|h|hours?|d|days?))?(?:\\s+(?:to|in|into)\\s+"
              + "(?<collection>.+))?",
          Pattern.CASE_INSENSITIVE);
  Pattern REMOVE =
      Pattern.compile(
          "remove\\s+(?<id>\\d{1,9})(?<all>\\s+(?:and|with)\\s+(?:all\\s+)?(?:its\\s+)?documents)?",
          Pattern.CASE_INSENSITIVE);
  Pattern ANY =
      Pattern.compile("|list|add(?:\\s+\\S.*)?|remove(?:\\s+\\d.*)?", Pattern.CASE_INSENSITIVE);

  /** Whether it is about the feeds that are followed, and not a question about a feed. */
  static boolean isOne(String asked) {
    return ANY.matcher(asked.strip()).matches();
  }

  /** Reads what stands behind "feed". */
  static FeedRequest parse(String asked) {
    String text = asked.strip();
    Matcher add = ADD.matcher(text);
    Matcher remove = REMOVE.matcher(text);
    if (text.isEmpty() || text.equalsIgnoreCase("list")) {
      return new Listing();
    } else if (add.matches()) {
      return add(add);
    } else if (remove.matches()) {
      return new Remove(Long.parseLong(remove.group("id")), remove.group("all") != null);
    }
    return new Wrong();
  }

  private static FeedRequest add(Matcher add) {
    String written = add.group("address");
    String collection =
        Optional.ofNullable(add.group("collection")).map(String::strip).orElse(COLLECTION);
    try {
      URI address = URI.create(written.contains("://") ? written : "https://" + written);
      Duration every = every(add.group("number"), add.group("unit"));
      return every.isZero() || address.getHost() == null
          ? new Wrong()
          : new Add(new Feed.Source(address, collection, every, Feed.Origin.CHAT));
    } catch (IllegalArgumentException e) {
      return new Wrong();
    }
  }

  private static Duration every(@Nullable String number, @Nullable String unit) {
    if (number == null || unit == null) {
      return Feed.USUAL;
    }
    long many = Long.parseLong(number);
    return switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
      case 'm' -> Duration.ofMinutes(many);
      case 'h' -> Duration.ofHours(many);
      default -> Duration.ofDays(many);
    };
  }
}
