package dev.stet.dialog;

import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.corpus.feeds.Feed;
import dev.stet.corpus.feeds.FeedHealth;
import dev.stet.corpus.feeds.Feeds;
import dev.stet.corpus.feeds.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does what an admin wants with feeds. */
final class FeedHandler {
  private static final int LISTED = 50;

  private final Newsroom newsroom;
  private final Wording wording;

  FeedHandler(Newsroom newsroom, Wording wording) {
    this.newsroom = newsroom;
    this.wording = wording;
  }

  Reply handle(String asked, Rights rights) {
    if (!rights.isAdmin()) {
      return Reply.of(wording.say("admins"));
    }
    return switch (FeedRequest.parse(asked)) {
      case FeedRequest.Listing _ -> list(rights.seesAll());
      case FeedRequest.Add add -> add(add.source());
      case FeedRequest.Remove remove -> remove(remove);
      case FeedRequest.Wrong _ -> Reply.of(wording.say("feed.usage"));
    };
  }

  private Reply add(Feed.Source source) {
    return Reply.of(
        switch (newsroom.feeds().add(source)) {
          case Feeds.Added.Followed it ->
              wording.say(
                  "feed.added",
                  it.feed().name(),
                  it.items(),
                  source.every().toMinutes(),
                  source.collection());
          case Feeds.Added.Known it -> wording.say("feed.known", it.feed().name());
          case Feeds.Added.Refused it -> wording.say("feed.refused", it.reason());
        });
  }

  private Reply remove(FeedRequest.Remove request) {
    Optional<Feed> feed =
        newsroom.feeds().list().stream().filter(each -> each.id() == request.id()).findFirst();
    if (feed.isEmpty()) {
      return Reply.of(wording.say("feed.unknown", request.id()));
    }
    if (feed.get().source().origin() == Feed.Origin.SETTINGS) {
      return Reply.of(wording.say("feed.set", feed.get().name()));
    }
    newsroom.feeds().remove(feed.get(), request.withDocuments());
    String key = request.withDocuments() ? "feed.removed.all" : "feed.removed";
    return Reply.of(wording.say(key, feed.get().name()));
  }

  /** An address may hold somebody's key: it is shown where nobody reads along. */
  private Reply list(boolean alone) {
    List<Feed> feeds = newsroom.feeds().list();
    if (feeds.isEmpty()) {
      return Reply.of(wording.say("feed.none"));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(wording.say("feed.list", feeds.size())));
    for (Feed feed : feeds.stream().limit(LISTED).toList()) {
      String address = alone ? feed.source().address().toString() : "";
      blocks.add(
          note(
              "feed.item",
              feed.id(),
              feed.name(),
              feed.source().collection(),
              feed.source().every().toMinutes(),
              address));
      String trouble = feed.state().health().trouble();
      if (trouble != null) {
        blocks.add(note("feed.trouble", trouble));
      }
    }
    if (feeds.size() > LISTED) {
      blocks.add(note("sources.more", feeds.size() - LISTED));
    }
    return new Reply(blocks);
  }

  /** Lines that say which feeds bring nothing at present; none: all do. */
  static List<Block> notices(FeedHealth health, Wording wording) {
    List<Trouble> troubles = health.troubles();
    if (troubles.size() > 3) {
      return List.of(Block.note(wording.say("feed.troubles", troubles.size())));
    }
    return troubles.stream()
        .<Block>map(trouble ->
            new Block.Note(
                RichText.plain(
                    wording.say(
                        "feed.silent",
                        trouble.feed(),
                        wording.moment(trouble.since()),
                        trouble.reason()))))
        .toList();
  }

  private Block note(String key, Object... values) {
    return Block.note(wording.say(key, values));
  }
}
