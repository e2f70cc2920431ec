package dev.stet.telegram;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Rate;
import dev.stet.chat.Reply;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Telegram as a place where people write to the bot. */
public final class TelegramPlatform implements ChatPlatform {
  static final String NAME = "telegram";

  private static final Logger LOG = System.getLogger(TelegramPlatform.class.getName());

  /** The server takes 4096; the rest is for what it may count differently than it says. */
  private static final Limits LIMITS = new Limits(4000);

  private static final Rate ONE_A_SECOND = new Rate(1, Duration.ofSeconds(1));
  private static final Rate IN_GROUPS = new Rate(18, Duration.ofMinutes(1));
  private static final List<Rate> ALONE = List.of(ONE_A_SECOND);
  private static final List<Rate> EVERYWHERE = List.of(new Rate(25, Duration.ofSeconds(1)));

  private final TelegramSettings settings;
  private final Courier courier;
  private final Health health;
  private final MessageRenderer renderer = new MessageRenderer();
  private @Nullable Connection connection;

  public TelegramPlatform(TelegramSettings settings) {
    this.settings = settings;
    this.courier = new Courier(settings);
    this.health = new Health(settings);
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
            courier,
            health,
            bot -> {
              UpdateMapper mapper = new UpdateMapper(bot);
              return update -> take(update, mapper, inbox);
            });
    opened.open();
    connection = opened;
  }

  /** What cannot be understood is skipped; what the inbox refuses is not. */
  private static void take(Update update, UpdateMapper mapper, Inbox inbox) {
    Inbound inbound;
    try {
      inbound = mapper.inbound(update);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Telegram: skipped an update that makes no sense", e);
      return;
    }
    if (inbound != null) {
      inbox.accept(inbound);
    }
  }

  @Override
  public MessageRef send(Place place, Reply reply) throws DeliveryException {
    return new MessageRef(place, Integer.toString(courier.send(visible(place, reply))));
  }

  @Override
  public MessageRef follow(MessageRef earlier, Reply reply) throws DeliveryException {
    Post post = visible(earlier.place(), reply);
    post.hangOn(Integer.parseInt(earlier.id()));
    return new MessageRef(earlier.place(), Integer.toString(courier.send(post)));
  }

  private Post visible(Place place, Reply reply) throws DeliveryException {
    Post post = renderer.post(place, reply);
    if (post == null) {
      throw new DeliveryException(
          Outcome.REJECTED, "[telegram] a message without a visible character", null, null);
    }
    return post;
  }

  @Override
  public void edit(MessageRef message, Reply reply) throws DeliveryException {
    int number = Integer.parseInt(message.id());
    if (number == Post.NUMBER_LOST) {
      throw new DeliveryException(
          Outcome.REJECTED, "[telegram] nobody knows the message's number", null, null);
    }
    courier.edit(visible(message.place(), reply).inPlaceOf(number));
  }

  /** Telegram's own advice: one a second, and twenty a minute where others read along. */
  @Override
  public List<Rate> rates(Place place) {
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
    if (connection != null) {
      connection.close();
    }
    courier.close();
  }
}
