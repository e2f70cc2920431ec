package dev.stet.dialog;

import dev.stet.chat.Button;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.chat.Sharing;
import dev.stet.dialog.DurableInbox.Claim;
import dev.stet.dialog.DurableInbox.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows to all what one person was told aside, once.
 *
 * <p>The button says what is to be shared, as any button says what it means. That is found anew, as
 * the place may read it, and posted under a name that stands for the deed: whoever presses again
 * wants what has been done, and a process that dies over it leaves it to the next one.
 */
final class Shares {
  private static final String ACTION = "share ";
  private static final String DEED = "share/";
  private static final Pattern SHARED =
      Pattern.compile(ACTION + "(?<what>page \\d{1,3} @\\w+|brief shown @[0-9a-f]{8})");

  private final ChatPlatform platform;
  private final Desk desk;
  private final Replies replies;
  private final Outbox outbox;

  Shares(ChatPlatform platform, Desk desk, Replies replies, Outbox outbox) {
    this.platform = platform;
    this.desk = desk;
    this.replies = replies;
    this.outbox = outbox;
  }

  /**
   * The same reply, with a button that shares it where there is anybody to share it with.
   *
   * @param what says what is shown, as a button would
   */
  static Reply offered(Reply reply, Inbound.Message message, Wording wording, String what) {
    if (message.audience() != Audience.ASIDE) {
      return reply;
    }
    Button share = new Button.Act(wording.say("button.share"), ACTION + what);
    List<Block> blocks = new ArrayList<>(reply.blocks());
    if (blocks.getLast() instanceof Block.Note(RichText line, List<Button> others)) {
      List<Button> buttons = new ArrayList<>(others);
      buttons.add(share);
      blocks.set(blocks.size() - 1, new Block.Note(line, buttons));
    } else {
      blocks.add(new Block.Note(RichText.plain(""), List.of(share)));
    }
    return new Reply(blocks);
  }

  /** Whether something that was taken asks to share. */
  boolean concerns(Inbound.Written written) {
    return platform instanceof Sharing
        && written instanceof Inbound.Press press
        && (isDeed(press) || press.message().text().startsWith(ACTION));
  }

  private static boolean isDeed(Inbound.Written written) {
    return written.id().startsWith(DEED);
  }

  /** Shares it, or tells whoever pressed why not; empty: the dialog ends. */
  Optional<End> share(Claim claim, Inbound.Press press, Courtesy.Verdict verdict) {
    if (isDeed(press)) {
      return post(claim, press);
    }
    Inbound.Message message = press.message();
    Matcher action = SHARED.matcher(message.text());
    if (message.audience() == Audience.ASIDE && action.matches()) {
      share(claim, press, action.group("what"), verdict);
    } else {
      outbox.whisper(press, say(press, "expired"));
    }
    return Optional.of(End.ANSWERED);
  }

  /** Nobody shows what they cannot see themselves any more. */
  private void share(Claim claim, Inbound.Press press, String what, Courtesy.Verdict verdict) {
    Inbound.Message message = press.message();
    Reply seen =
        replies
            .to(said(message, message.id(), message.place(), Audience.ASIDE, what), verdict)
            .getFirst();
    if (seen.isSentence()) {
      outbox.whisper(press, seen);
      return;
    }
    String name = DEED + message.place().conversation() + "/" + what;
    Place all = platform.room(message.place());
    Inbound.Message forAll = said(message, name, all, Audience.ADDRESSED, what);
    Inbound.Press deed = new Inbound.Press(name, forAll, press.on());
    Optional<Claim> fresh = desk.inbox().claim(deed, desk.clock().instant());
    if (fresh.isPresent()) {
      desk.inbox().finish(claim, End.ANSWERED);
      Optional<End> _ = post(fresh.get(), deed);
    } else {
      boolean done = !desk.inbox().replies(platform.name(), name).isEmpty();
      outbox.whisper(press, say(press, done ? "share.done" : "share.failed"));
    }
  }

  /** The same, as if they had said it so. */
  private static Inbound.Message said(
      Inbound.Message message, String id, Place place, Audience audience, String what) {
    return new Inbound.Message(
        id, place, message.author(), what, audience, message.sent(), message.language());
  }

  private Reply say(Inbound.Press press, String key) {
    return Reply.of(replies.wordings().of(press.message()).say(key));
  }

  private MessageRef post(Inbound.Press deed, Reply page) throws DeliveryException {
    String by = replies.wordings().of(deed.message()).say("share.by");
    return platform instanceof Sharing it
        ? it.share(deed, by, page)
        : platform.follow(deed.on(), page);
  }

  /** Posts it for all. What has gone since is not for all either. */
  private Optional<End> post(Claim claim, Inbound.Press deed) {
    List<Reply> pages = replies.to(deed, Courtesy.Verdict.ANSWER);
    Optional<End> end =
        pages.getFirst().isSentence()
            ? Optional.of(End.REJECTED)
            : outbox.deliver(claim, pages, (page, _) -> post(deed, page));
    end.ifPresent(it -> desk.inbox().finish(claim, it));
    if (end.filter(it -> it == End.REJECTED).isPresent()) {
      outbox.whisper(deed, say(deed, "share.failed"));
    }
    return end;
  }
}
