package dev.stet.corpus.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.corpus.Corpus;
import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.corpus.feeds.Feed.Origin;
import dev.stet.corpus.feeds.Feed.Source;
import dev.stet.corpus.web.Loopback;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.store.SqlRevisions;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What feeds bring becomes documents, once, and stays in step with them. */
class FeedsTest extends FollowedFeeds {
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
      new Intake(corpus, revisions, indexer, clock).run(Corpus.Watcher.NOBODY);
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

  @Test
  void theUsersDocumentsKeepTheirNames() throws IOException {
    Files.writeString(temporary.resolve("corpus/quay.txt"), "The quay is made of oak.");
    try (Revisions revisions = SqlRevisions.writable(temporary.resolve("revisions.db"));
        Indexer indexer = Indexer.inMemory(revisions)) {
      Corpus alone = Corpus.of(List.of(temporary.resolve("corpus")));
      new Intake(alone, revisions, indexer, clock).run(Corpus.Watcher.NOBODY);
      long before = revisions.sequence();
      Corpus both = alone.with("feeds", temporary.resolve("feeds"));
      new Intake(both, revisions, indexer, clock).run(Corpus.Watcher.NOBODY);
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
