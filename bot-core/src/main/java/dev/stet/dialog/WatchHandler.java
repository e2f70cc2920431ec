package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.search.StandingQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Does what a person wants who wants to be told by themselves. */
final class WatchHandler {
  private static final int MOST = 100;
  private static final Duration LATELY = Duration.ofDays(7);

  private final Newsroom newsroom;
  private final Wording wording;

  WatchHandler(Newsroom newsroom, Wording wording) {
    this.newsroom = newsroom;
    this.wording = wording;
  }

  Reply handle(String asked, Inbound.Message message) {
    Place place = message.place();
    return switch (WatchRequest.parse(asked)) {
      case WatchRequest.Listing _ -> list(place);
      case WatchRequest.Off off -> off(place, off.number());
      case WatchRequest.Quiet quiet -> {
        manners(place, newsroom.watches().manners(place).quiet(quiet.from(), quiet.to()));
        yield say("watch.quiet", quiet.from(), quiet.to(), wording.zone());
      }
      case WatchRequest.Loud _ -> {
        manners(place, newsroom.watches().manners(place).quiet(null, null));
        yield say("watch.loud");
      }
      case WatchRequest.Cap cap -> {
        manners(place, newsroom.watches().manners(place).capped(cap.most()));
        yield say("watch.cap", cap.most());
      }
      case WatchRequest.Want want -> want(want.wanted(), message);
      case WatchRequest.Wrong _ -> say("watch.usage");
    };
  }

  private void manners(Place place, Manners manners) {
    newsroom.watches().manners(place, manners);
  }

  private Reply say(String key, Object... values) {
    Object[] shown = values.clone();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = shown[i] instanceof Integer ? shown[i] : shown[i].toString();
    }
    return Reply.of(wording.say(key, shown));
  }

  private Reply want(String wanted, Inbound.Message message) {
    StandingQuery query = WatchRequest.query(0, wanted);
    String words = query.speaker().isEmpty() ? query.words() : query.speaker();
    if (!newsroom.queries().saysSomething(words)) {
      return say("watch.usage");
    }
    List<Watch> known = newsroom.watches().in(message.place());
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).wanted().equalsIgnoreCase(wanted)) {
        return say("watch.known", wanted, i + 1);
      }
    }
    if (known.size() >= MOST) {
      return say("watch.many", MOST);
    }
    Watch.Owner owner = new Watch.Owner(message.author(), message.audience());
    newsroom.watches().add(message.place(), owner, wanted, newsroom.clock().instant());
    return query.speaker().isEmpty()
        ? say("watch.passages", wanted, known.size() + 1)
        : query.words().isEmpty()
            ? say("watch.quotations", query.speaker(), known.size() + 1)
            : say("watch.quotations.about", query.speaker(), query.words(), known.size() + 1);
  }

  private Reply off(Place place, int number) {
    List<Watch> known = newsroom.watches().in(place);
    if (known.isEmpty() || number > known.size()) {
      return say(known.isEmpty() ? "watch.none" : "watch.unknown", number);
    }
    List<Watch> ended = number == 0 ? known : List.of(known.get(number - 1));
    ended.forEach(newsroom.watches()::end);
    return number == 0 ? say("watch.off.all") : say("watch.off", ended.getFirst().wanted());
  }

  private Reply list(Place place) {
    List<Watch> known = newsroom.watches().in(place);
    if (known.isEmpty()) {
      return say("watch.none", 0);
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(wording.say("watch.list", known.size())));
    for (int i = 0; i < known.size(); i++) {
      blocks.add(note("watch.item", i + 1, known.get(i).wanted()));
    }
    Manners manners = newsroom.watches().manners(place);
    if (manners.quietFrom() != null && manners.quietTo() != null) {
      String from = manners.quietFrom().toString();
      blocks.add(note("watch.quiet", from, manners.quietTo().toString(), wording.zone().getId()));
    }
    Instant lately = newsroom.clock().instant().minus(LATELY);
    int doubtful = newsroom.watches().count(place, Alert.State.DOUBTFUL, lately);
    if (doubtful > 0) {
      blocks.add(note("watch.doubtful", doubtful));
    }
    return new Reply(blocks);
  }

  private Block note(String key, Object... values) {
    return Block.note(wording.say(key, values));
  }
}
