package dev.stet.console;

import dev.stet.api.Metrics;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import io.avaje.jex.Jex;
import java.net.URI;
import java.time.Clock;

/** The web as a place where people write to the bot, and the server of all that goes over HTTP. */
public final class WebConsole implements ChatPlatform {
  /** A question has at most 2,000 characters, each at most 12 bytes of JSON. */
  private static final long LARGEST_BODY = 32_768;

  /** A page has room for whatever the bot has to say at once. */
  private static final Limits LIMITS = new Limits(200_000);

  private final ConsoleSettings settings;
  private final Clock clock = Clock.systemUTC();
  private final ChatRoom room = new ChatRoom(clock);
  private final Dates dates;
  private final Jex.Server server;

  /**
   * Listens. Until {@link #start} it shows pages and answers programs, but nobody talks.
   *
   * @throws IllegalStateException if the port is taken
   */
  public WebConsole(ConsoleSettings settings, Faces faces, Metrics metrics) {
    this(settings, faces, metrics, Hooks.none());
  }

  /** The same, on whose server platforms call us. */
  public WebConsole(ConsoleSettings settings, Faces faces, Metrics metrics, Hooks hooks) {
    this.settings = settings;
    ServerLimits.apply();
    Cookies cookies = new Cookies(settings, clock);
    Gate gate = new Gate(settings, cookies, hooks);
    this.dates = new Dates(faces.api().zone());
    ReadingRoutes reading = new ReadingRoutes(faces, gate, dates);
    MachineRoutes machines = new MachineRoutes(faces.api(), metrics, gate);
    ChatRoutes chat = new ChatRoutes(faces.api(), room, cookies, this::chatPage);
    try {
      Jex jex = Jex.create();
      jex.config(config ->
          config
              .host(settings.host())
              .port(settings.port())
              .maxRequestSize(LARGEST_BODY)
              .health(false));
      jex.filter(gate);
      chat.addTo(jex);
      reading.addTo(jex);
      machines.addTo(jex);
      hooks.addTo(jex);
      Assets.ALL.forEach(asset -> jex.get("/assets/" + asset.name(), asset::send));
      Mishaps.addTo(jex);
      this.server = jex.start();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "[web] cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + ": set web.listen to a free port",
          e);
    }
  }

  /** Made for each request, because our own address is only known once we listen. */
  private ChatPage chatPage() {
    return new ChatPage(new ReplyHtml(address().toString()), dates);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://" + settings.host() + ":" + server.port());
  }

  @Override
  public String name() {
    return ChatRoom.PLATFORM;
  }

  @Override
  public Limits limits() {
    return LIMITS;
  }

  @Override
  public void start(Inbox inbox) {
    room.open(inbox);
  }

  @Override
  public MessageRef send(Place place, Reply reply) throws DeliveryException {
    return room.reply(place, reply);
  }

  @Override
  public String status() {
    return "serving " + address();
  }

  /** Takes no more requests and lets those that have begun finish, for a while. */
  @Override
  public void close() {
    server.shutdown();
  }
}
