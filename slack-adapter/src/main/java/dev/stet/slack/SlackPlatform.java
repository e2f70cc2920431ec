package dev.stet.slack;

import static java.lang.System.Logger.Level.DEBUG;

import com.slack.api.Slack;
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
import dev.stet.chat.Sharing;
import dev.stet.chat.Signals;
import dev.stet.chat.Standing;
import dev.stet.chat.Traces;
import dev.stet.chat.Unfurls;
import dev.stet.chat.UserRef;
import dev.stet.chat.Webhooks;
import dev.stet.chat.Whispers;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Slack workspace, over a socket or by calls of Slack. */
public final class SlackPlatform
    implements ChatPlatform,
        Standing,
        Signals,
        Whispers,
        Sharing,
        Attachments,
        Webhooks,
        Unfurls,
        Traces {
  private static final System.Logger LOG = System.getLogger(SlackPlatform.class.getName());

  /** Slack rejects blocks of somewhat more than 9,500 characters, or of more than 50. */
  private static final Limits LIMITS = new Limits(9_000, Renderer.MOST_BLOCKS);

  private static final List<Rate> RATES = List.of(new Rate(1, Duration.ofSeconds(1)));

  private final SlackSettings settings;
  private final InstantSource clock;
  private final Slack slack;
  private final Parts parts;
  private final Line line;
  private final Sender sender;
  private final History history;
  private final Members members;
  private final Progress signals;
  private final Files files;

  public SlackPlatform(SlackSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.slack = WebClient.open(settings);
    this.parts = Parts.of(slack, settings, clock);
    this.line = new Line(slack, settings, parts.health(), clock);
    this.sender = new Sender(parts.calls(), parts.whisperer(), parts.homes());
    this.history = new History(parts.calls());
    this.members = new Members(parts.calls(), clock);
    this.signals = new Progress(parts.calls());
    this.files = new Files(parts.calls(), settings);
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
    line.start(me -> {
      members.of(me);
      Mapper mapper = new Mapper(me, settings, clock);
      return new Listeners(mapper, new Interactions(me, clock), inbox, parts).app();
    });
  }

  @Override
  public Map<String, Webhook> webhooks() {
    return line.webhooks();
  }

  @Override
  public MessageRef send(Place place, Reply reply) throws DeliveryException {
    checkLength(reply);
    return sender.send(place, reply);
  }

  @Override
  public MessageRef answer(Inbound.Message question, Reply reply, int page)
      throws DeliveryException {
    checkLength(reply);
    return sender.answer(question, reply);
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

  @Override
  public MessageRef share(Inbound.Press press, String by, Reply reply) throws DeliveryException {
    checkLength(reply);
    return sender.share(press, by, reply);
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
  public Working working(Inbound.Written written, String doing) {
    return signals.working(written, doing);
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
    return line.status();
  }

  @Override
  public void close() {
    line.close();
    try {
      slack.close();
    } catch (Exception e) { // what AutoCloseable declares; nothing is left to save
      LOG.log(DEBUG, "[slack] the Web API client did not close in good order", e);
    }
  }
}
