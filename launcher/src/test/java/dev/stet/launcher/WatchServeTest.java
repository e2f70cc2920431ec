package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.telegram.LoopbackBotApi;
import dev.stet.testkit.telegram.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and items of feeds reach those who watch for them in Telegram and in Slack, through the
 * whole program. That somebody is not told of something shows when somebody else was.
 */
class WatchServeTest {
  private static final Instant START = Instant.parse("2026-03-16T08:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ALERT = "New for";

  @TempDir private static Path folder = Path.of("");
  private static final LoopbackBotApi TELEGRAM = LoopbackBotApi.start();
  private static final LoopbackSlack SLACK = LoopbackSlack.start();
  private static final Paper GAZETTE = new Paper("Farhaven Gazette", "127.0.0.1");
  private static final Paper COURIER = new Paper("Quay Courier", "127.0.0.2");
  private static final List<ClockedProcess> RUNNING = new ArrayList<>();
  private static volatile Instant now = START;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(folder.resolve("corpus/board"));
    Files.writeString(folder.resolve("corpus/quay.txt"), "The quay of Farhaven is made of oak.");
    Files.writeString(
        folder.resolve("stet.yaml"),
        """
        corpus: ["corpus"]
        home: "home"
        collections:
          '*': everyone
          board: ['slack:C0BOARD']
        feeds:
          - url: %s
            every: 30m
          - url: %s
            every: 30m
        feeds.allow: ["%s", "%s"]
        """
            .formatted(GAZETTE.feed(), COURIER.feed(), GAZETTE.authority(), COURIER.authority()));
    TELEGRAM.setClock(() -> now);
    RUNNING.add(
        ClockedProcess.start(
            folder,
            now,
            Map.of(
                "TELEGRAM_BOT_TOKEN", LoopbackBotApi.TOKEN,
                "TELEGRAM_API_URL", TELEGRAM.url().toString(),
                "TELEGRAM_ALLOW", "everyone",
                "SLACK_BOT_TOKEN", SLACK.botToken(),
                "SLACK_APP_TOKEN", SLACK.appToken(),
                "SLACK_API_URL", SLACK.apiUrl().toString())));
    SLACK.awaitSocket();
  }

  @AfterAll
  static void stop() {
    RUNNING.forEach(ClockedProcess::close);
    TELEGRAM.close();
    SLACK.close();
    GAZETTE.close();
    COURIER.close();
  }

  private static void putForward(Duration time) {
    now = now.plus(time);
    RUNNING.forEach(process -> process.putForward(now));
  }

