package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbound;
import dev.stet.chat.Reply;
import dev.stet.dialog.Courtesy.Verdict;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the reply to what came in. */
final class Replies {
  private static final System.Logger LOG = System.getLogger(Replies.class.getName());

  /** Who gets an answer later than this is told why. */
  private static final Duration LATE = Duration.ofMinutes(15);

  private final ChatPlatform platform;
  private final Knowledge knowledge;
  private final Access access;
  private final Desk desk;
  private final Wordings wordings;
  private final Conversations conversations = new Conversations();
  private final Journal journal;
  private final BriefingRoom briefings;
  private final Paginator paginator;

  Replies(ChatPlatform platform, Knowledge knowledge, Access access, Desk desk) {
    this.platform = platform;
    this.knowledge = knowledge;
    this.access = access;
    this.desk = desk;
    this.wordings = new Wordings(desk.admissions(), knowledge.zone());
    this.journal = new Journal(desk);
    this.briefings = new BriefingRoom(platform, desk);
    this.paginator = new Paginator(platform.limits());
  }

  Rights rights(Inbound.Message message) {
    return access.of(message);
  }

  /** How everybody is spoken to. */
  Wordings wordings() {
    return wordings;
  }

  /** The reply, in pages. */
  List<Reply> to(Inbound.Written written, Verdict verdict) {
    Inbound.Message message = written.message();
    Wording wording = wordings.of(message);
    Reply reply =
        switch (verdict) {
          case ANSWER -> new To(message, wording).reply();
          case ASK_TO_WAIT, IGNORE -> Reply.of(wording.say("wait"));
        };
    // A list to pick from is one thing: its platform cuts it into articles.
    boolean picking = message.audience() == Inbound.Audience.PICKING;
    return picking ? List.of(reply) : paginator.paginate(reply);
  }

  /** The reply to one message. */
  private final class To {
    private final Inbound.Message message;
    private final Wording wording;

    To(Inbound.Message message, Wording wording) {
      this.message = message;
      this.wording = wording;
    }

    /** The one place where a defect of ours is caught: it costs its own answer and no other. */
    Reply reply() {
      try {
        return late(allowed());
      } catch (RuntimeException | StackOverflowError e) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "incident " + incident, e);
        return Reply.of(wording.say("failed", incident));
      }
    }

    private Reply late(Reply reply) {
      Instant sent = message.sent();
      boolean late = Duration.between(sent, desk.clock().instant()).compareTo(LATE) > 0;
      return late ? Notices.followed(reply, wording.say("late", wording.moment(sent))) : reply;
    }

    private Reply allowed() {
      Rights rights = access.of(message);
      Command command = command(rights);
      return rights.mayAsk() || DeskHandler.isForStrangers(command)
          ? reply(command, rights)
          : Reply.of(wording.say("stranger", message.author().id()));
    }

    /** A file without a word, or one that an admin sends along, is to be kept. */
    private Command command(Rights rights) {
      Command written = CommandParser.parse(message.text());
      boolean files = !message.attachments().isEmpty();
      boolean kept = files && (rights.isAdmin() || message.text().isBlank());
      return kept && !(written instanceof Command.OfBot) ? new Command.OfBot.Add("", "") : written;
    }

    private Reply reply(Command command, Rights rights) {
      if (command instanceof Command.OfBot it) {
        if (it instanceof Command.OfBot.ForgetMe) {
          conversations.forget(message.author());
        }
        return atDesk().handle(it, message, rights);
      }
      Knowledge readable = knowledge.readBy(rights.reads());
      if (command instanceof Command.Home) {
        return new Homepage(platform, desk, wording).of(readable, message.author());
      }
      Optional<Reply> briefed =
          briefings.reply(command, new Asker(message, rights, readable, wording));
      if (briefed.isPresent()) {
        return briefed.get();
      }
      Recall recall =
          new Recall(
              conversations,
              desk.memory().answers(),
              (then, before) -> again(readable, then, before),
              platform::room);
      CommandHandler.Around around =
          new CommandHandler.Around(
              desk.counters(), conversations, recall, told -> journal.note(message, told));
      Reply reply = new CommandHandler(readable, wording, around).handle(command, message);
      boolean report = command instanceof Command.Status && rights.seesAll();
      return report ? atDesk().report(reply) : reply;
    }

    private DeskHandler atDesk() {
      return new DeskHandler(platform, desk, knowledge, wording);
    }

    /** Asks what was asked once, as if it were then, in a room of its own. */
    private Optional<Conversation> again(
        Knowledge readable, AnswerLog.Recalled then, @Nullable Conversation before) {
      Conversations apart = new Conversations();
      if (before != null) {
        apart.remember(message.place(), message.author(), before);
      }
      new CommandHandler(readable.at(then.moment()), wording, CommandHandler.Around.apart(apart))
          .handle(CommandParser.parse(then.words()), message);
      return apart.find(message, null);
    }
  }
}
