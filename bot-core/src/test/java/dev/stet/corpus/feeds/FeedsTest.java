package dev.stet.corpus.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.corpus.Corpus;
import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.corpus.feeds.Feed.Origin;
import dev.stet.corpus.feeds.Feed.Source;
import dev.stet.corpus.web.AddressRules;
import dev.stet.corpus.web.Fetcher;
import dev.stet.corpus.web.Loopback;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.store.SqlFeeds;
import dev.stet.store.SqlRevisions;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What feeds bring becomes documents, once, and stays in step with them. */
class FeedsTest {
  private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");
  private static final String LONG = "Gulls follow the ferry Brightwater every day. ".repeat(30);

  @TempDir private Path temporary = Path.of("");
  private final Ticking clock = new Ticking(NOW);
  private final Loopback server = new Loopback();
  private final Hosts hosts = new Hosts(clock, Duration.ofSeconds(1), clock);
  private SqlFeeds memory = SqlFeeds.writable(Path.of("target/feeds-test.db"));

  @BeforeEach
  void open() throws IOException {
    memory.close();
    memory = SqlFeeds.writable(temporary.resolve("feeds.db"));
    Files.createDirectories(temporary.resolve("feeds"));
    Files.createDirectories(temporary.resolve("corpus"));
  }

  @AfterEach
  void close() {
    memory.close();
    server.close();
  }

  private Feeds feeds() {
    Fetcher fetcher = new Fetcher(AddressRules.allowing(List.of(server.allowed())), clock);
    return Feeds.into(temporary.resolve("feeds"), memory, fetcher, hosts, clock);
  }

  private Source source(String path) {
    return source(server.uri(path));
  }

  private static Source source(URI address) {
    return new Source(address, "news", Duration.ofMinutes(15), Origin.CHAT);
  }

  private static String rss(String... items) {
    return "<rss version=\"2.0\"><channel><title>Farhaven Gazette</title><link>/</link>"
        + "<description>d</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String guid, String title, String text) {
    return "<item><guid isPermaLink=\"false\">"
        + guid
        + "</guid><title>"
        + title
        + "</title><pubDate>Mon, 16 Mar 2026 06:00:00 GMT</pubDate><description>"
        + text
        + "</description></item>";
  }

