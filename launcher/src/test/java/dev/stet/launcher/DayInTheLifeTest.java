package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.answer.Answerer;
import dev.stet.api.Api;
import dev.stet.api.EditionTokens;
import dev.stet.api.Editions;
import dev.stet.api.Metrics;
import dev.stet.api.Signer;
import dev.stet.api.SourceTokens;
import dev.stet.api.Sources;
import dev.stet.briefing.Books;
import dev.stet.briefing.BriefingDesk;
import dev.stet.chat.ChatPlatform;
import dev.stet.console.ConsoleSettings;
import dev.stet.console.Faces;
import dev.stet.console.WebConsole;
import dev.stet.corpus.Corpus;
import dev.stet.corpus.Revisions;
import dev.stet.dialog.Access;
import dev.stet.dialog.Briefings;
import dev.stet.dialog.Counters;
import dev.stet.dialog.Courtesy;
import dev.stet.dialog.Desk;
import dev.stet.dialog.Dialog;
import dev.stet.dialog.EditionDelivery;
import dev.stet.dialog.Knowledge;
import dev.stet.dialog.OpenNewsroom;
import dev.stet.question.Clearance;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.slack.SlackPlatform;
import dev.stet.slack.SlackSettings;
import dev.stet.store.DialogStore;
import dev.stet.store.SqlRevisions;
import dev.stet.telegram.TelegramPlatform;
import dev.stet.telegram.TelegramSettings;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import dev.stet.testkit.telegram.LoopbackBotApi;
import dev.stet.testkit.telegram.Shown;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Days of two people with briefings, through the real clients of Telegram and Slack. What they see
 * is left under target/day-in-the-life.
 */
class DayInTheLifeTest {
  private static final long READER = 4711;
  private static final String CHANNEL = "C024BE91L";
  private static final String MEMBER = "U061F7AUR";

  private static final String QUAKE =
      "A strong earthquake shook the mountain province of Tarvesh before dawn on Tuesday, and at"
          + " least 15 people died when houses fell in the valley town of Ombrek. Roads to four"
          + " villages are blocked by stones, so that soldiers carry tents on foot.\n\n\"We can"
          + " hear people under the roof of the school and we are digging with our hands,\" said"
          + " Ilva Marenko, the mayor of Ombrek.";

  private static final String FERRY =
      "The company that runs the Serrat ferry has named Joss Abelard as captain of its largest"
          + " ship. Abelard has sailed for thirty years and once brought a burning freighter into"
          + " port. \"I was given a ship with a good heart and a bad engine, and I shall look"
          + " after both,\" Abelard said.";

  private static final String DAM =
      "A strong earthquake shook the mountain province of Tarvesh before dawn on Tuesday. The"
          + " cracked dam above Ombrek gave way on Wednesday and flooded the emptied lower streets"
          + " with brown water, engineers of the province reported.";

  @TempDir private Path temporary = Path.of("");
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-10T07:30:00Z"));
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final StringBuilder seen = new StringBuilder();

  /** Documents, dialogs and a desk, as {@code serve} puts them together. */
  private final class House {
    private final Path corpus = temporary.resolve("corpus");
    private final Revisions revisions;
    private final Indexer indexer;
    private final BriefingDesk desk;

