package dev.stet.dialog;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbound;
import dev.stet.chat.Reply;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what a person wants of the bot itself. */
final class DeskHandler {
  private static final Pattern OFF = Pattern.compile("off\\s+(?<id>\\S+)");

  private final ChatPlatform platform;
  private final Desk desk;
  private final Wording wording;

  DeskHandler(ChatPlatform platform, Desk desk, Wording wording) {
    this.platform = platform;
    this.desk = desk;
    this.wording = wording;
  }

  /** Strangers may show a code, and nothing else. */
  static boolean isForStrangers(Command command) {
    return command instanceof Command.OfBot.Pair pair && DeskParser.isCode(pair.whom());
  }

  Reply handle(Command.OfBot command, Inbound.Message message, Rights rights) {
    return switch (command) {
      case Command.OfBot.Pair pair -> pair(pair.whom(), message, rights);
      case Command.OfBot.Privacy _ -> Reply.of(wording.say("privacy"));
      case Command.OfBot.ForgetMe _ -> Reply.of(wording.say("forgotten"));
      case Command.OfBot.Feedback _ -> Reply.of(wording.say("thanks"));
    };
  }

  private Reply pair(String whom, Inbound.Message message, Rights rights) {
    if (DeskParser.isCode(whom)) {
      return redeem(whom, message);
    }
    if (!rights.isAdmin()) {
      return Reply.of(wording.say("admins"));
    }
    Matcher off = OFF.matcher(whom);
    if (off.matches()) {
      boolean was = desk.admissions().dismiss(platform.name(), off.group("id"));
      return Reply.of(wording.say(was ? "pair.off" : "pair.unknown", off.group("id")));
    }
    if (message.audience() != Inbound.Audience.PRIVATE) {
      desk.admissions().admit(message.place());
      return Reply.of(wording.say("pair.place", message.place().conversation()));
    }
    return invite(whom.equals("admin") ? Rank.ADMIN : Rank.READER);
  }

  private Reply invite(Rank rank) {
    Invitations.Invitation made =
        new Invitations(platform, desk.admissions(), desk.clock()).invite(rank);
    String until = wording.moment(made.until());
    return Reply.of(
        wording.say(rank == Rank.ADMIN ? "pair.admin" : "pair.reader", made.words(), until));
  }

  private Reply redeem(String code, Inbound.Message message) {
    if (message.audience() != Inbound.Audience.PRIVATE) {
      return Reply.of(wording.say("pair.alone"));
    }
    Optional<Rank> rank = desk.admissions().redeem(code, message.author(), desk.clock().instant());
    return Reply.of(
        rank.map(as -> wording.say(as == Rank.ADMIN ? "paired.admin" : "paired"))
            .orElseGet(() -> known(message)));
  }

  /** A code that is shown twice, because nobody knew whether it had arrived, is no failure. */
  private String known(Inbound.Message message) {
    return wording.say(
        desk.admissions().of(message.author()).isPresent() ? "paired" : "pair.expired");
  }
}
