package dev.stet.telegram;

import dev.stet.chat.Attachment;
import dev.stet.chat.Attachments;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.CommandMenu;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Rate;
import dev.stet.chat.Reply;
import dev.stet.chat.Signals;
import dev.stet.chat.Webhooks;
import dev.stet.chat.Whispers;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Telegram as a place where people write to the bot. */
public final class TelegramPlatform
    implements ChatPlatform, Signals, Whispers, Attachments, CommandMenu, Webhooks {
  /** Where Telegram reports on our server, if it is told to. */
  public static final String WEBHOOK = Hook.PATH;

  static final String NAME = "telegram";

  /** The server takes 4096; the rest is for what it may count differently than it says. */
  static final int ROOM = 4000;

  private static final Limits LIMITS = new Limits(ROOM);
  private static final Rate ONE_A_SECOND = new Rate(1, Duration.ofSeconds(1));
  private static final Rate IN_GROUPS = new Rate(18, Duration.ofMinutes(1));
  private static final List<Rate> ALONE = List.of(ONE_A_SECOND);
  private static final List<Rate> EVERYWHERE = List.of(new Rate(25, Duration.ofSeconds(1)));

  private final TelegramSettings settings;
  private final Clock clock;
  private final StopSignal stop = new StopSignal();
  private final Health health;
  private final Courier courier;
  private final Errands errands;
  private final Presses presses;
  private final Typing typing;
  private final Downloads downloads;
  private final Mailer mailer = new Mailer(this::moved);
  private final Hook hook;
  private volatile Invited invited = (_, _) -> true;
  private volatile @Nullable Consumer<Inbound.Moved> movers;
  private @Nullable Connection connection;

  public TelegramPlatform(TelegramSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.health = new Health(settings);
    this.courier = new Courier(settings, settings.timing().call());
    this.errands = new Errands(settings);
    this.presses = new Presses(errands);
    this.typing = new Typing(errands);
    this.downloads = new Downloads(settings, courier);
    this.hook = new Hook(settings);
  }

  /** Lets somebody decide where the bot stays; without that it stays everywhere. */
  public void stayWhere(Invited decides) {
    invited = decides;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Limits limits() {
    return LIMITS;
  }

  @Override
  public synchronized void start(Inbox inbox) {
    if (connection != null) {
      throw new IllegalStateException("[telegram] is already started");
    }
    Connection opened =
        new Connection(
            settings,
            new Connection.Lines(courier, hook, stop),
            health,
            bot -> reception(bot, inbox));
    opened.open();
    connection = opened;
  }

  private Consumer<Update> reception(BotAccount bot, Inbox inbox) {
    movers = inbox::accept;
    return new Reception(
        new UpdateMapper(bot, clock),
        inbox,
        new Reception.Reflexes(errands, presses, (group, host) -> invited.stays(group, host)));
  }

  /** A message was sent to a group that is another one now. */
  private void moved(long from, long to) {
    Consumer<Inbound.Moved> told = movers;
    if (told != null) {
      told.accept(UpdateMapper.moved(from, to));
    }
  }

  @Override
  public MessageRef send(Place place, Reply reply) throws DeliveryException {
    if (InlineResults.isList(place)) {
      var _ = counted(() -> courier.call(InlineResults.of(place, reply)));
      return new MessageRef(place, place.conversation());
    }
    return post(place, visible(place, reply));
  }

  @Override
  public MessageRef answer(Inbound.Message question, Reply reply, int page)
      throws DeliveryException {
    Place place = question.place();
    if (InlineResults.isList(place)) {
      return send(place, reply);
    }
    Post post = visible(place, reply);
    int number = question.audience().isAlone() ? Post.NUMBER_LOST : numberIn(place, question.id());
    return post(place, page == 0 ? post.hangingOn(number) : post.quiet());
  }

  /** A question that was asked where the conversation no longer is has no number here. */
  private static int numberIn(Place place, String question) {
    String chat = place.conversation() + "/";
    String rest = question.startsWith(chat) ? question.substring(chat.length()) : "";
    return rest.matches("\\d{1,9}") ? Integer.parseInt(rest) : Post.NUMBER_LOST;
  }

  @Override
  public MessageRef follow(MessageRef earlier, Reply reply) throws DeliveryException {
    int number = Integer.parseInt(earlier.id());
    return post(earlier.place(), visible(earlier.place(), reply).hangingOn(number));
  }

  private MessageRef post(Place place, Post post) throws DeliveryException {
    return counted(() -> mailer.mail(place, post, courier::send));
  }

  private Post visible(Place place, Reply reply) throws DeliveryException {
    Post post = MessageRenderer.post(place, reply);
    if (post == null) {
      throw rejected("a message without a visible character");
    }
    return post;
  }

  private static DeliveryException rejected(String why) {
    return new DeliveryException(Outcome.REJECTED, "[telegram] " + why, null, null);
  }

  /** A call that may be asked to wait. */
  private interface Calling<T> {
    T call() throws DeliveryException;
  }

  private <T> T counted(Calling<T> call) throws DeliveryException {
    try {
      return call.call();
    } catch (DeliveryException e) {
      if (e.retryAfter() != null) {
        health.slowed();
      }
      throw e;
    }
  }

  @Override
  public void edit(MessageRef message, Reply reply) throws DeliveryException {
    int number = Integer.parseInt(message.id());
    if (number == Post.NUMBER_LOST) {
      throw rejected("nobody knows the message's number");
    }
    var _ =
        counted(() ->
            mailer.mail(
                message.place(),
                visible(message.place(), reply),
                post -> {
                  courier.edit(post, number);
                  return number;
                }));
    presses.shown(message);
  }

  /** What does not fit on the plate, or comes too late for it, is said below the message. */
  @Override
  public void whisper(Inbound.Press press, Reply reply) throws DeliveryException {
    String id = UpdateMapper.callback(press);
    String words = Page.words(reply.blocks()).text();
    if (words.length() <= Presses.ROOM && presses.claim(id)) {
      try {
        var _ = counted(() -> courier.call(Presses.saying(id, words)));
        return;
      } catch (DeliveryException e) {
        if (e.outcome() != Outcome.REJECTED) {
          throw e;
        }
      }
    }
    var _ = follow(press.on(), reply);
  }

  @Override
  public Working working(Inbound.Written written) {
    return typing.in(written.place());
  }

  @Override
  public InputStream open(Attachment attachment) throws IOException {
    return downloads.open(attachment);
  }

  @Override
  public MessageRef send(Place place, Reply reply, String name, String text)
      throws DeliveryException {
    Post post = visible(place, reply);
    if (post.text().length() > OutgoingFile.CAPTION) {
      throw rejected("more than fits below a file");
    }
    OutgoingFile.Content content = new OutgoingFile.Content(name, text);
    return counted(() -> mailer.mail(place, post, it -> courier.send(it, content)));
  }

  @Override
  public void offer(List<Menu> menus) {
    new Menus(errands.courier(), settings, stop).offer(menus);
  }

  /** Where Telegram reports, if it does and is not polled. */
  @Override
  public Map<String, Webhook> webhooks() {
    return settings.options().webhook().isPresent() ? Map.of(Hook.PATH, hook) : Map.of();
  }

  /** Telegram's own advice: one a second, and twenty a minute where others read along. */
  @Override
  public List<Rate> rates(Place place) {
    if (InlineResults.isList(place)) {
      return List.of();
    }
    return place.conversation().startsWith("-") ? List.of(ONE_A_SECOND, IN_GROUPS) : ALONE;
  }

  @Override
  public List<Rate> rates() {
    return EVERYWHERE;
  }

  @Override
  public Optional<String> invitation(String code) {
    return health.username().map(name -> "https://t.me/" + name + "?start=" + code);
  }

  @Override
  public String status() {
    return health.line();
  }

  @Override
  public synchronized void close() {
    stop.give();
    if (connection != null) {
      connection.close();
    }
    errands.close();
    downloads.close();
    courier.close();
  }
}
