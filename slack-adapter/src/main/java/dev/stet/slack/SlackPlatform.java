package dev.stet.slack;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Rate;
import dev.stet.chat.Reply;
import dev.stet.chat.Standing;
import dev.stet.chat.UserRef;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One Slack workspace, through Socket Mode: needs no public address. */
public final class SlackPlatform implements ChatPlatform, Standing {
  private static final System.Logger LOG = System.getLogger(SlackPlatform.class.getName());

  /** Slack rejects blocks of somewhat more than 9,500; the addresses of links may count too. */
  private static final Limits LIMITS = new Limits(8000);

  private static final List<Rate> RATES = List.of(new Rate(1, Duration.ofSeconds(1)));
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final SlackSettings settings;
  private final InstantSource clock;
  private final Slack slack;
  private final Preflight preflight;
  private final ResponseUrls urls;
  private final Sender sender;
  private final Members members;
  private final ScheduledThreadPoolExecutor starter;
  private volatile String progress = "not started";
  private volatile @Nullable Socket socket;

  public SlackPlatform(SlackSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.slack = WebClient.open(settings);
    this.preflight = new Preflight(slack, settings);
    this.urls = new ResponseUrls(settings, clock);
    this.sender = new Sender(slack, settings.botToken(), urls, clock);
    this.members = new Members(slack.methods(settings.botToken()), clock);
    this.starter =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("stet-slack-start").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  @Override
  public String name() {
    return Places.SLACK;
  }

  @Override
  public Limits limits() {
    return LIMITS;
  }

  @Override
  public void start(Inbox inbox) {
    preflight.checkTokens();
    progress = "connecting to Slack";
    connect(inbox, FIRST_WAIT);
  }

  private void connect(Inbox inbox, Duration wait) {
    try {
      Identity me = preflight.identity();
      App app = new Listeners(new Mapper(me, clock), inbox, urls).app(slack);
      String url = preflight.socketUrl();
      starter.execute(() -> open(app, url, "connected as @" + me.name() + " in " + me.teamName()));
    } catch (IOException e) {
      progress = "cannot reach Slack, trying again: " + e.getMessage();
      LOG.log(WARNING, "[slack] " + progress);
      long delay = ThreadLocalRandom.current().nextLong(wait.toMillis() / 2, wait.toMillis());
      var _ = starter.schedule(() -> connectAgain(inbox, wait), delay, TimeUnit.MILLISECONDS);
    }
  }

  private void connectAgain(Inbox inbox, Duration wait) {
    Duration twice = wait.multipliedBy(2);
    try {
      connect(inbox, twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT);
    } catch (RuntimeException e) { // nobody is left to throw it to
      progress = String.valueOf(e.getMessage());
      LOG.log(ERROR, "[slack] gave up", e);
    }
  }

  private void open(App app, String url, String success) {
    try {
      Socket fresh = new Socket(app, settings.appToken(), url);
      socket = fresh;
      progress = success;
      fresh.open();
    } catch (IOException | URISyntaxException e) {
      LOG.log(WARNING, "[slack] the socket did not open; trying again", e);
    }
  }

  @Override
  public MessageRef send(Place place, Reply reply) throws DeliveryException {
    checkLength(reply);
    return sender.send(place, reply);
  }

  @Override
  public void edit(MessageRef message, Reply reply) throws DeliveryException {
    checkLength(reply);
    sender.edit(message, reply);
  }

  private static void checkLength(Reply reply) {
    if (reply.length() > LIMITS.characters()) {
      throw new IllegalArgumentException(
          "[reply] too long for Slack: " + reply.length() + " of " + LIMITS.characters());
    }
  }

  /** A thread hangs on a message. */
  @Override
  public Place room(Place place) {
    return Places.of(place.conversation(), null);
  }

  /** Slack allows one a second in a channel. */
  @Override
  public List<Rate> rates(Place place) {
    return RATES;
  }

  @Override
  public Kind of(UserRef person) {
    return members.of(person);
  }

  @Override
  public String status() {
    Socket current = socket;
    return current == null || current.connected()
        ? progress
        : "no connection to Slack, trying again";
  }

  @Override
  public void close() {
    stopStarting();
    Socket current = socket;
    if (current != null) {
      current.close();
    }
    try {
      slack.close();
    } catch (Exception e) { // what AutoCloseable declares; nothing is left to save
      LOG.log(DEBUG, "[slack] the Web API client did not close in good order", e);
    }
  }

  /** A socket that is just being opened has to be seen, or nobody would ever close it. */
  private void stopStarting() {
    starter.shutdownNow();
    try {
      if (!starter.awaitTermination(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(WARNING, "[slack] the start does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
