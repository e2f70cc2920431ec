package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.SettableClock;
import dev.stet.briefing.EditionSender.Outage;
import dev.stet.corpus.feeds.Feed;
import dev.stet.corpus.feeds.Feeds;
import dev.stet.corpus.web.AddressRules;
import dev.stet.corpus.web.Fetcher;
import dev.stet.question.Clearance;
import dev.stet.store.SqlFeeds;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That feeds bring nothing is said below a briefing, to those who may read what they bring. */
class OutagesTest {
  private static final Instant FIRST = Instant.parse("2026-03-09T21:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-10T03:00:00Z");

  @TempDir private Path folder = Path.of("");

  private static Feed.Source source(String name, String collection) {
    URI address = URI.create("https://" + name + ".example/feed");
    return new Feed.Source(address, collection, Duration.ofMinutes(15), Feed.Origin.SETTINGS);
  }

  private static void fail(SqlFeeds memory, String name, int times, Instant since) {
    Feed feed =
        memory.feeds().stream()
            .filter(each -> each.source().address().getHost().startsWith(name))
            .findFirst()
            .orElseThrow();
    Feed.State state = feed.state();
    memory.visited(
        new Feed(
            feed.id(),
            feed.source(),
            new Feed.State(
                state.at(),
                state.tags(),
                state.due(),
                new Feed.Health(times, "answers 503", since),
                state.title())));
  }

  @Test
  void onlyFeedsCountWhoseDocumentsMayBeRead() {
    SettableClock clock = new SettableClock(SECOND);
    Fetcher fetcher = new Fetcher(AddressRules.allowing(List.of()), clock);
    try (SqlFeeds memory = SqlFeeds.writable(folder.resolve("feeds.db"));
        Feeds feeds = Feeds.into(folder.resolve("feeds"), memory, fetcher, clock)) {
      feeds.settle(List.of(source("news", "news"), source("hiccup", "news"), source("x", "board")));
      Outages outages = Outages.of(feeds);
      Clearance all = Clearance.everything();
      assertEquals(Optional.empty(), outages.of(all));
      fail(memory, "hiccup", 1, FIRST);
      assertEquals(Optional.empty(), outages.of(all), "once is no trouble");
      fail(memory, "x", 3, FIRST);
      fail(memory, "news", 2, SECOND);
      assertEquals(Optional.of(new Outage(2, FIRST)), outages.of(all));
      Clearance some = new Clearance(true, List.of("board"));
      assertEquals(Optional.of(new Outage(1, SECOND)), outages.of(some));
      assertEquals(Optional.empty(), outages.of(Clearance.nothing()));
    }
  }

  @Test
  void aBriefingSaysSoInOneLineBelow() {
    try (Morning morning = new Morning(folder, "2026-03-10T07:30:00Z")) {
      morning.say("brief at 08:00 daily Europe/Berlin");
      morning.report("sea/ferry", "Island Mail", "Serrat ferry gets a captain", MorningTest.FERRY);
      morning.troubled(_ -> Optional.of(new Outage(3, FIRST)));
      String line = "3 feeds could not be read, the first since Mon 9 Mar 22:00; what came there";
      List<String> sent = morning.at("2026-03-11T07:00:00Z");
      assertEquals(1, sent.size());
      assertTrue(sent.getFirst().contains(line), sent.getFirst());
      assertTrue(sent.getFirst().indexOf(line) > sent.getFirst().indexOf("Serrat"));
      assertTrue(morning.say("brief yesterday").contains(line));
      morning.troubled(Outages.none());
      assertFalse(morning.say("brief yesterday").contains("feed"));
    }
  }

  @Test
  void itIsSaidInEachLanguage() {
    Outage one = new Outage(1, FIRST);
    assertEquals(
        "1 feed could not be read since Mon 9 Mar 21:00; what came there is missing here.",
        new BriefingWords(ZoneOffset.UTC).outage(one));
    for (String language : List.of("de", "uk")) {
      String said = new BriefingWords(Locale.of(language), ZoneOffset.UTC).outage(one);
      assertTrue(said.contains("1"), said);
      assertTrue(said.contains("21:00"), said);
      assertFalse(said.contains("feed could"), said);
    }
  }
}
