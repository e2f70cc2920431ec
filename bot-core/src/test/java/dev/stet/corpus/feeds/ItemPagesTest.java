package dev.stet.corpus.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.corpus.web.Loopback;
import dev.stet.store.SqlFeeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a feed has only the beginning of an article, its page has the rest, sooner or later. */
class ItemPagesTest extends FollowedFeeds {
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
}
