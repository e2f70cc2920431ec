package dev.stet.corpus.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stet.corpus.feeds.Feed.Origin;
import dev.stet.corpus.feeds.Feed.Source;
import dev.stet.corpus.web.AddressRules;
import dev.stet.corpus.web.Fetcher;
import dev.stet.corpus.web.Loopback;
import dev.stet.store.SqlFeeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of a server on this machine, followed by a clock that goes when it is told to. */
abstract class FollowedFeeds {
  static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");
  static final String LONG = "Gulls follow the ferry Brightwater every day. ".repeat(30);

  @TempDir Path temporary = Path.of("");
  final Ticking clock = new Ticking(NOW);
  final Loopback server = new Loopback();
  final Hosts hosts = new Hosts(clock, Duration.ofSeconds(1), clock);
  SqlFeeds memory = SqlFeeds.writable(Path.of("target/feeds-test.db"));

  @BeforeEach
  final void open() throws IOException {
    memory.close();
    memory = SqlFeeds.writable(temporary.resolve("feeds.db"));
    Files.createDirectories(temporary.resolve("feeds"));
    Files.createDirectories(temporary.resolve("corpus"));
  }

  @AfterEach
  final void close() {
    memory.close();
    server.close();
  }

  final Feeds feeds() {
    Fetcher fetcher = new Fetcher(AddressRules.allowing(List.of(server.allowed())), clock);
    return Feeds.into(temporary.resolve("feeds"), memory, fetcher, hosts, clock);
  }

  final Source source(String path) {
    return source(server.uri(path));
  }

  static Source source(URI address) {
    return new Source(address, "news", Duration.ofMinutes(15), Origin.CHAT);
  }

  static String rss(String... items) {
    return "<rss version=\"2.0\"><channel><title>Farhaven Gazette</title><link>/</link>"
        + "<description>d</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  static String item(String guid, String title, String text) {
    return "<item><guid isPermaLink=\"false\">"
        + guid
        + "</guid><title>"
        + title
        + "</title><pubDate>Mon, 16 Mar 2026 06:00:00 GMT</pubDate><description>"
        + text
        + "</description></item>";
  }

  final List<String> files() {
    try (Stream<Path> found = Files.walk(temporary.resolve("feeds"))) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> temporary.resolve("feeds").relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final String onlyFile() {
    assertEquals(1, files().size(), files().toString());
    return read(files().getFirst());
  }

  final String read(String file) {
    try {
      return Files.readString(temporary.resolve("feeds").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A visit when the next one is due. */
  final void nextVisit(Feeds feeds) {
    clock.advance(Duration.ofDays(2));
    feeds.visitNow();
  }
}
