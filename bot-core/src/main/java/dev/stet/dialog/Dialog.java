package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.CommandMenu;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Signals;
import dev.stet.dialog.DurableInbox.Claim;
import dev.stet.dialog.DurableInbox.End;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Talks with the people of one platform: the inbox that the platform fills.
 *
 * <p>Whoever addresses the bot gets an answer or a reason. What people write to each other gets
 * nothing. What was taken is answered, by the next process if this one dies.
 */
public final class Dialog implements Inbox, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Dialog.class.getName());

  /** The platforms remember what was not acknowledged for a day or less. */
  private static final Duration REMEMBERED = Duration.ofDays(3);

  /** More than this stays with the platform, which has more room. */
  private static final int MOST_WAITING = 10_000;

  private final ChatPlatform platform;
  private final ZoneId zone;
  private final Desk desk;
  private final Courtesy.Watch courtesy;
  private final Stop stop = new Stop();
  private final Lanes lanes = new Lanes(stop);
  private final Object[] order = IntStream.range(0, 64).mapToObj(_ -> new Object()).toArray();
  private final Wordings wordings;
  private final Replies replies;
  private final Outbox outbox;
  private final Shares shares;
  private final Patience patience;
  private final AlertPost alerts;
  private volatile boolean closed;

  /** A dialog over a platform that lives no longer than the process. */
  public Dialog(ChatPlatform platform, Knowledge knowledge, Access access) {
    this(platform, knowledge, access, Desk.bare(knowledge.clock()));
  }

  /** A dialog over a platform. It begins when the platform is started with it. */
  public Dialog(ChatPlatform platform, Knowledge knowledge, Access access, Desk desk) {
    this.platform = platform;
    this.zone = knowledge.zone();
    this.desk = desk;
    this.courtesy = desk.courtesy().watch();
    this.patience = new Patience(desk.courtesy().patience());
    this.replies = new Replies(platform, knowledge, access, desk);
    this.wordings = replies.wordings();
    this.outbox =
        new Outbox(platform, desk, message -> wordings.of(message).say("again.sent"), stop);
    this.shares = new Shares(platform, desk, replies, outbox);
    AlertPost.Around around = new AlertPost.Around(platform, knowledge, access, desk);
    this.alerts = new AlertPost(around, outbox, wordings);
  }

  /** Goes on with what an earlier process took and did not finish. To be called once, first. */
  public void resume() {
    if (platform instanceof CommandMenu it) {
      it.offer(Menus.all(zone));
    }
    Duration kept = desk.memory().keep();
    Duration remembered = kept.compareTo(REMEMBERED) > 0 ? kept : REMEMBERED;
    desk.inbox().forgetBefore(desk.clock().instant().minus(remembered));
    for (Claim claim : desk.inbox().unfinished(platform.name())) {
      lanes.submit(lane(claim.written()), () -> handle(claim, Courtesy.Verdict.ANSWER));
    }
  }

  @Override
  public void accept(Inbound inbound) {
    if (closed) {
      throw new IllegalStateException("[dialog] is closed: hand the event over again later");
    }
    if (lanes.waiting() >= MOST_WAITING) {
      throw new IllegalStateException("[dialog] is behind: hand the event over again later");
    }
    switch (inbound) {
      case Inbound.Written written -> hear(written);
      case Inbound.Moved moved -> desk.moved(moved.place(), moved.to());
      case Inbound.Gone gone -> desk.gone(gone.place());
    }
  }

  private void hear(Inbound.Written written) {
    if (Addressing.isForUs(written)) {
      Courtesy.Verdict verdict = courtesy.admit(written, asked(written.message()));
      if (verdict != Courtesy.Verdict.IGNORE) {
        take(written, verdict);
      }
    }
  }

  /** What piled up while nobody took it was not asked all at once. */
  private Instant asked(Inbound.Message message) {
    Instant now = desk.clock().instant();
    return message.sent().isBefore(now) ? message.sent() : now;
  }

  /**
   * Together, so that the order in a place is the order in which things were taken. Other places
   * need not wait until this one's is on the disk.
   */
  private void take(Inbound.Written written, Courtesy.Verdict verdict) {
    Place lane = lane(written);
    synchronized (order[Math.floorMod(lane.hashCode(), order.length)]) {
      claim(written).ifPresent(claim -> lanes.submit(lane, () -> handle(claim, verdict)));
    }
  }

  /** Whoever is alone with the bot says one thing after the other, in whatever threads. */
  private Place lane(Inbound.Written written) {
    return written.message().audience().isAlone()
        ? platform.room(written.place())
        : written.place();
  }

  /**
   * What is changed before it was ever taken is taken as it is now: a platform may tell of it as a
   * message, too.
   */
  private Optional<Claim> claim(Inbound.Written written) {
    Instant now = desk.clock().instant();
    return switch (written) {
      case Inbound.Message message -> desk.inbox().claim(message, now);
      case Inbound.Press press -> desk.inbox().claim(press, now);
      case Inbound.Edit edit -> {
        if (edit.message().sent().isBefore(now.minus(REMEMBERED))) {
          yield Optional.empty();
        }
        Optional<Claim> fresh = desk.inbox().claim(edit.message(), now);
        yield fresh.isPresent() ? fresh : desk.inbox().claim(edit, now);
      }
    };
  }

  private void handle(Claim claim, Courtesy.Verdict verdict) {
    try (Signals.Working _ = working(claim.written());
        Patience.Wait _ = patience.wait(() -> excuse(claim.written().message()))) {
      end(claim, verdict).ifPresent(end -> desk.inbox().finish(claim, end));
    } catch (RuntimeException e) {
      // It stays unfinished: a full disk may have room again at the next start.
      LOG.log(Level.ERROR, "what was asked could not be answered", e);
    }
  }

  /** Does what is wanted; empty: it did not end, for the dialog does. */
  private Optional<End> end(Claim claim, Courtesy.Verdict verdict) {
    if (claim.written() instanceof Inbound.Press press && shares.concerns(press)) {
      return shares.share(claim, press, verdict);
    }
    List<Reply> pages = replies.to(claim.written(), verdict);
    return switch (claim.written()) {
      case Inbound.Message _ -> outbox.deliver(claim, pages);
      case Inbound.Edit edit -> mended(claim, edit, pages);
      case Inbound.Press press -> {
        answer(claim, press, pages);
        yield Optional.of(End.ANSWERED);
      }
    };
  }

  /** Says that it takes longer. */
  private void excuse(Inbound.Message message) {
    outbox.post(message.place(), Reply.of(wordings.of(message).say("slow")));
  }

  private Signals.Working working(Inbound.Written written) {
    return platform instanceof Signals it
        ? it.working(written, wordings.of(written.message()).say("working"))
        : () -> {};
  }

  /** Mends what was said to a message before it was changed. */
  private Optional<End> mended(Claim claim, Inbound.Edit edit, List<Reply> pages) {
    List<MessageRef> earlier = desk.inbox().replies(platform.name(), edit.message().id());
    if (earlier.isEmpty()) {
      return outbox.deliver(claim, pages);
    }
    outbox.replace(earlier, pages);
    return Optional.of(End.ANSWERED);
  }

  /** A sentence is for whoever pressed; what has more to show takes the message's place. */
  private void answer(Claim claim, Inbound.Press press, List<Reply> pages) {
    Reply first = pages.getFirst();
    if (first.isSentence()) {
      outbox.whisper(press, first);
    } else if (ItemParser.isOfEdition(press.message().text())) {
      pages.forEach(page -> outbox.follow(press.on(), page));
    } else {
      outbox.replace(List.of(press.on()), pages);
      desk.inbox().sent(claim, new DurableInbox.Page(0, false), press.on());
    }
  }

  /** What somebody may do in a place. */
  Rights rights(Inbound.Message message) {
    return replies.rights(message);
  }

  ChatPlatform platform() {
    return platform;
  }

  Outbox outbox() {
    return outbox;
  }

  boolean isOn(String name) {
    return platform.name().equals(name);
  }

  /** Says below a reply that what it quoted no longer holds, once, in the order of its place. */
  void correct(AnswerLog.Cited cited, AnswerLog.Loss loss, String document) {
    List<MessageRef> replies = desk.inbox().replies(platform.name(), cited.asked().message());
    if (!replies.isEmpty() && !closed) {
      String key = loss == AnswerLog.Loss.CHANGED ? "correction.changed" : "correction.withdrawn";
      Place place = replies.getFirst().place();
      String language = desk.inbox().language(platform.name(), cited.asked().message());
      Wording wording = wordings.of(place, language);
      String moment = wording.moment(cited.moment());
      Reply notice = Reply.of(wording.say(key, document, cited.question(), moment));
      lanes.submit(place, () -> outbox.follow(replies.getFirst(), notice));
    }
  }

  /** Has a place told of something by itself, in the order of that place. */
  void alert(Place place, Consumer<AlertPost> telling) {
    lanes.submit(place, () -> telling.accept(alerts));
  }

  /** Takes no more and answers what it can for a while; the rest waits for the next start. */
  @Override
  public void close() {
    closed = true;
    lanes.close();
    patience.close();
  }
}
