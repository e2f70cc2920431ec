package dev.stet.launcher;

import dev.stet.answer.Answerer;
import dev.stet.briefing.Books;
import dev.stet.briefing.BriefingDesk;
import dev.stet.chat.ChatPlatform;
import dev.stet.corpus.Revisions;
import dev.stet.dialog.Access;
import dev.stet.dialog.Briefings;
import dev.stet.dialog.Counters;
import dev.stet.dialog.Courtesy;
import dev.stet.dialog.Desk;
import dev.stet.dialog.Dialog;
import dev.stet.dialog.EditionDelivery;
import dev.stet.dialog.EditionLinks;
import dev.stet.dialog.Knowledge;
import dev.stet.dialog.OpenNewsroom;
import dev.stet.search.SearchIndex;
import dev.stet.slack.SlackPlatform;
import dev.stet.slack.SlackSettings;
import dev.stet.store.DialogStore;
import dev.stet.telegram.TelegramPlatform;
import dev.stet.telegram.TelegramSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** All that one process needs to send briefings over both platforms, as it is when it serves. */
final class Branch implements AutoCloseable {
  private final List<ChatPlatform> platforms = new ArrayList<>();
  private final List<Dialog> dialogs = new ArrayList<>();
  private final DialogStore store;
  private final BriefingDesk desk;

  /**
   * A branch.
   *
   * @param unhurried whether platforms may be written to as fast as one likes
   */
  Branch(Path database, Documents documents, Wires wires, Fuse fuse, boolean unhurried) {
    Clock clock = documents.clock();
    store = DialogStore.open(database);
    Books books = fuse.books(store.books());
    Knowledge knowledge =
        new Knowledge(
            new Answerer(documents.index(), documents.revisions()),
            documents.revisions(),
            clock,
            ZoneOffset.UTC);
    Briefings briefings = Briefings.of(books, EditionLinks.none());
    Desk work =
        new Desk(store.memory(Duration.ofDays(30)), Counters.none(), Courtesy.unlimited(), clock)
            .briefing(briefings);
    for (ChatPlatform real : List.of(wires.telegram(), wires.slack())) {
      platforms.add(real);
      ChatPlatform mortal = fuse.platform(real, unhurried);
      dialogs.add(new Dialog(mortal, knowledge, Access.owner(), work));
    }
    desk =
        new BriefingDesk(
            books,
            new OpenNewsroom(knowledge, () -> Duration.ZERO),
            new EditionDelivery(dialogs, knowledge, EditionLinks.none()),
            clock);
    briefings.connect(desk);
  }

  /** What it reads. */
  record Documents(Revisions revisions, SearchIndex index, Clock clock) {}

  /** Where the platforms are. */
  record Wires(URI telegramUrl, String telegramToken, URI slackUrl, String bot, String app) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    TelegramPlatform telegram() {
      return new TelegramPlatform(
          new TelegramSettings(telegramToken, telegramUrl, TelegramSettings.Timing.STANDARD),
          Clock.systemUTC());
    }

    SlackPlatform slack() {
      return new SlackPlatform(new SlackSettings(bot, app, slackUrl, PATIENCE), Clock.systemUTC());
    }
  }

  DialogStore store() {
    return store;
  }

  BriefingDesk desk() {
    return desk;
  }

  /** Begins what is due. */
  void begin() {
    try {
      desk.begin();
    } catch (Fuse.Death e) {
      // Nothing that it does from now on has any effect.
    }
  }

  /** Sends what is due. */
  void work() {
    begin();
    desk.awaitIdle();
  }

  /** Hears what people say. */
  void listen() {
    for (int i = 0; i < platforms.size(); i++) {
      platforms.get(i).start(dialogs.get(i));
    }
  }

  @Override
  public void close() {
    desk.close();
    dialogs.forEach(Dialog::close);
    platforms.forEach(ChatPlatform::close);
    store.close();
  }
}
