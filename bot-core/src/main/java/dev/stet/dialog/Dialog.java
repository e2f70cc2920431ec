package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Reply;
import dev.stet.dialog.DurableInbox.Claim;
import dev.stet.dialog.DurableInbox.End;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
  private final Desk desk;
  private final Courtesy.Watch courtesy;
  private final Stop stop = new Stop();
  private final Lanes lanes = new Lanes(stop);
  private final Wording wording;
  private final Replies replies;
  private final Outbox outbox;
  private volatile boolean closed;

  /** A dialog over a platform that lives no longer than the process. */
  public Dialog(ChatPlatform platform, Knowledge knowledge, Access access) {
    this(platform, knowledge, access, Desk.bare(knowledge.clock()));
  }

  /** A dialog over a platform. It begins when the platform is started with it. */
  public Dialog(ChatPlatform platform, Knowledge knowledge, Access access, Desk desk) {
    this.platform = platform;
    this.desk = desk;
    this.courtesy = desk.courtesy().watch();
    this.wording = new Wording(Locale.ENGLISH, knowledge.zone());
    this.replies = new Replies(platform, knowledge, access, desk);
    this.outbox = new Outbox(platform, desk, wording.say("again.sent"), stop);
  }

  /** Goes on with what an earlier process took and did not finish. To be called once, first. */
  public void resume() {
    Duration kept = desk.memory().keep();
    Duration remembered = kept.compareTo(REMEMBERED) > 0 ? kept : REMEMBERED;
    desk.inbox().forgetBefore(desk.clock().instant().minus(remembered));
    for (Claim claim : desk.inbox().unfinished(platform.name())) {
      lanes.submit(claim.inbound().place(), () -> handle(claim, Courtesy.Verdict.ANSWER));
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
    if (Addressing.isForUs(inbound)) {
      Courtesy.Verdict verdict = courtesy.admit(inbound, desk.clock().instant());
      if (verdict != Courtesy.Verdict.IGNORE) {
        take(inbound, verdict);
      }
    }
  }

  /** Together, so that the order in a place is the order in which things were taken. */
  private synchronized void take(Inbound inbound, Courtesy.Verdict verdict) {
    claim(inbound).ifPresent(claim -> lanes.submit(inbound.place(), () -> handle(claim, verdict)));
  }

  /**
   * What is changed before it was ever taken is taken as it is now: a platform may tell of it as a
   * message, too.
   */
  private Optional<Claim> claim(Inbound inbound) {
    Instant now = desk.clock().instant();
    return switch (inbound) {
      case Inbound.Message message -> desk.inbox().claim(message, now);
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
    try {
      List<MessageRef> earlier = earlier(claim.inbound());
      List<Reply> pages = replies.to(claim.inbound(), verdict);
      if (earlier.isEmpty()) {
        outbox.deliver(claim, pages).ifPresent(end -> desk.inbox().finish(claim, end));
      } else {
        outbox.replace(earlier, pages);
        desk.inbox().finish(claim, End.ANSWERED);
      }
    } catch (RuntimeException e) {
      // It stays unfinished: a full disk may have room again at the next start.
      LOG.log(Level.ERROR, "what was asked could not be answered", e);
    }
  }

  /** What was said to a message before it was changed. */
  private List<MessageRef> earlier(Inbound inbound) {
    return switch (inbound) {
      case Inbound.Message _ -> List.of();
      case Inbound.Edit edit -> desk.inbox().replies(platform.name(), edit.message().id());
    };
  }

  boolean isOn(String name) {
    return platform.name().equals(name);
  }

  /** Says below a reply that what it quoted no longer holds, once, in the order of its place. */
  void correct(AnswerLog.Cited cited, AnswerLog.Loss loss, String document) {
    List<MessageRef> replies = desk.inbox().replies(platform.name(), cited.asked().message());
    if (!replies.isEmpty() && !closed) {
      String key = loss == AnswerLog.Loss.CHANGED ? "correction.changed" : "correction.withdrawn";
      String moment = wording.moment(cited.moment());
      Reply notice = Reply.of(wording.say(key, document, cited.question(), moment));
      lanes.submit(replies.getFirst().place(), () -> outbox.follow(replies.getFirst(), notice));
    }
  }

  /** Takes no more and answers what it can for a while; the rest waits for the next start. */
  @Override
  public void close() {
    closed = true;
    lanes.close();
  }
}
