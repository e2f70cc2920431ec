package dev.stet.telegram;

import dev.stet.chat.Attachment;
import dev.stet.chat.Attachments;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.CommandMenu;
import dev.stet.chat.DeliveryException;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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

  private static final Logger LOG = System.getLogger(TelegramPlatform.class.getName());

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
  private final Sender sender;
  private final Hook hook;
  private volatile Invited invited = (_, _) -> true;
  private volatile @Nullable Consumer<Inbound.Moved> movers;
  private @Nullable Connection connection;

  public TelegramPlatform(TelegramSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.health = new Health(settings);
    this.courier = new Courier(settings, settings.timing().call());
    this.sender = new Sender(courier, new Mailer(this::moved), health);
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
    try {
      if (told != null) {
        told.accept(UpdateMapper.moved(from, to));
      }
    } catch (RuntimeException e) {
      // The message is on its way all the same, and the next one says it again.
      LOG.log(Level.WARNING, "Telegram: could not note that a group is another one now", e);
    }
  }

  @Override
  public MessageRef send(Place place, Reply reply) throws DeliveryException {
    return sender.send(place, reply);
  }

  @Override
  public MessageRef answer(Inbound.Message question, Reply reply, int page)
      throws DeliveryException {
    return sender.answer(question, reply, page);
  }

  @Override
  public MessageRef follow(MessageRef earlier, Reply reply) throws DeliveryException {
    return sender.follow(earlier, reply);
  }

  @Override
  public void edit(MessageRef message, Reply reply) throws DeliveryException {
    sender.edit(message, reply);
    presses.shown(message);
  }

  /** What does not fit on the plate, or comes too late for it, is said below the message. */
  @Override
  public void whisper(Inbound.Press press, Reply reply) throws DeliveryException {
    if (!sender.whisper(press, reply, presses)) {
      var _ = sender.follow(press.on(), reply);
    }
  }

  @Override
  public Working working(Inbound.Written written, String doing) {
    return typing.in(written.place());
  }

  @Override
  public InputStream open(Attachment attachment) throws IOException {
    return downloads.open(attachment);
  }

  @Override
  public MessageRef send(Place place, Reply reply, String name, String text)
      throws DeliveryException {
    return sender.send(place, reply, new OutgoingFile.Content(name, text));
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
