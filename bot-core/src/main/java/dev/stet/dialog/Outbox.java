package dev.stet.dialog;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Traces;
import dev.stet.chat.Whispers;
import dev.stet.dialog.DurableInbox.Claim;
import dev.stet.dialog.DurableInbox.Doubt;
import dev.stet.dialog.DurableInbox.End;
import dev.stet.dialog.DurableInbox.Page;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends replies no faster than the platform allows, in order, and each page once: again only when
 * it was certainly not posted, or, one time and marked, when nobody can say whether it was.
 */
final class Outbox {
  private static final System.Logger LOG = System.getLogger(Outbox.class.getName());
  private static final String ANYWHERE = "";

  /** So long a reply is worth being tried; a person has asked again by then. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final ChatPlatform platform;
  private final Desk desk;
  private final Function<Inbound.Message, String> again;
  private final Stop stop;
  private final Quota quota = new Quota();

  /**
   * An outbox.
   *
   * @param again what is said below a page that may have been sent before
   */
  Outbox(ChatPlatform platform, Desk desk, Function<Inbound.Message, String> again, Stop stop) {
    this.platform = platform;
    this.desk = desk;
    this.again = again;
    this.stop = stop;
  }

  /**
   * Sends what is left of a reply.
   *
   * @return how it ended; empty: it did not, for the dialog ends
   */
  Optional<End> deliver(Claim claim, List<Reply> pages) {
    return deliver(claim, pages, (page, n) -> platform.answer(claim.written().message(), page, n));
  }

  /** The same, in another way of the platform's. */
  Optional<End> deliver(Claim claim, List<Reply> pages, Telling telling) {
    for (int number = claim.sent(); number < pages.size(); number++) {
      Doubt doubt = number == claim.sent() ? claim.doubt() : Doubt.NONE;
      Optional<End> end = new Delivery(claim, number, pages.get(number), telling).run(doubt);
      if (end.isEmpty() || end.get() != End.ANSWERED) {
        return end;
      }
    }
    return Optional.of(End.ANSWERED);
  }

  /**
   * Puts the pages of a reply in the place of those of an earlier one. It does no harm to do that
   * twice, so that nothing has to be remembered of it.
   */
  void replace(List<MessageRef> earlier, List<Reply> pages) {
    for (int i = 0; i < Math.min(earlier.size(), pages.size()); i++) {
      MessageRef message = earlier.get(i);
      Reply page = pages.get(i);
      attempt(message.place(), () -> platform.edit(message, page));
    }
    for (Reply page : pages.subList(Math.min(earlier.size(), pages.size()), pages.size())) {
      Place place = earlier.getLast().place();
      attempt(place, () -> platform.send(place, page));
    }
  }

  /**
   * Sends a message that nobody asked for, when it is its turn.
   *
   * @param intent asked right before it is sent; if it says no, it is not
   * @return empty: it was not sent, for the intent or because the dialog ends
   */
  Optional<MessageRef> post(Posting posting, Reply reply, BooleanSupplier intent)
      throws DeliveryException {
    Place place = posting.place();
    if (!await(place) || !intent.getAsBoolean()) {
      return Optional.empty();
    }
    try {
      MessageRef sent = posting.carry(platform, reply);
      desk.counters().sent(platform.name(), Counters.Sending.DELIVERED);
      return Optional.of(sent);
    } catch (DeliveryException e) {
      if (e.retryAfter() != null) {
        quota.hold(place.conversation(), desk.clock().instant().plus(e.retryAfter()));
      }
      desk.counters().sent(platform.name(), Counters.Sending.FAILED);
      throw e;
    }
  }

  /** Sends a message that hangs on an earlier one, at most once. */
  void follow(MessageRef earlier, Reply reply) {
    attempt(earlier.place(), () -> platform.follow(earlier, reply));
  }

  /** What became of a message that answers nothing. */
  enum Posted {
    TOLD,
    /** Nobody can say whether it was posted. */
    DOUBTFUL,
    /** It was certainly not posted; later it may be. */
    NOT_YET,
    /** It was certainly not posted, and never will be. */
    NEVER,
    /** Nothing can be posted there any more. */
    GONE
  }

  /** Sends a message that answers nothing, at most once. */
  Posted post(Place place, Reply page) {
    if (!await(place)) {
      return Posted.NOT_YET;
    }
    try {
      platform.send(place, page);
      return Posted.TOLD;
    } catch (DeliveryException e) {
      LOG.log(Level.WARNING, "an alert was not sent: {0}", e.getMessage());
      if (e.moved() != null) {
        desk.moved(place, e.moved());
      }
      return switch (e.outcome()) {
        case REFUSED -> Posted.NOT_YET;
        case REJECTED -> Posted.NEVER;
        case GONE -> Posted.GONE;
        case UNKNOWN -> Posted.DOUBTFUL;
      };
    }
  }