  private List<String> files() {
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

  private String onlyFile() {
    assertEquals(1, files().size(), files().toString());
    return read(files().getFirst());
  }

  private String read(String file) {
    try {
      return Files.readString(temporary.resolve("feeds").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A visit when the next one is due. */
  private void nextVisit(Feeds feeds) {
    clock.advance(Duration.ofDays(2));
    feeds.visitNow();
  }

  @Test
  void anItemBecomesADocumentOfItsCollection() {
    server.at("/feed", "application/rss+xml", rss(item("f-1", "Ferry \"sold\": now", LONG)));
    Feeds feeds = feeds();
    assertInstanceOf(Feeds.Added.Followed.class, feeds.add(source("/feed")));
    feeds.visitNow();
    try (Revisions revisions = SqlRevisions.writable(temporary.resolve("revisions.db"));
        Indexer indexer = Indexer.inMemory(revisions)) {
      Corpus corpus =
          Corpus.of(List.of(temporary.resolve("corpus"))).with("feeds", temporary.resolve("feeds"));
      new Intake(corpus, revisions, indexer, clock).run(new Unwatched());
      DocumentId id = revisions.headers().firstKey();
      Document document = revisions.document(id).orElseThrow();
      assertTrue(id.path().startsWith(".feeds/news/"), id.path());
      assertEquals("Ferry \"sold\": now", document.header().title());
      assertEquals("Farhaven Gazette", document.header().source());
      assertEquals(
          "2026-03-16T06:00:00Z", Objects.requireNonNull(document.header().published()).iso());
      assertEquals(List.of("news"), document.header().access().collections());
      assertEquals(LONG.strip() + "\n", document.text().characters());
    }
  }

  /** Nobody. */
  private static final class Unwatched implements Corpus.Watcher {
    @Override
    public void expect(int changes) {}

    @Override
    public void changed(dev.stet.corpus.Change change) {}
  }

  @Test
  void theUsersDocumentsKeepTheirNames() throws IOException {
    Files.writeString(temporary.resolve("corpus/quay.txt"), "The quay is made of oak.");
    try (Revisions revisions = SqlRevisions.writable(temporary.resolve("revisions.db"));
        Indexer indexer = Indexer.inMemory(revisions)) {
      Corpus alone = Corpus.of(List.of(temporary.resolve("corpus")));
      new Intake(alone, revisions, indexer, clock).run(new Unwatched());
      long before = revisions.sequence();
      Corpus both = alone.with("feeds", temporary.resolve("feeds"));
      new Intake(both, revisions, indexer, clock).run(new Unwatched());
      assertEquals(before, revisions.sequence());
      assertEquals(alone.folders(), both.folders());
    }
  }

  @Test
  void anUnchangedItemIsLeftAlone() throws IOException {
    server.at("/feed", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    Path file = temporary.resolve("feeds").resolve(files().getFirst());
    var stamp = Files.getLastModifiedTime(file);
    nextVisit(feeds);
    assertEquals(stamp, Files.getLastModifiedTime(file));
    assertEquals(3, server.requests().size());
  }

  @Test
  void aChangedItemIsTheSameFile() {
    server.at("/feed", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    String name = files().getFirst();
    server.at("/feed", "application/rss+xml", rss(item("f-1", "Ferry not sold", LONG + "Or not.")));
    nextVisit(feeds);
    assertEquals(List.of(name), files());
    assertTrue(onlyFile().contains("Ferry not sold"), onlyFile());
    assertTrue(onlyFile().contains("Or not."), onlyFile());
  }

  @Test
  void anItemThatFellOutOfItsFeedStays() {
    server.at("/feed", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    server.at("/feed", "application/rss+xml", rss(item("f-2", "Quay built", LONG)));
    nextVisit(feeds);
    assertEquals(2, files().size());
  }

  @Test
  void whatSomebodyDeletedDoesNotComeBackByItself() throws IOException {
    server.at("/feed", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    Files.delete(temporary.resolve("feeds").resolve(files().getFirst()));
    nextVisit(feeds);
    assertEquals(List.of(), files());
  }

  @Test
  void twoFeedsOfOneHostBringAnItemOnce() {
    server
        .at("/top", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)))
        .at("/world", "application/rss+xml", rss(item("f-1", "Ferry sold!", LONG + "More.")));
    Feeds feeds = feeds();
    feeds.add(source("/top"));
    feeds.add(source("/world"));
    feeds.visitNow();
    String first = onlyFile();
    nextVisit(feeds);
    assertEquals(first, onlyFile(), "they do not change it in turns");
  }

  @Test
  void theWholeArticleIsTakenFromItsPageWhereTheFeedHasOnlyTheBeginning() {
    String page =
        "<html><head><title>x</title><meta name=author content='Ada Moss'></head><body><nav>Menu"
            + "</nav><article><h1>Ferry sold</h1><p>"
            + LONG
            + "</p></article><footer>About us</footer></body></html>";
    server
        .at(
            "/feed",
            "application/rss+xml",
            rss(
                "<item><title>Ferry sold</title><link>/a/1</link><description>Gulls…</description>"
                    + "</item>"))
        .at("/a/1", "text/html; charset=utf-8", page);
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    String file = onlyFile();
    assertTrue(file.contains(LONG.strip()), file);
    assertTrue(file.contains("author: \"Ada Moss\""), file);
    assertTrue(!file.contains("Menu") && !file.contains("About us"), file);
    nextVisit(feeds);
    assertEquals(1, server.requests().stream().filter("/a/1"::equals).count(), "asked for once");
  }

  @Test
  void theFeedsOwnWordsDoWhereThePageCannotBeHad() {
    server.at(
        "/feed",
        "application/rss+xml",
        rss(
            "<item><title>Ferry sold</title><link>/a/1</link><description>Gulls cry.</description>"
                + "</item>"));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    assertTrue(onlyFile().endsWith("---\nGulls cry.\n"), onlyFile());
  }

  private static final String PAGE = "<article><p>" + LONG + "</p></article>";

  private static String teaser() {
    return rss(
        "<item><title>Ferry sold</title><link>/a/1</link><description>Gulls cry.</description>"
            + "</item>");
  }

  private long asked(String path) {
    return server.requests().stream().filter(path::equals).count();
  }

  @Test
  void aPageThatCouldNotBeHadIsAskedForAgainAndItsTextIsARevision() {
    server.at("/feed", "application/rss+xml", teaser()).at("/a/1", Loopback.status(503));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    List<String> before = files();
    assertTrue(onlyFile().endsWith("---\nGulls cry.\n"), onlyFile());
    clock.advance(Duration.ofMinutes(16));
    feeds.visitNow();
    assertEquals(1, asked("/a/1"), "not at once");
    server.at("/a/1", "text/html", PAGE);
    memory.close();
    memory = SqlFeeds.writable(temporary.resolve("feeds.db"));
    clock.advance(Duration.ofMinutes(16));
    feeds().visitNow();
    assertEquals(before, files());
    assertTrue(onlyFile().contains(LONG.strip()), onlyFile());
    assertTrue(onlyFile().contains("source: \"Farhaven Gazette\""), onlyFile());
    nextVisit(feeds());
    assertEquals(2, asked("/a/1"), "and no more");
  }

  @Test
  void aPageIsAskedForAgainEvenIfItsFeedHasNotChanged() {
    byte[] feed = teaser().getBytes(StandardCharsets.UTF_8);
    server
        .at(
            "/feed",
            exchange -> {
              exchange.getResponseHeaders().set("ETag", "\"v1\"");
              boolean same = exchange.getRequestHeaders().containsKey("If-None-Match");
              exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : feed.length);
              exchange.getResponseBody().write(same ? new byte[0] : feed);
            })
        .at("/a/1", Loopback.status(500));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    server.at("/a/1", "text/html", PAGE);
    nextVisit(feeds);
    assertTrue(onlyFile().contains(LONG.strip()), onlyFile());
  }

  @Test
  void aPageThatNeverComesIsAskedForFiveTimesWithinTwoDays() {
    server.at("/feed", "application/rss+xml", teaser()).at("/a/1", Loopback.status(502));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    List<Long> minutes = new ArrayList<>();
    for (int visit = 0; visit < 300; visit++) {
      long before = asked("/a/1");
      feeds.visitNow();
      if (asked("/a/1") > before) {
        minutes.add(Duration.between(NOW, clock.instant()).toMinutes());
      }
      clock.advance(Duration.ofMinutes(15));
    }
    assertEquals(5, minutes.size(), minutes.toString());
    assertTrue(minutes.getLast() < 2 * 24 * 60, minutes.toString());
    assertTrue(onlyFile().endsWith("---\nGulls cry.\n"), onlyFile());
  }

  @Test
  void aPageThatIsGoneOrForbiddenIsNotAskedForAgain() {
    for (int status : new int[] {401, 403, 404, 410, 451}) {
      server
          .at("/feed" + status, "application/rss+xml", teaser().replace("/a/1", "/a/" + status))
          .at("/a/" + status, Loopback.status(status));
      Feeds feeds = feeds();
      feeds.add(source("/feed" + status));
      feeds.visitNow();
      server.at("/a/" + status, "text/html", PAGE);
      nextVisit(feeds);
      assertEquals(1, asked("/a/" + status), "after " + status);
    }
  }

  @Test
  void aServerThatNamesATimeForItsPageIsNotAskedBefore() {
    server
        .at("/feed", "application/rss+xml", teaser())
        .at("/a/1", Loopback.status(429, "Retry-After", "18000"));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    server.at("/a/1", "text/html", PAGE);
    clock.advance(Duration.ofHours(4));
    assertEquals(1, asked("/a/1"));
    clock.advance(Duration.ofHours(2));
    feeds.visitNow();
    assertEquals(2, asked("/a/1"));
    assertTrue(onlyFile().contains(LONG.strip()), onlyFile());
  }

  @Test
  void aHostThatWantsToBeLeftAloneHoldsUpNoVisit() {
    server
        .at(
            "/feed",
            "application/rss+xml",
            rss(
                "<item><title>One</title><link>/a/1</link></item>",
                "<item><title>Two</title><link>/a/2</link></item>"))
        .at("/a/1", "text/html", PAGE)
        .at("/a/2", Loopback.status(429, "Retry-After", "7200"));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    assertTrue(clock.instant().isBefore(NOW.plusSeconds(60)), clock.instant().toString());
    assertEquals(2, files().size(), "both are told in the feed's words meanwhile");
    assertEquals(0, asked("/a/1"));
    server.at("/a/2", "text/html", PAGE);
    nextVisit(feeds);
    assertEquals(1, asked("/a/1"));
    assertTrue(files().stream().allMatch(file -> read(file).contains(LONG.strip())));
  }

  @Test
  void anItemThatChangedOrWasDeletedMeanwhileIsNotMadeOldAgain() throws IOException {
    server.at("/feed", "application/rss+xml", teaser()).at("/a/1", Loopback.status(503));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    Files.delete(temporary.resolve("feeds").resolve(files().getFirst()));
    server.at("/a/1", "text/html", PAGE);
    nextVisit(feeds);
    assertEquals(List.of(), files());
  }

  @Test
  void aPageInsideIsNotFetchedWhateverAFeedLinksTo() {
    try (Loopback secret = new Loopback()) {
      secret.at("/", "text/html", "<p>" + LONG + "</p>");
      server.at(
          "/feed",
          "application/rss+xml",
          rss("<item><title>t</title><link>" + secret.uri("/") + "</link></item>"));
      Feeds feeds = feeds();
      feeds.add(source("/feed"));
      feeds.visitNow();
      assertEquals(List.of(), secret.requests());
      assertTrue(onlyFile().endsWith("---\nt\n"), onlyFile());
    }
  }

  @Test
  void asksWithTheTagsItWasGivenOnlyOnceAllIsSaved() {
    List<String> asked = new ArrayList<>();
    byte[] feed = rss(item("f-1", "Ferry sold", LONG)).getBytes(StandardCharsets.UTF_8);
    server.at(
        "/feed",
        exchange -> {
          String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
          asked.add(String.valueOf(tag));
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          boolean same = "\"v1\"".equals(tag);
          exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : feed.length);
          exchange.getResponseBody().write(same ? new byte[0] : feed);
        });
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    nextVisit(feeds);
    nextVisit(feeds);
    assertEquals(List.of("null", "null", "\"v1\"", "\"v1\""), asked);
    assertEquals(List.of(), feeds.troubles());
  }

  @Test
  void followsAFeedThatMovedForGood() {
    server
        .at("/old", Loopback.redirect(301, "/new"))
        .at("/new", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/old"));
    feeds.visitNow();
    nextVisit(feeds);
    assertEquals(List.of("/old", "/new", "/old", "/new", "/new"), server.requests());
    assertEquals(1, files().size());
  }

  @Test
  void comesLaterAndLaterWhereItIsInVainAndSaysSo() {
    server.at("/feed", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    server.at("/feed", Loopback.status(503));
    List<Long> minutes = new ArrayList<>();
    for (int visit = 0; visit < 9; visit++) {
      clock.advance(Duration.between(clock.instant(), feeds.list().getFirst().state().due()));
      feeds.visitNow();
      Feed feed = feeds.list().getFirst();
      minutes.add(Duration.between(clock.instant(), feed.state().due()).toMinutes());
    }
    assertEquals(List.of(30L, 60L, 120L, 240L, 480L, 960L, 1440L, 1440L, 1440L), minutes);
    Trouble trouble = feeds.troubles().getFirst();
    assertEquals("Farhaven Gazette", trouble.feed());
    assertEquals("answers 503", trouble.reason());
    server.at("/feed", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    nextVisit(feeds);
    assertEquals(List.of(), feeds.troubles());
  }

  @Test
  void leavesAHostAloneThatAsksForIt() {
    server
        .at("/busy", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)))
        .at("/other", "application/rss+xml", rss(item("f-2", "Quay built", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/busy"));
    feeds.visitNow();
    server.at("/busy", Loopback.status(429, "Retry-After", "7200"));
    clock.advance(Duration.ofMinutes(20));
    feeds.visitNow();
    Instant until = clock.instant().plus(Duration.ofHours(2));
    assertEquals(until, feeds.list().getFirst().state().due());
    feeds.add(source("/other"));
    feeds.visitNow();
    assertTrue(!clock.instant().isBefore(until), "the other feed of the host waits, too");
  }

  @Test
  void waitsBetweenRequestsToOneHost() {
    for (int i = 0; i < 5; i++) {
      server.at("/f" + i, "application/rss+xml", rss(item("f-" + i, "Ferry " + i, LONG)));
      memory.follow(source("/f" + i), NOW);
    }
    feeds().visitNow();
    assertTrue(!clock.instant().isBefore(NOW.plusSeconds(4)), clock.instant().toString());
  }

  @Test
  void findsTheFeedThatAPageNames() {
    server
        .at(
            "/",
            "text/html",
            "<html><head><link rel=alternate type=application/rss+xml href=feed.xml></head></html>")
        .at("/feed.xml", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    Feeds feeds = feeds();
    Feeds.Added.Followed added =
        assertInstanceOf(Feeds.Added.Followed.class, feeds.add(source("/")));
    assertEquals(server.uri("/feed.xml"), added.feed().source().address());
    assertInstanceOf(Feeds.Added.Known.class, feeds.add(source("/")));
  }

  @Test
  void refusesWhatIsNoFeedAndWhatIsForbidden() {
    server.at("/", "text/html", "<html><body>hello</body></html>").at("/bomb", Loopback.bomb(11));
    Feeds feeds = feeds();
    assertEquals(new Feeds.Added.Refused("is not a feed that can be read"), feeds.add(source("/")));
    assertEquals(new Feeds.Added.Refused("is larger than 10 MB"), feeds.add(source("/bomb")));
    assertEquals(new Feeds.Added.Refused("answers 404"), feeds.add(source("/none")));
    URI inside = URI.create("http://169.254.169.254/latest/meta-data/");
    assertInstanceOf(Feeds.Added.Refused.class, feeds.add(source(inside)));
    assertEquals(List.of(), feeds.list());
  }

  @Test
  void aBrokenItemCostsNoOther() {
    server.at(
        "/feed",
        "application/rss+xml",
        rss("<item></item>", item("f-1", "Ferry sold", LONG), "<item><title></title></item>"));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    assertEquals(1, files().size());
  }

  private static final int MANY = 5_000;

  @Test
  void ofAnArchiveItsNewestItemsAreTakenWhereverTheyStand() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      Instant day = NOW.minus(Duration.ofDays(MANY - i));
      items.append(
          item("f-" + i, "Ferry " + i, LONG)
              .replace("Mon, 16 Mar 2026 06:00:00 GMT", day.toString()));
    }
    server.at("/feed", "application/rss+xml", rss(items.toString()));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    assertEquals(300, files().size());
    assertTrue(files().stream().anyMatch(file -> read(file).contains("Ferry " + (MANY - 1))));
    nextVisit(feeds);
    assertEquals(300, files().size());
  }

  @Test
  void anItemThatStandsTwiceInItsFeedIsNotChangedInTurns() throws IOException {
    server.at(
        "/feed",
        "application/rss+xml",
        rss(item("f-1", "Ferry sold", LONG), item("f-1", "Ferry for sale", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    assertTrue(onlyFile().contains("Ferry sold"), "the first is the newest");
    Path file = temporary.resolve("feeds").resolve(files().getFirst());
    var stamp = Files.getLastModifiedTime(file);
    nextVisit(feeds);
    assertEquals(stamp, Files.getLastModifiedTime(file));
  }

  @Test
  void aFeedThatGoesBackwardsBringsNothingTwice() {
    server.at("/feed", "application/rss+xml", rss(item("f-2", "Quay built", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    String old = rss(item("f-1", "Ferry sold", LONG));
    server.at(
        "/feed",
        exchange -> {
          byte[] bytes = old.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("ETag", "\"older\"");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        });
    nextVisit(feeds);
    server.at("/feed", "application/rss+xml", rss(item("f-2", "Quay built", LONG)));
    nextVisit(feeds);
    assertEquals(2, files().size());
    assertEquals(List.of(), feeds.troubles());
  }

  @Test
  void aPageThatSetsACookieAndSendsBackIsGivenUp() {
    server.at("/feed", Loopback.status(302, "Location", "/feed", "Set-Cookie", "seen=1; Path=/"));
    Feeds feeds = feeds();
    assertEquals(
        new Feeds.Added.Refused("is sent on more than 5 times"), feeds.add(source("/feed")));
    assertEquals(6, server.requests().size());
  }

  @Test
  void aFeedThatMovedForGoodToARelativeAddressIsFollowedThere() {
    server
        .at("/a/old", Loopback.redirect(308, "../b/new?x=1"))
        .at("/b/new", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/a/old"));
    feeds.visitNow();
    assertEquals(server.uri("/b/new?x=1"), feeds.list().getFirst().state().at());
  }

  @Test
  void noTitleCanAddAFieldToTheHeader() {
    server.at(
        "/feed",
        "application/rss+xml",
        rss(item("f-1", "x&quot;\n---\ncollection: \"board\\&quot;\u2028\u0085y", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    assertTrue(onlyFile().lines().noneMatch(line -> line.startsWith("collection")), onlyFile());
  }

  @Test
  void settingsAreFollowedAndLeftWithTheSettings() {
    server.at("/feed", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    Feeds feeds = feeds();
    Source set = new Source(server.uri("/feed"), "news", Feed.USUAL, Origin.SETTINGS);
    feeds.add(source("/other"));
    memory.follow(source("/other"), NOW);
    feeds.settle(List.of(set));
    feeds.settle(List.of(set));
    assertEquals(2, feeds.list().size());
    feeds.settle(List.of());
    assertEquals(List.of(source("/other")), feeds.list().stream().map(Feed::source).toList());
  }

  @Test
  void aFeedThatIsRemovedLeavesItsDocumentsUnlessToldOtherwise() {
    server.at("/feed", "application/rss+xml", rss(item("f-1", "Ferry sold", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    feeds.remove(feeds.list().getFirst(), false);
    assertEquals(1, files().size());
    feeds.add(source("/feed"));
    feeds.visitNow();
    assertEquals(1, files().size());
    feeds.remove(feeds.list().getFirst(), true);
    assertEquals(List.of(), files());
  }

  @Test
  void whatDiedInTheMiddleIsDoneAgainAndChangesNothing() throws IOException {
    server.at(
        "/feed",
        "application/rss+xml",
        rss(item("f-1", "Ferry sold", LONG), item("f-2", "Quay built", LONG)));
    Feeds feeds = feeds();
    feeds.add(source("/feed"));
    feeds.visitNow();
    // As after a death between the file and the memory of it.
    String lost = files().getFirst();
    memory.forget(feeds.list().getFirst().id());
    var stamp = Files.getLastModifiedTime(temporary.resolve("feeds").resolve(lost));
    nextVisit(feeds);
    assertEquals(2, files().size());
    assertEquals(stamp, Files.getLastModifiedTime(temporary.resolve("feeds").resolve(lost)));
  }
}
