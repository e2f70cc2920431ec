package dev.stet.bench.feeds;

import com.sun.management.OperatingSystemMXBean;
import dev.stet.answer.Answerer;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.corpus.Corpus;
import dev.stet.corpus.Document;
import dev.stet.corpus.FolderWatcher;
import dev.stet.corpus.Revisions;
import dev.stet.corpus.feeds.Feed;
import dev.stet.corpus.feeds.Feeds;
import dev.stet.corpus.web.AddressRules;
import dev.stet.corpus.web.Fetcher;
import dev.stet.dialog.Access;
import dev.stet.dialog.Alerts;
import dev.stet.dialog.Desk;
import dev.stet.dialog.Dialog;
import dev.stet.dialog.Knowledge;
import dev.stet.dialog.Newsroom;
import dev.stet.dialog.Watch;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.search.StandingQueries;
import dev.stet.search.StandingQuery;
import dev.stet.store.SqlFeeds;
import dev.stet.store.SqlRevisions;
import dev.stet.store.SqlWatches;
import dev.stet.text.Passage;
import dev.stet.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A thousand feeds, ten thousand standing queries, one machine: {@code Wire HOME}. */
final class Wire {
  private static final int FEEDS = 1_000;
  private static final int QUERIES = 10_000;
  private static final int PLACES = 1_000;
  private static final int ALERTS = 20;

  private final Path home;
  private final Shifted clock = new Shifted();
  private long began;
  private long cpu;

  private Wire(Path home) {
    this.home = home;
  }

  /** A clock that can be put forward. */
  private static final class Shifted extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  public static void main(String[] args) throws Exception {
    new Wire(Path.of(args[0])).run();
  }