    House(ChatPlatform platform) {
      revisions = add(SqlRevisions.writable(temporary.resolve("home/revisions.db")));
      indexer = add(Indexer.inMemory(revisions));
      Answerer answerer = new Answerer(indexer.index(), revisions);
      Knowledge plain = new Knowledge(answerer, revisions, clock, ZoneOffset.UTC);
      DialogStore store = add(DialogStore.open(temporary.resolve("home/dialog.db")));
      Books books = store.books();
      Signer signer = new Signer("a secret of this test alone");
      String[] address = {""};
      Supplier<Optional<String>> base = () -> Optional.of(address[0]);
      EditionTokens tokens = new EditionTokens(signer, clock, base);
      Knowledge knowledge = plain.linking(new SourceTokens(signer, clock, base));
      Editions editions = new Editions(books.archive(), knowledge, Clearance.everything(), tokens);
      Sources sources = new Sources(knowledge, new SourceTokens(signer, clock, base));
      Faces faces = new Faces(new Api(knowledge, List.of()), sources, editions);
      ConsoleSettings settings = new ConsoleSettings("127.0.0.1", 0, Optional.empty(), signer);
      WebConsole console = add(new WebConsole(settings, faces, new Metrics()));
      address[0] = console.address().toString();
      Briefings briefings = Briefings.of(books, tokens);
      List<Dialog> dialogs = new ArrayList<>();
      desk =
          new BriefingDesk(
              books,
              new OpenNewsroom(knowledge, () -> Duration.ZERO),
              new EditionDelivery(dialogs, knowledge, tokens),
              clock);
      briefings.connect(desk);
      Desk work =
          new Desk(store.memory(Duration.ofDays(30)), Counters.none(), Courtesy.unlimited(), clock)
              .briefing(briefings);
      add(platform);
      dialogs.add(add(new Dialog(platform, knowledge, Access.owner(), work)));
      add(desk);
      platform.start(dialogs.getFirst());
    }

    void report(String name, String source, String title, String text) throws IOException {
      String published = clock.instant().minus(Duration.ofHours(1)).toString();
      Path file = corpus.resolve(name + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          "---\ntitle: \""
              + title
              + "\"\nsource: "
              + source
              + "\npublished: "
              + published
              + "\nlanguage: en\n---\n"
              + text
              + "\n");
      new Intake(Corpus.of(List.of(corpus)), revisions, indexer, clock).run(Corpus.Watcher.NOBODY);
    }

    void morning(String moment) {
      clock.set(Instant.parse(moment));
      desk.begin();
      desk.awaitIdle();
    }
  }

  private <T extends AutoCloseable> T add(T part) {
    open.push(part);
    return part;
  }

  @BeforeEach
  void begin() {
    seen.setLength(0);
  }

  @AfterEach
  void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  private void note(String who, String text) {
    seen.append("[").append(who).append("]\n").append(text).append("\n\n");
  }

  private void leave(String name) throws IOException {
    Path file = Path.of("target/day-in-the-life", name + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, seen);
  }

  private Shown say(LoopbackBotApi telegram, String words) {
    note("person", words);
    telegram.privateMessage(READER, words);
    return read(telegram);
  }

  private Shown read(LoopbackBotApi telegram) {
    Shown shown = telegram.awaitShown();
    note("Stet", shown.text());
    return shown;
  }

  @Test
  void inTelegram() throws Exception {
    LoopbackBotApi telegram = add(LoopbackBotApi.start());
    House house =
        new House(
            new TelegramPlatform(
                new TelegramSettings(
                    LoopbackBotApi.TOKEN, telegram.url(), TelegramSettings.Timing.STANDARD),
                Clock.systemUTC()));
    house.report("quake/wire", "Tarvesh Wire", "Quake in Tarvesh", QUAKE);
    house.report("sea/ferry", "Island Mail", "Serrat ferry gets a captain", FERRY);
    assertTrue(say(telegram, "/brief at 08:00").text().contains("I do not know your time zone"));
    say(telegram, "/brief zone Kiew");
    assertTrue(say(telegram, "/brief zone Europe/Kyiv").text().contains("(Europe/Kyiv)"));
    assertTrue(say(telegram, "/brief preview").text().contains("A preview."));
    house.morning("2026-03-11T06:00:01Z");
    Shown edition = read(telegram);
    assertTrue(edition.text().contains("2. Serrat ferry gets a captain"), edition.text());
    assertTrue(page(edition).contains("once brought a burning freighter"), edition.text());
    assertTrue(say(telegram, "2").text().startsWith("2. Serrat ferry gets a captain"));
    Shown who = say(telegram, "who said that in 2?");
    assertTrue(who.text().contains("said by Joss Abelard"), who.text());
    house.report("quake/day-two", "Tarvesh Wire", "Quake in Tarvesh: dam gives way", DAM);
    house.morning("2026-03-12T06:00:01Z");
    Shown next = read(telegram);
    assertTrue(next.text().contains("1. Update: Quake in Tarvesh: dam gives way"), next.text());
    say(telegram, "/brief topics -ferry");
    house.report("sea/again", "Island Mail", "Ferry captain is ill", "The ferry stays at home.");
    house.morning("2026-03-13T06:00:01Z");
    Shown muted = read(telegram);
    assertTrue(muted.text().contains("Nothing new about this"), muted.text());
    say(telegram, "/brief status");
    assertTrue(say(telegram, "/brief pause").text().contains("is paused"));
    house.morning("2026-03-14T06:00:01Z");
    assertEquals(List.of(), telegram.shown());
    leave("telegram");
  }

