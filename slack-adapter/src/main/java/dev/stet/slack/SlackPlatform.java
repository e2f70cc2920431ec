package dev.stet.slack;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import dev.stet.chat.Attachment;
import dev.stet.chat.Attachments;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Rate;
import dev.stet.chat.Reply;
import dev.stet.chat.Signals;
import dev.stet.chat.Standing;
import dev.stet.chat.Traces;
import dev.stet.chat.Unfurls;
import dev.stet.chat.UserRef;
import dev.stet.chat.Webhooks;
import dev.stet.chat.Whispers;
import dev.stet.slack.SlackSettings.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One Slack workspace, over a socket or by calls of Slack. */
public final class SlackPlatform
    implements ChatPlatform, Standing, Signals, Whispers, Attachments, Webhooks, Unfurls, Traces {
  private static final System.Logger LOG = System.getLogger(SlackPlatform.class.getName());

  /** Slack rejects blocks of somewhat more than 9,500 characters, or of more than 50. */
  private static final Limits LIMITS = new Limits(9_000, Renderer.MOST_BLOCKS);

  private static final List<Rate> RATES = List.of(new Rate(1, Duration.ofSeconds(1)));
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final SlackSettings settings;
  private final InstantSource clock;
  private final Slack slack;
  private final Preflight preflight;
  private final Parts parts;
  private final Sender sender;
  private final History history;
  private final Members members;
  private final Progress signals;
  private final Files files;
  private final @Nullable HttpEvents calls;
  private final ScheduledThreadPoolExecutor starter;
  private volatile @Nullable Socket socket;

  public SlackPlatform(SlackSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.slack = WebClient.open(settings);
    this.preflight = new Preflight(slack, settings);
    this.parts = Parts.of(slack, settings, clock);
    this.sender = new Sender(parts.calls(), parts.whisperer(), parts.homes());
    this.history = new History(parts.calls());
    this.members = new Members(parts.calls(), clock);
    this.signals = new Progress(parts.calls());
    this.files = new Files(parts.calls(), settings);
    this.calls =
        settings.mode() instanceof Mode.Http(String secret) && !secret.isBlank()
            ? new HttpEvents(new Signature(secret, clock))
            : null;
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
    parts.health().progress("connecting to Slack");
    connect(inbox, FIRST_WAIT);
  }

  private void connect(Inbox inbox, Duration wait) {
    try {
      Identity me = preflight.identity();
      members.of(me);
      App app =
          new Listeners(new Mapper(me, clock), new Interactions(me, clock), inbox, parts).app();
      String success = "connected as @" + me.name() + " in " + me.teamName();
      switch (settings.mode()) {
        case Mode.Socket(String token) -> {
          String url = preflight.socketUrl(token);
          starter.execute(() -> open(app, token, url, success));
        }
        case Mode.Http _ -> {
          if (calls != null) {
            calls.open(app);
          }
          parts.health().progress(success);
        }
      }
    } catch (IOException e) {
      String sentence = "cannot reach Slack, trying again: " + e.getMessage();
      parts.health().progress(sentence);
      LOG.log(WARNING, "[slack] " + sentence);
      long delay = ThreadLocalRandom.current().nextLong(wait.toMillis() / 2, wait.toMillis());
      var _ = starter.schedule(() -> connectAgain(inbox, wait), delay, TimeUnit.MILLISECONDS);
    }
  }

  private void connectAgain(Inbox inbox, Duration wait) {
    Duration twice = wait.multipliedBy(2);
    try {
      connect(inbox, twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT);
    } catch (RuntimeException e) { // nobody is left to throw it to
      parts.health().progress(String.valueOf(e.getMessage()));
      LOG.log(ERROR, "[slack] gave up", e);
    }
  }

  private void open(App app, String token, String url, String success) {
    try {
      Socket fresh = new Socket(app, token, url, parts.health());
      socket = fresh;
      parts.health().progress(success);
      fresh.open();
    } catch (IOException | URISyntaxException e) {
      LOG.log(WARNING, "[slack] the socket did not open; trying again", e);
    }
  }

  @Override
  public Map<String, Webhook> webhooks() {
    HttpEvents known = calls;
    return known == null ? Map.of() : Map.of(HttpEvents.PATH, known);
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

  @Override
  public void whisper(Inbound.Press press, Reply reply) throws DeliveryException {
    checkLength(reply);
    parts.whisperer().whisper(press, reply);
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

  /** Slack allows one a second in a channel. What one person alone sees is another matter. */
  @Override
  public List<Rate> rates(Place place) {
    boolean shown = Places.onlyReader(place) == null && Places.homeOf(place) == null;
    return shown ? RATES : List.of();
  }

  @Override
  public Working working(Inbound.Written written) {
    return signals.working(written);
  }

  @Override
  public InputStream open(Attachment attachment) throws IOException {
    return files.open(attachment);
  }

  @Override
  public MessageRef send(Place place, Reply reply, String name, String text)
      throws DeliveryException {
    return files.send(place, reply, name, text);
  }

  @Override
  public MessageRef send(Place place, Reply reply, String mark) throws DeliveryException {
    checkLength(reply);
    return sender.send(place, reply, mark);
  }

  @Override
  public Trace find(Place place, String mark, Instant since) {
    return history.find(place, mark, since);
  }

  @Override
  public void unfurl(Preview preview) {
    parts.unfurler().show(preview);
  }

  @Override
  public Kind of(UserRef person) {
    return members.of(person);
  }

  @Override
  public boolean looksAfter(UserRef person, Place place) {
    return members.looksAfter(person, place);
  }

  @Override
  public Optional<ZoneId> zone(UserRef person) {
    return members.zone(person);
  }

  @Override
  public String status() {
    Socket current = socket;
    if (current == null) {
      return parts.health().status(calls == null ? "" : "HTTP");
    }
    return current.connected()
        ? parts.health().status(current.status())
        : parts.health().orElse("no connection to Slack, trying again; " + current.status());
  }

  @Override
  public void close() {
    stopStarting();
    if (calls != null) {
      calls.shut();
    }
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
