package dev.stet.launcher;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.Standing;
import dev.stet.chat.UserRef;
import dev.stet.dialog.Access;
import dev.stet.dialog.Desk;
import dev.stet.dialog.Doorkeeper;
import dev.stet.dialog.Invitations;
import dev.stet.dialog.Rank;
import dev.stet.telegram.TelegramPlatform;
import java.time.Instant;
import java.util.List;

/** Who comes in where, by the settings. */
final class Entrance {
  private Entrance() {}

  static Access of(ChatPlatform platform, Settings settings, Desk desk) {
    boolean telegram = platform.name().equals("telegram");
    List<String> allowed = telegram ? settings.telegram().allow() : List.of(Doorkeeper.EVERYONE);
    Doorkeeper.Entry entry = Doorkeeper.Entry.of(allowed, settings.slack().guests());
    Standing standing = platform instanceof Standing it ? it : _ -> Standing.Kind.MEMBER;
    return new Doorkeeper(
        desk.memory().admissions(), entry, settings.rules().collections(), standing);
  }

  /** Lets the bot stay only in groups where it may answer whoever put it there. */
  static void guard(ChatPlatform platform, Access access) {
    if (platform instanceof TelegramPlatform telegram) {
      telegram.stayWhere((group, host) -> access.of(arrival(group, host)).mayAsk());
    }
  }

  /** What somebody who puts the bot into a group says thereby. */
  private static Inbound.Message arrival(Place group, UserRef host) {
    return new Inbound.Message(
        "arrival/" + group.conversation(),
        group,
        host,
        "",
        Inbound.Audience.ADDRESSED,
        Instant.EPOCH);
  }

  /** Tells whoever started the program how to become the first to look after the bot. */
  static void inviteAdmin(ChatPlatform platform, Desk desk, Environment environment) {
    if (!desk.memory().admissions().hasAdmin(platform.name())) {
      Invitations invitations = new Invitations(platform, desk.memory().admissions(), desk.clock());
      Invitations.Invitation made = invitations.invite(Rank.ADMIN);
      environment.warn(
          "nobody looks after the bot on "
              + platform.name()
              + " yet: become its admin with (once, until "
              + made.until()
              + ") "
              + made.words());
    }
  }
}
