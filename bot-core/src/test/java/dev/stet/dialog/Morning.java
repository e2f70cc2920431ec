package dev.stet.dialog;

import dev.stet.SettableClock;
import dev.stet.Shelf;
import dev.stet.briefing.Books;
import dev.stet.briefing.BriefingDesk;
import dev.stet.briefing.Subscription;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.store.DialogStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bot with briefings on a platform that only remembers, and a clock that is told to go. */
final class Morning implements AutoCloseable {
  static final Place HOME = new Place(FakePlatform.NAME, "home", null);
  static final UserRef OWNER = new UserRef(FakePlatform.NAME, "7");

  private final Shelf shelf;
  private final SettableClock clock;
  private final FakePlatform platform = new FakePlatform();
  private final DialogStore store;
  private final Dialog dialog;
  private final BriefingDesk desk;
  private Duration lag = Duration.ZERO;
  private Outages outages = Outages.none();
  private int messages;

  Morning(Path folder, String now) {
    this(folder, now, Access.owner());
  }

  Morning(Path folder, String now, Access access) {
    this.shelf = new Shelf(folder);
    this.clock = new SettableClock(Instant.parse(now));
    this.store = DialogStore.open(folder.resolve("dialog.db"));
    Knowledge knowledge = new Knowledge(shelf.answerer(), shelf.revisions(), clock, Shelf.ZONE);
    List<Dialog> dialogs = new ArrayList<>();
    EditionLinks links = edition -> Optional.of("https://stet.example/e/" + edition);
    Outages troubled = reads -> outages.of(reads);
    Briefings briefings = Briefings.of(store.books(), links).watching(troubled);
    this.desk =
        new BriefingDesk(
            store.books(),
            new OpenNewsroom(knowledge, () -> lag, troubled),
            new EditionDelivery(dialogs, knowledge, links),
            clock);
    briefings.connect(desk);
    Desk desks =
        new Desk(store.memory(Duration.ofDays(30)), Counters.none(), Courtesy.unlimited(), clock)
            .briefing(briefings);
    this.dialog = new Dialog(platform, knowledge, access, desks);
    dialogs.add(dialog);
  }

  /** A report comes in now. */
  Morning report(String name, String source, String title, String text) {
    String published = clock.instant().minus(Duration.ofHours(1)).toString();
    return document(name, "source: " + source + "\npublished: " + published, title, text);
  }

  Morning document(String name, String facts, String title, String text) {
    shelf.put(
        name + ".md",
        "---\ntitle: \"" + title + "\"\n" + facts + "\nlanguage: en\n---\n" + text + "\n");
    shelf.update(Clock.fixed(clock.instant(), Shelf.ZONE));
    return this;
  }

  /** Says something and returns what is answered. */
  String say(String words) {
    return say(HOME, words);
  }

  String say(Place place, String words) {
    return hear(message(place, words, Audience.PRIVATE));
  }

  String sayInGroup(Place place, String words) {
    return hear(message(place, words, Audience.ADDRESSED));
  }

  private String hear(Inbound inbound) {
    int before = platform.shown().size();
    dialog.accept(inbound);
    platform.await(before + 1);
    return String.join("\n", platform.texts().subList(before, platform.texts().size()));
  }

  private Inbound.Message message(Place place, String words, Audience audience) {
    String id = "m" + messages++;
    return new Inbound.Message(id, place, OWNER, words, audience, clock.instant());
  }

  /** Presses a button below a message. */
  String press(String action, MessageRef on) {
    Inbound.Message pressed = message(on.place(), action, Audience.PRIVATE);
    return hear(new Inbound.Press("press" + messages, pressed, on));
  }

  /** What whoever pressed a button is told alone. */
  String pressForWord(String action, MessageRef on) {
    Inbound.Message pressed = message(on.place(), action, Audience.PRIVATE);
    dialog.accept(new Inbound.Press("press" + messages, pressed, on));
    return platform.awaitWhisper();
  }

  /** What is sent by itself until a moment, the clock going there at once. */
  List<String> at(String moment) {
    clock.set(Instant.parse(moment));
    return send();
  }

  List<String> send() {
    int before = platform.shown().size();
    desk.begin();
    desk.awaitIdle();
    return platform.texts().subList(before, platform.texts().size());
  }

  Morning behind(Duration time) {
    lag = time;
    return this;
  }

  Morning troubled(Outages of) {
    outages = of;
    return this;
  }

  Subscription subscription() {
    return books().subscriptions().of(Recipients.of(HOME)).orElseThrow();
  }

  Books books() {
    return store.books();
  }

  FakePlatform platform() {
    return platform;
  }

  Dialog dialog() {
    return dialog;
  }

  SettableClock clock() {
    return clock;
  }

  Shelf shelf() {
    return shelf;
  }

  BriefingDesk desk() {
    return desk;
  }

  @Override
  public void close() {
    desk.close();
    dialog.close();
    store.close();
    shelf.close();
  }
}
