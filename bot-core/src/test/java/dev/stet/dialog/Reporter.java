package dev.stet.dialog;

import dev.stet.SettableClock;
import dev.stet.answer.Answerer;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.UserRef;
import dev.stet.corpus.Change;
import dev.stet.corpus.Corpus;
import dev.stet.corpus.Revisions;
import dev.stet.corpus.feeds.Feed;
import dev.stet.corpus.feeds.Feeds;
import dev.stet.corpus.web.AddressRules;
import dev.stet.corpus.web.Fetcher;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.search.StandingQueries;
import dev.stet.store.DialogStore;
import dev.stet.store.SqlFeeds;
import dev.stet.store.SqlRevisions;
import dev.stet.store.SqlWatches;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A process that follows feeds and tells of them, to be killed. Whoever started it is its clock and
 * its platform: it reads {@code AT moment} and {@code POSTED number}, and writes {@code DONE
 * moment} and {@code POST number text}.
 */
final class Reporter implements ChatPlatform {
  static final Place PLACE = new Place(FakePlatform.NAME, "ada", null);

  private static final UserRef ADA = new UserRef(FakePlatform.NAME, "ada");
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, CountDownLatch> posted = new ConcurrentHashMap<>();

  private Reporter() {}

  /** Home, moment, and the addresses of feeds. */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    SettableClock clock = new SettableClock(Instant.parse(args[1]));
    List<URI> addresses = Stream.of(args).skip(2).map(URI::create).toList();
    Files.createDirectories(home.resolve("feeds"));
    Files.createDirectories(home.resolve("corpus"));
    Reporter platform = new Reporter();
    try (Revisions revisions = SqlRevisions.writable(home.resolve("revisions.db"));
        Indexer indexer = Indexer.open(home.resolve("index"), revisions, true, _ -> {});
        SqlFeeds memory = SqlFeeds.writable(home.resolve("feeds.db"));
        SqlWatches watches = SqlWatches.open(home.resolve("watches.db"));
        DialogStore store = DialogStore.open(home.resolve("dialog.db"))) {
      List<String> allowed = addresses.stream().map(URI::getAuthority).toList();
      Fetcher fetcher = new Fetcher(AddressRules.allowing(allowed), clock);
      Feeds feeds = Feeds.into(home.resolve("feeds"), memory, fetcher, clock);
      feeds.settle(
          addresses.stream()
              .map(a -> new Feed.Source(a, "news", Duration.ofMinutes(30), Feed.Origin.SETTINGS))
              .toList());
      if (watches.all().isEmpty()) {
        watches.add(PLACE, new Watch.Owner(ADA, Audience.PRIVATE), "storm", clock.instant());
        watches.manners(PLACE, Manners.USUAL.capped(900));
      }
      Corpus corpus =
          Corpus.of(List.of(home.resolve("corpus"))).with("feeds", home.resolve("feeds"));
      Intake intake = new Intake(corpus, revisions, indexer, clock);
      Answerer answerer = new Answerer(indexer.index(), revisions);
      Knowledge knowledge = new Knowledge(answerer, revisions, clock, ZoneOffset.UTC);
      Newsroom newsroom = new Newsroom(feeds, watches, new StandingQueries(), clock);
      Desk desk =
          new Desk(store.memory(Duration.ofDays(30)), Counters.none(), Courtesy.unlimited(), clock)
              .in(newsroom);
      try (Dialog dialog = new Dialog(platform, knowledge, Access.owner(), desk)) {
        dialog.resume();
        Alerts.Heard heard = new Alerts.Heard(revisions, indexer.index(), indexer::followed);
        Alerts alerts = new Alerts(heard, newsroom, List.of(dialog), clock);
        platform.run(moment -> {
          clock.advance(Duration.between(clock.instant(), moment));
          feeds.visitNow();
          intake.run(new Unwatched());
          alerts.look();
          clock.advance(Duration.ofSeconds(10));
          alerts.look();
          if (moment.atZone(ZoneOffset.UTC).getHour() == 8) {
            dialog.accept(
                new Inbound.Message(
                    "brief-" + moment, PLACE, ADA, "brief yesterday", Audience.PRIVATE, moment));
          }
          platform.settle(dialog);
        });
      }
    }
  }

  /** Nobody. */
  private static final class Unwatched implements Corpus.Watcher {
    @Override
    public void expect(int changes) {}

    @Override
    public void changed(Change change) {}
  }

  /** What happens at a moment. */
  private interface Hour {
    void strike(Instant moment);
  }

  private void run(Hour hour) throws IOException {
    say("UP");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", 2);
      if (words[0].equals("AT")) {
        Thread.ofPlatform()
            .start(() -> {
              hour.strike(Instant.parse(words[1]));
              say("DONE " + words[1]);
            });
      } else {
        posted.getOrDefault(Long.valueOf(words[1]), new CountDownLatch(0)).countDown();
      }
    }
  }

  /** Waits until all that was to be told there is told. */
  private void settle(Dialog dialog) {
    CountDownLatch latch = new CountDownLatch(1);
    dialog.alert(PLACE, _ -> latch.countDown());
    await(latch);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static synchronized void say(String line) {
    OUT.print(line + "\n");
    OUT.flush();
  }

  @Override
  public MessageRef send(Place place, Reply reply) throws DeliveryException {
    long number = numbers.incrementAndGet();
    CountDownLatch latch = new CountDownLatch(1);
    posted.put(number, latch);
    say("POST " + number + " " + FakePlatform.text(reply).replace('\n', ' '));
    if (!await(latch)) {
      throw new DeliveryException(Outcome.UNKNOWN, "no answer", null, null);
    }
    return new MessageRef(place, Long.toString(number));
  }

  @Override
  public String name() {
    return FakePlatform.NAME;
  }

  @Override
  public Limits limits() {
    return new Limits(30_000);
  }

  @Override
  public void start(Inbox inbox) {}

  @Override
  public String status() {
    return "reporter";
  }

  @Override
  public void close() {}
}