  private void run() throws Exception {
    Files.createDirectories(home.resolve("feeds"));
    Files.createDirectories(home.resolve("corpus"));
    Process press =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Press.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = press.inputReader();
        Revisions revisions = SqlRevisions.writable(home.resolve("revisions.db"));
        Indexer indexer = Indexer.open(home.resolve("index"), revisions, false, _ -> {});
        SqlFeeds memory = SqlFeeds.writable(home.resolve("feeds.db"));
        SqlWatches watches = SqlWatches.open(home.resolve("watches.db"))) {
      int port = Integer.parseInt(out.readLine());
      Fetcher fetcher = new Fetcher(AddressRules.allowing(List.of("127.0.0.0/8")), clock);
      Feeds feeds = Feeds.into(home.resolve("feeds"), memory, fetcher, clock);
      cycles(feeds, port);
      Corpus corpus =
          Corpus.of(List.of(home.resolve("corpus"))).with("feeds", home.resolve("feeds"));
      Intake intake = new Intake(corpus, revisions, indexer, clock);
      begin();
      intake.run(Corpus.Watcher.NOBODY);
      end("taking in " + revisions.headers().size() + " documents");
      Newsroom newsroom = new Newsroom(feeds, watches, new StandingQueries(), clock);
      watch(watches);
      match(revisions, indexer);
      Knowledge knowledge =
          new Knowledge(new Answerer(indexer.index(), revisions), revisions, clock, ZoneOffset.UTC);
      alert(newsroom, knowledge, indexer, new FolderWatcher(corpus, intake));
    } finally {
      press.destroy();
    }
  }

  private void cycles(Feeds feeds, int port) {
    List<Feed.Source> sources = new ArrayList<>();
    for (int i = 0; i < FEEDS; i++) {
      URI address =
          URI.create("http://127.0." + (1 + i / 250) + "." + (1 + i % 250) + ":" + port + "/" + i);
      sources.add(new Feed.Source(address, "news", Feed.USUAL, Feed.Origin.SETTINGS));
    }
    begin();
    feeds.settle(sources);
    end("following " + FEEDS + " feeds");
    begin();
    feeds.visitNow();
    end("first cycle, 20,000 new items");
    for (int cycle = 0; cycle < 3; cycle++) {
      clock.ahead = clock.ahead.plus(Duration.ofMinutes(20));
      begin();
      feeds.visitNow();
      end("cycle in which nothing is new");
    }
    System.out.println("feeds in trouble " + feeds.troubles().size());
  }

  /** Of five, one wants what somebody says about something, and one words in their order. */
  private static StandingQuery wanted(Words words, int number) {
    if (number % 5 == 0) {
      return new StandingQuery(number, Words.name(number % 500), words.telling());
    }
    String two = words.telling() + " " + words.telling();
    String phrase = number % 5 == 1 ? "\"" + two + "\"" : two;
    return new StandingQuery(number, "", number % 2 == 0 ? phrase : phrase + " " + words.telling());
  }

  private static String written(StandingQuery query) {
    return query.speaker().isEmpty()
        ? query.words()
        : "quotes by " + query.speaker() + " about " + query.words();
  }

  private static Place place(int number) {
    return new Place(Listener.NAME, "place" + number % PLACES, null);
  }

  private void watch(SqlWatches watches) {
    Words words = new Words(7);
    begin();
    for (int i = 0; i < QUERIES; i++) {
      Watch.Owner owner = new Watch.Owner(new UserRef(Listener.NAME, "u" + i), Audience.PRIVATE);
      watches.add(place(i), owner, written(wanted(words, i)), clock.instant());
    }
    end("adding " + QUERIES + " standing queries, each durable");
  }

  /** Every document held against every query, without telling anybody. */
  private void match(Revisions revisions, Indexer indexer) {
    StandingQueries queries = new StandingQueries();
    Words words = new Words(7);
    for (int i = 0; i < QUERIES; i++) {
      queries.put(wanted(words, i));
    }
    var documents = revisions.since(0, 1_001);
    begin();
    match(queries, documents.getFirst(), indexer);
    end("the first document, for which they are read");
    int matches = 0;
    List<Long> nanos = new ArrayList<>();
    begin();
    for (Revisions.Entry entry : documents.subList(1, documents.size())) {
      long start = System.nanoTime();
      matches += match(queries, entry, indexer);
      nanos.add(System.nanoTime() - start);
    }
    end("holding " + nanos.size() + " documents against them, " + matches + " matches");
    Collections.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "  a document: median %.2f ms, p95 %.2f ms, most %.2f ms%n",
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 95 / 100) / 1e6,
        nanos.getLast() / 1e6);
  }

  private static int match(StandingQueries queries, Revisions.Entry entry, Indexer indexer) {
    return switch (entry) {
      case Revisions.Entry.Present present -> {
        Document document = present.document();
        Passage all = document.text().passage(new Span(0, document.text().length()));
        yield queries.match(document, indexer.index().quotations().in(all)).matches().size();
      }
      case Revisions.Entry.Absent _ -> 0;
    };
  }

  /** From the moment a file is there to the moment a platform is told. */
  private void alert(Newsroom newsroom, Knowledge knowledge, Indexer indexer, FolderWatcher watcher)
      throws InterruptedException, IOException {
    Listener listener = new Listener();
    Desk desk = Desk.bare(clock).in(newsroom);
    Place place = new Place(Listener.NAME, "waiting", null);
    Watch.Owner owner = new Watch.Owner(new UserRef(Listener.NAME, "me"), Audience.PRIVATE);
    newsroom.watches().add(place, owner, "quagmire zeppelin", clock.instant());
    Alerts.Heard heard =
        new Alerts.Heard(knowledge.revisions(), indexer.index(), indexer::followed);
    List<Long> millis = new ArrayList<>();
    try (watcher;
        Dialog dialog = new Dialog(listener, knowledge, Access.owner(), desk);
        Alerts alerts = new Alerts(heard, newsroom, List.of(dialog), clock)) {
      watcher.start();
      alerts.start();
      begin();
      for (int i = 0; i < ALERTS; i++) {
        Words words = new Words(900 + i);
        String text = words.article() + "\n\nA quagmire swallowed zeppelin " + words.sentence(9);
        Path file = home.resolve("corpus").resolve("alert" + i + ".txt");
        Path beside = home.resolve("corpus").resolve("." + i + ".new");
        Files.writeString(beside, text, StandardCharsets.UTF_8);
        long written = System.nanoTime();
        Files.move(beside, file);
        Listener.Told told = listener.next();
        while (!told.place().equals(place)) {
          told = listener.next();
        }
        millis.add((told.nanos() - written) / 1_000_000);
      }
      end("telling of " + ALERTS + " documents");
    }
    Collections.sort(millis);
    System.out.println(
        "  from the file to the alert: median "
            + millis.get(ALERTS / 2)
            + " ms, most "
            + millis.getLast()
            + " ms");
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void begin() {
    began = System.nanoTime();
    cpu = cpu();
  }

  private void end(String what) {
    double seconds = (System.nanoTime() - began) / 1e9;
    double busy = (cpu() - cpu) / 1e9;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, processor %.1f s, heap afterwards %d MB%n",
        what,
        seconds,
        busy,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }
}
