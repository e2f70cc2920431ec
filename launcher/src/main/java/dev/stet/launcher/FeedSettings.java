package dev.stet.launcher;

import dev.stet.corpus.feeds.Feed;
import dev.stet.corpus.web.AddressRules;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which feeds are followed, and where else than in public they may stand.
 *
 * @param sources in the order of the settings
 */
record FeedSettings(List<Feed.Source> sources, AddressRules rules) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<url>\\S+)(?:\\s+every\\s+(?<number>\\d{1,4})\\s*(?<unit>[mhd]))?"
              + "(?:\\s+to\\s+(?<collection>.+))?");

  /** The collection of feeds for which nobody names one. */
  private static final String COLLECTION = "feeds";

  FeedSettings {
    sources = List.copyOf(sources);
  }

  /**
   * Reads the settings.
   *
   * @param lines "https://example.org/feed.xml every 30m to news"
   * @param allow names and addresses that are not public
   * @throws IllegalArgumentException if one is not understood
   */
  static FeedSettings read(List<String> lines, List<String> allow) {
    List<Feed.Source> sources = lines.stream().map(FeedSettings::source).toList();
    try {
      return new FeedSettings(sources, AddressRules.allowing(allow));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "[settings] feeds.allow needs hosts or addresses such as wiki.intern, 10.1.0.0/16 or"
              + " 10.1.2.3:8080; one "
              + e.getMessage(),
          e);
    }
  }

  /** A feed with its keys, as one line. */
  static String line(Map<?, ?> feed) {
    Map<String, String> fields =
        feed.entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> String.valueOf(e.getKey()), e -> String.valueOf(e.getValue())));
    for (String key : fields.keySet()) {
      if (!List.of("url", "collection", "every").contains(key)) {
        throw wrong("knows url, collection and every, not: " + key);
      }
    }
    String every =
        Optional.ofNullable(fields.get("every")).map(time -> " every " + time).orElse("");
    String collection =
        Optional.ofNullable(fields.get("collection")).map(name -> " to " + name).orElse("");
    return fields.getOrDefault("url", "") + every + collection;
  }

  private static Feed.Source source(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (matcher.matches()) {
      try {
        URI address = URI.create(matcher.group("url"));
        Duration every = every(matcher);
        String collection = Optional.ofNullable(matcher.group("collection")).orElse(COLLECTION);
        if (address.getHost() != null && every.isPositive()) {
          return new Feed.Source(address, collection.strip(), every, Feed.Origin.SETTINGS);
        }
      } catch (IllegalArgumentException e) {
        // Said below.
      }
    }
    throw wrong("needs an address, and perhaps every: 30m and collection: news, not: " + line);
  }

  private static Duration every(Matcher line) {
    if (line.group("number") == null) {
      return Feed.USUAL;
    }
    long number = Long.parseLong(line.group("number"));
    return switch (line.group("unit")) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("[settings] feeds " + what);
  }
}
