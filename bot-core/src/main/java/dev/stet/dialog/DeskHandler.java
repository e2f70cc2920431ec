package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbound;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Does what a person wants of the bot itself. */
final class DeskHandler {
  private static final Pattern OFF = Pattern.compile("off\\s+(?<id>\\S+)");

  private static final int GAPS = 10;

  private final ChatPlatform platform;
  private final Desk desk;
  private final Knowledge knowledge;
  private final Wording wording;

  DeskHandler(ChatPlatform platform, Desk desk, Knowledge knowledge, Wording wording) {
    this.platform = platform;
    this.desk = desk;
    this.knowledge = knowledge;
    this.wording = wording;
  }

  /** Strangers may show a code, and nothing else. */
  static boolean isForStrangers(Command command) {
    return command instanceof Command.OfBot.Pair pair && DeskParser.isCode(pair.whom());
  }

  Reply handle(Command.OfBot command, Inbound.Message message, Rights rights) {
    return switch (command) {
      case Command.OfBot.Pair pair -> pair(pair.whom(), message, rights);
      case Command.OfBot.Watch it -> room(message, room -> watch(it, room, message));
      case Command.OfBot.Feed it ->
          room(message, room -> new FeedHandler(room, wording).handle(it.asked(), rights));
      case Command.OfBot.Privacy _ -> privacy();
      case Command.OfBot.ForgetMe _ -> forget(message);
      case Command.OfBot.Feedback it -> rate(it, message);
      case Command.OfBot.Add it -> add(it, message, rights);
      case Command.OfBot.Language it -> speak(it.tag(), message, rights);
    };
  }

  /** What comes by itself hangs on no message of anybody's, so that no thread is its place. */
  private Reply watch(Command.OfBot.Watch watch, Newsroom newsroom, Inbound.Message message) {
    Inbound.Message there = message.at(platform.room(message.place()));
    return new WatchHandler(newsroom, wording).handle(watch.asked(), there);
  }

  private Reply add(Command.OfBot.Add add, Inbound.Message message, Rights rights) {
    if (!rights.isAdmin()) {
      return Reply.of(wording.say("admins"));
    }
    if (desk.letterbox().isEmpty()) {
      return Reply.of(wording.say("add.nowhere"));
    }
    Letterbox box = desk.letterbox().get();
    boolean nothing = message.attachments().isEmpty() && add.text().isEmpty();
    return nothing || (box.sorted() && add.collection().isEmpty())
        ? Reply.of(wording.say(box.sorted() ? "add.usage.sorted" : "add.usage"))
        : new DepositHandler(platform, box.deposits(), knowledge, wording).add(add, message);
  }

  /** Whoever picks from a list has not written what they mean yet. */
  private Reply room(Inbound.Message message, Function<Newsroom, Reply> handler) {
    return desk.newsroom()
        .filter(_ -> message.audience() != Inbound.Audience.PICKING)
        .map(handler)
        .orElseGet(() -> Reply.of(wording.say("newsroom.none")));
  }

  private Reply privacy() {
    long days = desk.memory().keep().toDays();
    return Reply.of(days == 0 ? wording.say("privacy.nothing") : wording.say("privacy", days));
  }

  private Reply forget(Inbound.Message message) {
    desk.memory().answers().forget(Journal.person(message.author()));
    desk.newsroom().ifPresent(room -> endOwn(room.watches(), message));
    return Reply.of(wording.say("forgotten"));
  }

  /** What others in a place read, too, is not theirs alone. */
  private static void endOwn(Watches watches, Inbound.Message message) {
    watches.all().stream()
        .filter(watch -> watch.owner().person().equals(message.author()))
        .filter(watch -> watch.owner().audience().isAlone())
        .forEach(watches::end);
  }

  /** Where others read along it is for those to say who look after the place or the bot. */
  private Reply speak(@Nullable String tag, Inbound.Message message, Rights rights) {
    if (tag == null) {
      return Reply.of(wording.say("language.usage", String.join(", ", Wording.LANGUAGES)));
    }
    if (!rights.isAdmin() && !looksAfter(message)) {
      return Reply.of(wording.say("admins"));
    }
    desk.admissions().speak(message.place(), tag);
    Wording from = new Wordings(desk.admissions(), wording.zone()).of(message);
    return Reply.of(from.say(tag.isEmpty() ? "language.own" : "language"));
  }

  private boolean looksAfter(Inbound.Message message) {
    return message.audience().isAlone()
        || (platform instanceof Standing it && it.looksAfter(message.author(), message.place()));
  }

  private Reply rate(Command.OfBot.Feedback feedback, Inbound.Message message) {
    if (desk.memory().keep().isZero()) {
      return Reply.of(wording.say("privacy.nothing"));
    }
    String answer = Optional.ofNullable(feedback.answer()).orElse("");
    boolean known =
        desk.memory().answers().rate(Journal.person(message.author()), answer, feedback.good());
    return Reply.of(wording.say(known ? "thanks" : "feedback.nothing"));
  }

  /** How the bot does, for whoever looks after it. */
  Reply report(Reply status) {
    List<Block> blocks = new ArrayList<>(status.blocks());
    int doubtful = desk.inbox().doubtful();
    if (doubtful > 0) {
      blocks.add(note("status.doubtful", doubtful));
    }
    desk.newsroom().ifPresent(room -> blocks.addAll(FeedHandler.notices(room.feeds(), wording)));
    List<AnswerLog.Gap> gaps = desk.memory().answers().gaps(GAPS);
    if (!gaps.isEmpty()) {
      blocks.add(Block.paragraph(wording.say("gaps")));
    }
    for (AnswerLog.Gap gap : gaps) {
      blocks.add(note(gap.bad() > 0 ? "gap.bad" : "gap", gap.question(), gap.asked(), gap.bad()));
    }
    return new Reply(blocks);
  }

  private Block note(String key, Object... values) {
    return Block.note(wording.say(key, values));
  }

  private Reply pair(String whom, Inbound.Message message, Rights rights) {
    if (DeskParser.isCode(whom)) {
      return redeem(whom, message);
    }
    if (!rights.isAdmin()) {
      return Reply.of(wording.say("admins"));
    }
    if (desk.admissions() instanceof NobodyElse) {
      return Reply.of(wording.say("pair.nobody"));
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
