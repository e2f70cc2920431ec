package dev.stet.dialog;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbound;
import dev.stet.chat.Reply;
import dev.stet.dialog.Courtesy.Verdict;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Finds the reply to what came in. */
final class Replies {
  private static final System.Logger LOG = System.getLogger(Replies.class.getName());

  /** Who gets an answer later than this is told why. */
  private static final Duration LATE = Duration.ofMinutes(15);

  private final ChatPlatform platform;
  private final Access access;
  private final Desk desk;
  private final Wording wording;
  private final Knowledge knowledge;
  private final DeskHandler atDesk;
  private final Conversations conversations = new Conversations();
  private final Journal journal;
  private final Paginator paginator;

  Replies(ChatPlatform platform, Knowledge knowledge, Access access, Desk desk) {
    this.platform = platform;
    this.access = access;
    this.desk = desk;
    this.wording = new Wording(Locale.ENGLISH, knowledge.zone());
    this.knowledge = knowledge;
    this.journal = new Journal(desk);
    this.atDesk = new DeskHandler(platform, desk, wording, conversations);
    this.paginator = new Paginator(platform.limits());
  }

  /** The reply, in pages. */
  List<Reply> to(Inbound.Written written, Verdict verdict) {
    Inbound.Message message = written.message();
    return paginator.paginate(
        switch (verdict) {
          case ANSWER -> late(message, reply(message));
          case ASK_TO_WAIT, IGNORE -> Reply.of(wording.say("wait"));
        });
  }

  /** The one place where a defect of ours is caught: it costs its own answer and no other. */
  private Reply reply(Inbound.Message message) {
    try {
      Rights rights = access.of(message);
      Command command = CommandParser.parse(message.text());
      return rights.mayAsk() || DeskHandler.isForStrangers(command)
          ? reply(command, message, rights)
          : Reply.of(wording.say("stranger", message.author().id()));
    } catch (RuntimeException | StackOverflowError e) {
      String incident = UUID.randomUUID().toString().substring(0, 8);
      LOG.log(Level.ERROR, "incident " + incident, e);
      return Reply.of(wording.say("failed", incident));
    }
  }

  private Reply reply(Command command, Inbound.Message message, Rights rights) {
    if (command instanceof Command.OfBot it) {
      return atDesk.handle(it, message, rights);
    }
    Knowledge readable = knowledge.readBy(rights.reads());
    if (command instanceof Command.Home) {
      return new Homepage(platform, desk, wording).of(readable, message.author());
    }
    CommandHandler.Around around =
        new CommandHandler.Around(
            desk.counters(), conversations, told -> journal.note(message, told));
    Reply reply = new CommandHandler(readable, wording, around).handle(command, message);
    boolean report = command instanceof Command.Status && rights.seesAll();
    return report ? atDesk.report(reply) : reply;
  }

  private Reply late(Inbound.Message message, Reply reply) {
    Instant sent = message.sent();
    boolean late = Duration.between(sent, desk.clock().instant()).compareTo(LATE) > 0;
    return late ? Notices.followed(reply, wording.say("late", wording.moment(sent))) : reply;
  }
}