  /** Tells whoever pressed a button; where nobody can be told alone, below the message. */
  void whisper(Inbound.Press press, Reply reply) {
    attempt(
        press.place(),
        () -> {
          if (platform instanceof Whispers it) {
            it.whisper(press, reply);
          } else {
            platform.follow(press.on(), reply);
          }
        });
  }

  private void attempt(Place place, Attempt attempt) {
    Duration pause = FIRST_PAUSE;
    while (await(place)) {
      try {
        attempt.run();
        return;
      } catch (DeliveryException e) {
        if (e.outcome() != DeliveryException.Outcome.REFUSED || !rest(place, e, pause)) {
          LOG.log(Level.WARNING, "a reply could not be mended: {0}", e.getMessage());
          return;
        }
        pause = longer(pause);
      }
    }
  }

  /** Waits until the platform allows another message; false: the dialog ends. */
  private boolean await(Place place) {
    while (!stop.isGiven()) {
      Duration wait = turn(place);
      if (wait.isZero()) {
        return true;
      }
      stop.pause(wait);
    }
    return false;
  }

  private Duration turn(Place place) {
    synchronized (quota) {
      var now = desk.clock().instant();
      Duration overall = quota.wait(ANYWHERE, platform.rates(), now);
      if (!overall.isZero()) {
        return overall;
      }
      Duration here = quota.take(place.conversation(), platform.rates(place), now);
      return here.isZero() ? quota.take(ANYWHERE, platform.rates(), now) : here;
    }
  }

  /** Leaves a conversation alone for as long as the platform asks; false: the dialog ends. */
  private boolean rest(Place place, DeliveryException e, Duration pause) {
    Duration asked = e.retryAfter();
    if (asked == null) {
      return stop.pause(pause);
    }
    quota.hold(place.conversation(), desk.clock().instant().plus(asked));
    return !stop.isGiven();
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  /** A call of the platform. */
  private interface Attempt {
    void run() throws DeliveryException;
  }

  /** How a platform tells a page of a reply. */
  interface Telling {
    MessageRef tell(Reply page, int number) throws DeliveryException;
  }

  /**
   * Where a message goes that nobody asked for.
   *
   * @param before the message that it hangs on; null: none
   * @param mark by which it can be found again, where the platform can do that; null: it need not
   */
  record Posting(Place place, @Nullable MessageRef before, @Nullable String mark) {
    MessageRef carry(ChatPlatform platform, Reply reply) throws DeliveryException {
      if (mark != null && platform instanceof Traces it) {
        return it.send(place, reply, mark);
      }
      return before == null ? platform.send(place, reply) : platform.follow(before, reply);
    }
  }

  /** One page on its way. */
  private final class Delivery {
    private final Claim claim;
    private final int number;
    private final Reply reply;
    private final Telling telling;
    private Duration pause = FIRST_PAUSE;

    Delivery(Claim claim, int number, Reply reply, Telling telling) {
      this.claim = claim;
      this.number = number;
      this.reply = reply;
      this.telling = telling;
    }

    Optional<End> run(Doubt known) {
      var deadline = desk.clock().instant().plus(PATIENCE);
      Doubt doubt = known;
      while (doubt != Doubt.TWICE) {
        if (!await(claim.written().place())) {
          return Optional.empty();
        }
        Page page = new Page(number, doubt == Doubt.ONCE);
        try {
          post(page);
          return Optional.of(End.ANSWERED);
        } catch (DeliveryException e) {
          switch (e.outcome()) {
            case UNKNOWN -> doubt = page.doubt();
            case REJECTED, GONE -> {
              return given(e, End.REJECTED);
            }
            case REFUSED -> {
              desk.inbox().unsent(claim, page);
              desk.counters().sent(platform.name(), Counters.Sending.RETRIED);
              if (desk.clock().instant().isAfter(deadline)) {
                return given(e, page.again() ? End.DOUBTFUL : End.REJECTED);
              }
              if (!rest(claim.written().place(), e, pause)) {
                return Optional.empty();
              }
              pause = longer(pause);
            }
          }
        }
      }
      return given(null, End.DOUBTFUL);
    }

    private void post(Page page) throws DeliveryException {
      desk.inbox().sending(claim, page);
      Reply shown =
          page.again() ? Notices.followed(reply, again.apply(claim.written().message())) : reply;
      MessageRef message = telling.tell(shown, number);
      desk.inbox().sent(claim, page, message);
      desk.counters().sent(platform.name(), Counters.Sending.DELIVERED);
    }

    private Optional<End> given(@Nullable DeliveryException e, End end) {
      String why = e == null ? "nobody can say whether it arrived" : e.getMessage();
      LOG.log(Level.WARNING, "a reply on {0} was given up: {1}", platform.name(), why);
      desk.counters().sent(platform.name(), Counters.Sending.FAILED);
      return Optional.of(end);
    }
  }
}