  private static String page(Shown edition) throws Exception {
    String url =
        edition.entities().stream()
            .map(entity -> String.valueOf(entity.url()))
            .filter(each -> each.contains("/e/"))
            .findFirst()
            .orElseThrow();
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private String ask(LoopbackSlack slack, String words) {
    note("person", "@stet " + words);
    slack.say(CHANNEL, MEMBER, slack.mention() + " " + words);
    return readPost(slack);
  }

  private String readPost(LoopbackSlack slack) {
    String shown = slack.awaitPost().visible();
    note("Stet", shown);
    return shown;
  }

  @Test
  void inSlack() throws Exception {
    LoopbackSlack slack = add(LoopbackSlack.start());
    House house =
        new House(
            new SlackPlatform(
                new SlackSettings(
                    slack.botToken(), slack.appToken(), slack.apiUrl(), Duration.ofSeconds(8)),
                Clock.systemUTC()));
    slack.awaitSocket();
    house.report("quake/wire", "Tarvesh Wire", "Quake in Tarvesh", QUAKE);
    house.report("sea/ferry", "Island Mail", "Serrat ferry gets a captain", FERRY);
    assertTrue(ask(slack, "brief at 08:00 weekdays Europe/Berlin").contains("Monday to Friday"));
    house.morning("2026-03-11T07:00:01Z");
    String edition = readPost(slack);
    assertEquals("", slack.posts().getLast().thread(), "it answers nobody");
    assertTrue(edition.contains("2. Serrat ferry gets a captain"), edition);
    assertTrue(ask(slack, "who said that in 1?").contains("said by Ilva Marenko"));
    house.report("quake/day-two", "Tarvesh Wire", "Quake in Tarvesh: dam gives way", DAM);
    house.morning("2026-03-12T07:00:01Z");
    assertTrue(readPost(slack).contains("1. Update: Quake in Tarvesh: dam gives way"));
    assertTrue(ask(slack, "brief off").startsWith("The briefing is off."));
    leave("slack");
  }

  @Test
  void inSlackTheBriefingOfAChannelThatIsClosedPausesAndItsOwnerIsToldOnce() throws Exception {
    LoopbackSlack slack = add(LoopbackSlack.start());
    House house =
        new House(
            new SlackPlatform(
                new SlackSettings(
                    slack.botToken(), slack.appToken(), slack.apiUrl(), Duration.ofSeconds(8)),
                Clock.systemUTC()));
    slack.awaitSocket();
    house.report("quake/wire", "Tarvesh Wire", "Quake in Tarvesh", QUAKE);
    assertTrue(ask(slack, "brief at 08:00 Europe/Berlin").contains("every day"));
    slack.failIn(CHANNEL, "chat.postMessage", new Fault.Refused("is_archived"));
    house.morning("2026-03-11T07:00:01Z");
    Posted told = slack.awaitPost();
    assertEquals(MEMBER, told.channel());
    assertTrue(told.visible().startsWith("I may no longer write"), told.visible());
    house.morning("2026-03-12T07:00:01Z");
    house.morning("2026-03-13T07:00:01Z");
    assertTrue(ask(slack, "brief status").contains("because I could not write here"));
    assertEquals(3, slack.posts().size(), "nothing else was posted");
  }
}
