package dev.stet.dialog;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Talks with the people of one platform: the inbox that the platform fills.
 *
 * <p>Whoever addresses the bot gets an answer or a reason. What people write to each other gets
 * nothing.
 */
public final class Dialog implements Inbox, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Dialog.class.getName());
  private static final int REMEMBERED_EVENTS = 10_000;
  private static final int TRIES = 3;

  private final ChatPlatform platform;
  private final Access access;
  private final Counters counters;
  private final Wording wording;
  private final CommandHandler handler;
  private final Paginator paginator;
  private final Lanes lanes = new Lanes();
  private final Map<String, Boolean> seen =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED_EVENTS;
        }
      };

  /** A dialog over a platform. It begins when the platform is started with it. */
  public Dialog(ChatPlatform platform, Knowledge knowledge, Access access) {
    this(platform, knowledge, access, Counters.none());
  }

  /** The same, counted. */
  public Dialog(ChatPlatform platform, Knowledge knowledge, Access access, Counters counters) {
    this.platform = platform;
    this.access = access;
    this.counters = counters;
    this.wording = new Wording(Locale.ENGLISH, knowledge.zone());
    this.handler = new CommandHandler(knowledge, wording, counters);
    this.paginator = new Paginator(platform.limits());
  }

  @Override
  public void accept(Inbound inbound) {
    if (isForUs(inbound) && isNew(inbound.id())) {
      lanes.submit(inbound.place(), () -> answer(inbound));
    }
  }

  private static boolean isForUs(Inbound inbound) {
    return switch (inbound) {
      case Inbound.Message message -> message.audience() != Inbound.Audience.OVERHEARD;
    };
  }

  private boolean isNew(String id) {
    synchronized (seen) {
      return seen.put(id, true) == null;
    }
  }

  private void answer(Inbound inbound) {
    for (Reply page : paginator.paginate(reply(inbound))) {
      if (!send(inbound.place(), page)) {
        return;
      }
    }
  }

  /** The one place where a defect of ours is caught: it costs its own answer and no other. */
  private Reply reply(Inbound inbound) {
    try {
      if (!access.allows(inbound)) {
        return Reply.of(wording.say("stranger", inbound.author().id()));
      }
      return switch (inbound) {
        case Inbound.Message message ->
            handler.handle(CommandParser.parse(message.text()), message);
      };
    } catch (RuntimeException e) {
      String incident = UUID.randomUUID().toString().substring(0, 8);
      LOG.log(Level.ERROR, "incident " + incident, e);
      return Reply.of(wording.say("failed", incident));
    }
  }

  /** Sends a message once; again only when it was certainly not posted. */
  private boolean send(Place place, Reply reply) {
    for (int attempt = 1; ; attempt++) {
      try {
        platform.send(place, reply);
        counters.sent(platform.name(), Counters.Sending.DELIVERED);
        return true;
      } catch (DeliveryException e) {
        boolean retry = e.outcome() == DeliveryException.Outcome.REFUSED && attempt < TRIES;
        if (!retry || !pause(e.retryAfter() == null ? backOff(attempt) : e.retryAfter())) {
          LOG.log(Level.WARNING, "a reply was not delivered to {0}: {1}", place, e.getMessage());
          counters.sent(platform.name(), Counters.Sending.FAILED);
          return false;
        }
        counters.sent(platform.name(), Counters.Sending.RETRIED);
      }
    }
  }

  private static Duration backOff(int attempt) {
    return Duration.ofMillis(500L << attempt);
  }

  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    lanes.close();
  }
}
