package dev.stet.dialog;

import dev.stet.briefing.Archive;
import dev.stet.briefing.Books;
import dev.stet.briefing.Ledger;
import dev.stet.briefing.Subscription;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.Standing;
import dev.stet.chat.UserRef;
import java.util.List;
import java.util.Optional;

/** Where people come for briefings: now, by the clock, and with questions about them. */
final class BriefingRoom {
  /** Editions of which one may not have arrived. */
  private static final int LOOKED_BACK = 5;

  private final ChatPlatform platform;
  private final Desk desk;
  private final Briefings briefings;
  private final Zones zones;
  private final BriefHandler now;
  private final ItemHandler items;

  BriefingRoom(ChatPlatform platform, Desk desk) {
    this.platform = platform;
    this.desk = desk;
    this.briefings = desk.briefings();
    this.zones = new Zones(platform, briefings);
    this.now = new BriefHandler(briefings, platform.limits(), desk.clock(), zones);
    this.items = new ItemHandler(briefings);
  }

  /** Empty: that is not what they came for. */
  Optional<Reply> reply(Command command, Asker from) {
    Asker asker = from.at(platform.room(from.message().place()));
    if (command instanceof Command.Brief brief) {
      return Optional.of(brief(BriefParser.parse(brief.asked()), asker));
    }
    return command instanceof Command.Ask ask
        ? items.reply(ask.question(), asker)
        : Optional.empty();
  }

  private Reply brief(BriefOrder order, Asker asker) {
    return switch (order) {
      case BriefOrder.Now it -> now.now(it, asker);
      case BriefOrder.More _ -> now.more(asker);
      case BriefOrder.Shown it -> now.shown(it.edition(), asker);
      case BriefOrder.Preview _ -> now.preview(asker);
      case BriefOrder.Unclear unclear -> say(unclear.usage(), asker);
      case BriefOrder.Status _ -> subscriptions().map(it -> it.status(asker)).orElse(none(asker));
      case BriefOrder.Setting setting -> set(setting, asker);
    };
  }

  private Reply say(String key, Asker asker) {
    return Reply.of(asker.words(zones.of(asker)).say(key));
  }

  private Reply none(Asker asker) {
    return say("brief.nowhere", asker);
  }

  private Reply set(BriefOrder.Setting setting, Asker asker) {
    Optional<SubscriptionHandler> subscriptions = subscriptions();
    if (subscriptions.isEmpty()) {
      return none(asker);
    }
    if (!looksAfter(asker)) {
      return say("brief.admins", asker);
    }
    return setting instanceof BriefOrder.Resend
        ? resend(asker)
        : subscriptions.get().set(setting, asker);
  }

  /** What somebody set up, a line each. */
  List<Block> of(UserRef person) {
    return subscriptions().map(it -> it.of(person)).orElse(List.of());
  }

  private Optional<SubscriptionHandler> subscriptions() {
    return briefings
        .books()
        .map(books -> new SubscriptionHandler(books, briefings::changed, zones, desk.clock()));
  }

  /** What a group is told is for those to say who look after it. */
  private boolean looksAfter(Asker asker) {
    return asker.isAlone()
        || asker.rights().isAdmin()
        || !(platform instanceof Standing it)
        || it.looksAfter(asker.message().author(), asker.message().place());
  }

  /** The latest edition that may not have arrived, once more, because a person wants it. */
  private Reply resend(Asker asker) {
    Books books = briefings.books().orElseThrow();
    Optional<Subscription> subscription = books.subscriptions().of(asker.recipient());
    List<Ledger.Run> runs =
        subscription.map(it -> books.ledger().of(it.id(), LOOKED_BACK)).orElse(List.of());
    Optional<Ledger.Run> doubtful =
        runs.stream().filter(run -> run.state() == Ledger.State.UNKNOWN).findFirst();
    Optional<Archive.Kept> kept =
        doubtful.flatMap(run ->
            Optional.ofNullable(run.edition())
                .flatMap(id -> books.archive().find(id, asker.knowledge()::quoted)));
    if (doubtful.isEmpty() || kept.isEmpty()) {
      return say("brief.resend.none", asker);
    }
    Reply again = now.again(kept.get(), asker);
    books.ledger().resent(doubtful.get().key());
    return again;
  }
}