  private static void await(BooleanSupplier event, String otherwise) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!event.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, () -> otherwise + RUNNING.getFirst().log());
      // What comes together is waited for, which need not take its time here.
      putForward(Duration.ofSeconds(1));
      LockSupport.parkNanos(100_000_000);
    }
  }

  private static List<String> inTelegram(long chat) {
    return TELEGRAM.shown().stream()
        .filter(shown -> shown.chat().equals(Long.toString(chat)))
        .map(Shown::text)
        .toList();
  }

  private static List<String> inSlack(String channel) {
    return SLACK.posts().stream()
        .filter(posted -> posted.channel().equals(channel))
        .map(posted -> posted.visible())
        .toList();
  }

  private static List<String> alerts(List<String> texts) {
    return texts.stream().filter(text -> text.startsWith(ALERT)).toList();
  }

  private static String telegram(long user, String text) {
    int known = inTelegram(user).size();
    TELEGRAM.privateMessage(user, text);
    await(() -> inTelegram(user).size() > known, "no answer to " + text);
    return inTelegram(user).get(known);
  }

  private static String slack(String channel, String text) {
    int known = inSlack(channel).size();
    SLACK.say(channel, "U1", SLACK.mention() + " " + text);
    await(() -> inSlack(channel).size() > known, "no answer to " + text);
    return inSlack(channel).get(known);
  }

  /** By a command, which stands in no thread: what is watched so is watched in the channel. */
  private static String command(String channel, String text) {
    int known = inSlack(channel).size();
    SLACK.command(channel, "U1", text).awaitAcknowledgement();
    await(() -> inSlack(channel).size() > known, "no answer to " + text);
    return inSlack(channel).get(known);
  }

  /** The first alert in Telegram; waits for it. */
  private static String told(long user) {
    await(() -> !alerts(inTelegram(user)).isEmpty(), user + " is not told");
    return alerts(inTelegram(user)).getFirst();
  }

  private static String told(String channel) {
    await(() -> !alerts(inSlack(channel)).isEmpty(), channel + " is not told");
    return alerts(inSlack(channel)).getFirst();
  }

  private static void drop(String name, String text) throws IOException {
    Path beside = folder.resolve("corpus/." + name.replace('/', '-') + ".new");
    Files.writeString(beside, text);
    Files.move(beside, folder.resolve("corpus").resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void aFileIsToldInTelegramAndInSlack() throws IOException {
    assertTrue(telegram(11, "watch \"amber boathouse\"").contains("amber boathouse"));
    assertTrue(slack("C0FILE", "watch amber boathouse").contains("amber boathouse"));
    String text = "A storm tore the roof off the amber boathouse at Farhaven on Monday night.";
    drop("boathouse.txt", "---\ntitle: Roof gone\n---\n" + text);
    assertTrue(told(11).contains(text), told(11));
    assertTrue(told(11).contains("Roof gone"), told(11));
    assertTrue(told("C0FILE").contains(text), told("C0FILE"));
  }

  @Test
  void anItemOfTwoFeedsIsToldOnceInBoth() {
    telegram(21, "watch birch lighthouse");
    slack("C0FEED", "watch birch lighthouse");
    String text =
        "The birch lighthouse of Farhaven is lit again after nine dark winters, say keepers.";
    GAZETTE.print(Paper.item("g-1", "Lit again", now, text));
    COURIER.print(Paper.item("c-1", "Lamp lit", now, text));
    putForward(Duration.ofMinutes(40));
    assertTrue(told(21).contains(text), told(21));
    assertTrue(told("C0FEED").contains(text), told("C0FEED"));
    assertTrue(told(21).contains("Farhaven Gazette") || told(21).contains("Quay Courier"));
    GAZETTE.print(
        Paper.item(
            "g-2", "More", now, "Visitors of the birch lighthouse climb 212 steps for free."));
    putForward(Duration.ofMinutes(40));
    await(() -> alerts(inTelegram(21)).size() > 1, "the second item is not told");
    String all = String.join("\n", inTelegram(21));
    assertEquals(all.indexOf(text), all.lastIndexOf(text), all);
    await(() -> alerts(inSlack("C0FEED")).size() > 1, "the second item is not told in Slack");
    all = String.join("\n", inSlack("C0FEED"));
    assertEquals(all.indexOf(text), all.lastIndexOf(text), all);
  }

  @Test
  void quietHoursArePassedInSilenceAndToldAfterwards() throws IOException {
    String from = now.toString().substring(11, 13) + ":00";
    String to = now.plus(Duration.ofHours(3)).toString().substring(11, 13) + ":00";
    assertTrue(telegram(31, "watch quiet " + from + "-" + to).contains(from));
    telegram(31, "watch cedar ferry");
    slack("C0QUIET", "watch cedar ferry");
    drop("ferry.txt", "The cedar ferry of Farhaven sails by night from the first of April on.");
    told("C0QUIET");
    assertEquals(List.of(), alerts(inTelegram(31)));
    putForward(Duration.ofHours(4));
    assertTrue(told(31).contains("sails by night"), told(31));
  }

  @Test
  void enoughIsEnoughForADay() throws IOException {
    assertTrue(telegram(41, "watch cap 1").contains("one passage a day"));
    telegram(41, "watch dogwood harvest");
    slack("C0CAP", "watch dogwood harvest");
    drop("h1.txt", "The dogwood harvest in the hills of Farhaven was better than ever before.");
    assertTrue(told(41).contains("better than ever"), told(41));
    drop("h2.txt", "Of the dogwood harvest on the islands a third was lost to rain and to mice.");
    await(
        () -> inTelegram(41).stream().anyMatch(text -> text.contains("enough for today")),
        "it does not say that it is enough");
    await(() -> alerts(inSlack("C0CAP")).size() > 1, "no cap was set in Slack");
    assertFalse(String.join("\n", inTelegram(41)).contains("to mice"));
  }

  @Test
  void whatIsWatchedIsListedAndEnded() throws IOException {
    telegram(51, "watch elder bridge");
    telegram(51, "watch elder school");
    command("C0OFF", "watch elder bridge");
    assertTrue(telegram(51, "watch list").contains("2. elder school"));
    assertTrue(command("C0OFF", "watch list").contains("1. elder bridge"));
    assertTrue(telegram(51, "watch off 1").contains("elder bridge"));
    drop("bridge.txt", "The elder bridge of Farhaven will be closed for a year, says the council.");
    drop("school.txt", "The elder school of Farhaven will be opened in May, says the council.");
    assertTrue(told("C0OFF").contains("closed for a year"), told("C0OFF"));
    assertTrue(told(51).contains("opened in May"), told(51));
    assertFalse(String.join("\n", inTelegram(51)).contains("closed for a year"));
  }

  @Test
  void anEmbargoIsWaitedFor() throws IOException {
    telegram(61, "watch fir report");
    Instant end = now.plus(Duration.ofHours(5));
    drop("early.txt", "---\nembargo_until: " + end + "\n---\nThe fir report praises the crew.");
    drop("open.txt", "A fir report on the price of rope was read aloud at the market today.");
    assertTrue(told(61).contains("price of rope"), told(61));
    assertFalse(String.join("\n", inTelegram(61)).contains("praises the crew"));
    putForward(Duration.ofHours(6));
    await(
        () -> inTelegram(61).stream().anyMatch(text -> text.contains("praises the crew")),
        "it is not told when the embargo has ended");
  }

  @Test
  void aClosedCollectionIsToldToItsReadersAlone() throws IOException {
    telegram(71, "watch ginger crane");
    slack("C0OTHER", "watch ginger crane");
    slack("C0BOARD", "watch ginger crane");
    drop("board/crane.txt", "The ginger crane Longarm will be sold in May, which is a secret.");
    assertTrue(told("C0BOARD").contains("a secret"), told("C0BOARD"));
    drop("crane.txt", "The ginger crane Longarm is the tallest in all of the ports of the north.");
    assertTrue(told(71).contains("tallest"), told(71));
    assertTrue(told("C0OTHER").contains("tallest"), told("C0OTHER"));
    assertFalse(String.join("\n", inTelegram(71)).contains("secret"));
    assertFalse(String.join("\n", inSlack("C0OTHER")).contains("secret"));
  }
}
