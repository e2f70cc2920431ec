package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people in Slack get from the whole program. */
class SlackTest {
  private static final System.Logger LOG = System.getLogger(SlackTest.class.getName());
  private static final String QUESTION = "How old is the Brightwater?";
  private static final String ANSWER = "The ferry Brightwater is 41 years old.";

  /** What Slack would take for markup, a smiley, a broadcast and a mention. */
  private static final String HOSTILE =
      "R&D *spend* in Zedland rose_ by <5%> ~or~ `more` :smile: <!channel> <@U1>, &amp; that is"
          + " all.";

  @TempDir private static Path folder = Path.of("");
  private static final LoopbackSlack SLACK = LoopbackSlack.start();
  private static final List<SlackProcess> RUNNING = new ArrayList<>();
  private static URI console = URI.create("http://127.0.0.1");

  @BeforeAll
  static void start() throws IOException {
    Path corpus = folder.resolve("corpus");
    Files.createDirectories(corpus.resolve("board"));
    Files.writeString(
        corpus.resolve("ferry.txt"),
        "---\ntitle: Harbour *Report*\npublished: 2026-03-12\n---\n" + ANSWER + "\n");
    Files.writeString(corpus.resolve("hostile.txt"), HOSTILE);
    Files.writeString(corpus.resolve("board/crane.txt"), "The crane Longarm will be sold in May.");
    Files.writeString(
        folder.resolve("stet.yaml"),
        "collections:\n  '*': everyone\n  board: ['slack:C0BOARD', 'slack:U0CHAIR']\n");
    SlackProcess process =
        SlackProcess.start(folder, SLACK, Map.of("STET_PUBLIC_URL", "https://stet.example"));
    RUNNING.add(process);
    console = process.ready();
    SLACK.awaitSocket();
  }

  @AfterAll
  static void stop() {
    RUNNING.forEach(SlackProcess::close);
    SLACK.close();
  }

  private static Posted ask(String channel, String user, String text) {
    SLACK.say(channel, user, channel.startsWith("D") ? text : SLACK.mention() + " " + text);
    return next(channel);
  }

  /** The next message in a channel; those of others are of other tests. */
  private static Posted next(String channel) {
    Posted posted = SLACK.awaitPost();
    while (!posted.channel().equals(channel)) {
      posted = SLACK.awaitPost();
    }
    return posted;
  }

  @Test
  void aMentionToldAsMentionAndMessageThreeTimesMoreAndOnTwoSocketsIsAnsweredOnceInItsThread() {
    List<Delivery> told = new ArrayList<>(SLACK.say("C0ONCE", "U1", SLACK.mention() + QUESTION));
    assertEquals(
        List.of("app_mention", "message"),
        told.stream().map(it -> it.payload().at("/event/type").asText()).toList());
    for (Delivery delivery : List.copyOf(told)) {
      for (int i = 0; i < 3; i++) {
        told.add(SLACK.redeliver(delivery));
      }
    }
    Posted answer = next("C0ONCE");
    assertEquals(told.getFirst().ts(), answer.thread());
    assertTrue(answer.visible().startsWith(ANSWER), answer.visible());
    SLACK.recycleSockets();
    SLACK.awaitSocket();
    for (Delivery delivery : List.copyOf(told.subList(0, 2))) {
      told.add(SLACK.redeliver(delivery));
      told.add(SLACK.redeliver(delivery));
    }
    told.forEach(Delivery::awaitAcknowledgement);
    assertEquals(12, told.size());
    ask("C0ONCE", "U1", "sources");
    assertEquals(2, posts("C0ONCE").size(), "one answer, and that to the later question");
  }

  private static List<Posted> posts(String channel) {
    return SLACK.posts().stream().filter(p -> p.channel().equals(channel)).toList();
  }

  @Test
  void aPassageShowsCharacterForCharacterAndRingsNoBell() {
    Posted answer = ask("C0HOSTILE", "U1", "Which R&amp;D spend rose in Zedland?");
    assertTrue(answer.visible().contains(HOSTILE), answer.visible());
    assertFalse(answer.notifies(), answer.blocks().toString());
    assertTrue(answer.text().contains("&lt;!channel&gt; &lt;@U1&gt;, &amp;amp;"), answer.text());
  }

  @Test
  void aQuestionThatIsChangedChangesItsAnswerAndOneThatIsDeletedChangesNothing() {
    ObjectNode asked = SLACK.message("D0EDIT", "U1", "sources").put("channel_type", "im");
    asked.put("ts", Instant.now().getEpochSecond() + ".000100");
    SLACK.event(asked);
    Posted first = next("D0EDIT");
    ObjectNode changed = SLACK.message("D0EDIT", "U1", "").put("subtype", "message_changed");
    changed.put("channel_type", "im").remove("user");
    changed.set("previous_message", asked);
    changed.set("message", asked.deepCopy().put("text", QUESTION));
    SLACK.event(changed);
    Posted second = next("D0EDIT");
    assertEquals(first.ts(), second.ts());
    assertTrue(second.visible().startsWith(ANSWER), second.visible());
    ObjectNode deleted = SLACK.message("D0EDIT", "U1", "").put("subtype", "message_deleted");
    deleted.set("previous_message", asked);
    SLACK.event(deleted).awaitAcknowledgement();
    ask("D0EDIT", "U1", "help");
    assertEquals(3, posts("D0EDIT").size());
  }

  @Test
  void whatIsSaidInOneThreadIsAnsweredInOrderThoughSlackHoldsItBack() {
    SLACK.failIn("C0ORDER", "chat.postMessage", new Fault.RateLimited(1));
    SLACK.failIn("C0ORDER", "chat.postMessage", new Fault.Status(503));
    String thread = SLACK.say("C0ORDER", "U1", SLACK.mention() + QUESTION).getFirst().ts();
    SLACK.sayInThread("C0ORDER", thread, "U1", SLACK.mention() + " why");
    SLACK.sayInThread("C0ORDER", thread, "U1", SLACK.mention() + " sources");
    assertTrue(next("C0ORDER").visible().startsWith(ANSWER));
    assertTrue(next("C0ORDER").visible().startsWith("Looked for"));
    String last = next("C0ORDER").visible();
    assertTrue(last.contains("documents:"), last);
  }

  @Test
  void whatMayHaveArrivedIsSentOnceMoreAndSaysSo() {
    SLACK.failIn("C0DOUBT", "chat.postMessage", new Fault.Dropped());
    SLACK.failIn("C0DOUBT", "chat.postMessage", new Fault.Dropped());
    assertFalse(ask("C0DOUBT", "U1", QUESTION).visible().contains("Sent again"));
    assertTrue(next("C0DOUBT").visible().contains("Sent again"));
    ask("C0DOUBT", "U1", "help");
    assertEquals(3, posts("C0DOUBT").size());
  }

  @Test
  void aDirectMessageIsAnsweredInItsThreadWhichKeepsWhatWasSaid() {
    Posted answer = ask("D0TALK", "U1", QUESTION);
    SLACK.sayInThread("D0TALK", answer.thread(), "U1", "why");
    Posted why = next("D0TALK");
    assertEquals(answer.thread(), why.thread());
    assertTrue(why.visible().startsWith("Looked for"), why.visible());
    Posted again = ask("D0TALK", "U1", "why");
    assertFalse(again.thread().equals(answer.thread()));
    assertTrue(again.visible().startsWith("Looked for"), again.visible());
  }

  @Test
  void aCommandIsAnsweredToItsAuthorWithinASecondAndCanBeShared() {
    for (String usage : List.of("", "help")) {
      SLACK.command("C0CMD", "U1", usage).awaitAcknowledgement();
      Posted told = next("C0CMD");
      assertEquals("U1", told.user());
      assertTrue(told.visible().contains("xample"), told.visible());
    }
    SLACK.command("C0CMD", "U1", "help");
    assertTrue(next("C0CMD").visible().contains("In a thread, mention me."));
    long began = System.nanoTime();
    SLACK.command("C0CMD", "U1", QUESTION).awaitAcknowledgement();
    Posted answer = next("C0CMD");
    assertTrue(System.nanoTime() - began < Duration.ofSeconds(1).toNanos());
    assertEquals("U1", answer.user());
    assertTrue(answer.visible().startsWith(ANSWER), answer.visible());
    SLACK.press(answer, "U1", "Share in channel");
    Posted shared = next("C0CMD");
    assertEquals("", shared.user());
    assertTrue(shared.visible().startsWith("Shared by @U1\n" + ANSWER), shared.visible());
  }

  @Test
  void aButtonChangesTheMessageOrTellsWhoPressedAlone() {
    Posted answer = ask("C0PRESS", "U1", QUESTION);
    SLACK.press(answer, "U1", "Context");
    Posted context = next("C0PRESS");
    assertTrue(context.replaces());
    assertEquals(answer.ts(), context.ts());
    SLACK.press(answer, "U1", "\uD83D\uDC4D");
    Posted thanks = next("C0PRESS");
    assertEquals("U1", thanks.user());
    assertEquals("Thank you.", thanks.visible());
    SLACK.forge(answer, "U2", "more @00000000");
    Posted nothing = next("C0PRESS");
    assertEquals("U2", nothing.user());
    assertEquals("I no longer know that answer. Please ask again.", nothing.visible());
  }

  @Test
  void theSourceOfAMessageIsFoundOrItIsSaidThatThereIsNone() {
    SLACK.shortcut("find_source", "U1", SLACK.message("C0FIND", "U2", ANSWER));
    Posted found = next("C0FIND");
    assertEquals("U1", found.user());
    assertTrue(found.visible().startsWith("Exact:"), found.visible());
    assertTrue(found.visible().contains(ANSWER), found.visible());
    SLACK.shortcut("find_source", "U1", SLACK.message("C0FIND", "U2", ""));
    assertTrue(next("C0FIND").visible().startsWith("That message has no words"));
    String book = "Nothing of this stands anywhere, not even once. ".repeat(834);
    SLACK.shortcut("find_source", "U1", SLACK.message("C0FIND", "U2", book));
    assertTrue(next("C0FIND").visible().startsWith("Nothing in"));
    SLACK.shortcut("find_source", "U1", SLACK.message("C0FIND", "U2", "forget me"));
    assertFalse(next("C0FIND").visible().contains("deleted"));
  }

  @Test
  void theHomeShowsDocumentsQuestionsAndHelpToWhomTheyBelong() {
    ask("D0HOME", "U0HOME", QUESTION);
    SLACK.open("U0HOME", "home");
    String home = next("home:U0HOME").visible();
    assertTrue(home.startsWith("Documents\n2 documents that you may read, newest 12 Mar"), home);
    assertTrue(home.contains("Harbour *Report*"), home);
    assertTrue(home.contains("“" + QUESTION + "”"), home);
    assertTrue(home.contains("Europe/Berlin"), home);
    assertFalse(home.contains("crane"), home);
    SLACK.open("U0OTHER", "home");
    assertFalse(next("home:U0OTHER").visible().contains(QUESTION));
  }

  private static String link(Posted answer) {
    String blocks = answer.blocks().toString();
    int start = blocks.indexOf("https://stet.example/d/");
    return blocks.substring(start, blocks.indexOf('"', start));
  }

  @Test
  void aLinkOfOursUnfoldsWhereItsDocumentMayBeRead() {
    String open = link(ask("C0LINK", "U1", QUESTION));
    SLACK.link("C0LINK", "U1", open, "https://stet.example/d/forged", "https://other.example/");
    Posted unfurl = next("C0LINK");
    assertEquals(open, unfurl.text());
    assertEquals("Harbour *Report*\n" + ANSWER + "\n2026-03-12", unfurl.visible());
    Posted board = ask("C0BOARD", "U1", "What will be sold in May?");
    assertTrue(board.visible().startsWith("The crane Longarm"), board.visible());
    assertFalse(board.toString().contains("stet.example/d/"), "closed documents have no links");
  }

  @Test
  void aGuestIsNotAnsweredAndNothingIsToldOfWhatIsClosed() {
    SLACK.person("U0GUEST").put("is_restricted", true);
    assertTrue(ask("C0GUEST", "U0GUEST", QUESTION).visible().startsWith("I answer only people"));
    String closed = ask("C0GUEST", "U1", "What will be sold in May?").visible();
    assertFalse(closed.contains("Longarm") || closed.contains("3 documents"), closed);
  }

  @Test
  void oddMessagesGetASentenceAndNotesOfOthersNothing() {
    String channel = "C0ODD";
    assertTrue(ask(channel, "U1", "").visible().startsWith("Ask a question"));
    assertTrue(ask(channel, "U1", ":wave:").visible().length() > 10);
    assertTrue(ask(channel, "U1", "why ".repeat(2_500)).visible().startsWith("That is too long"));
    int before = SLACK.posts().size();
    SLACK.event(SLACK.message(channel, "U1", SLACK.mention()).put("bot_id", "B1"));
    SLACK.event(SLACK.message(channel, SLACK.bot(), SLACK.mention() + QUESTION));
    SLACK
        .event(SLACK.message(channel, "U1", "x").put("subtype", "message_deleted"))
        .awaitAcknowledgement();
    ask(channel, "U1", "help");
    List<Posted> since = SLACK.posts().subList(before, SLACK.posts().size());
    assertEquals(1, since.stream().filter(p -> p.channel().equals(channel)).count());
  }

  @Test
  void aStormOfRefusalsInOneChannelDelaysNoOtherAndIsWaitedOut() {
    for (int i = 0; i < 3; i++) {
      SLACK.failIn("C0STORM", "chat.postMessage", new Fault.RateLimited(1));
    }
    long began = System.nanoTime();
    SLACK.say("C0STORM", "U1", SLACK.mention() + QUESTION);
    for (int i = 0; i < 10; i++) {
      assertTrue(ask("C0CALM" + i, "U1", QUESTION).visible().startsWith(ANSWER));
    }
    Duration others = Duration.ofNanos(System.nanoTime() - began);
    next("C0STORM");
    Duration storm = Duration.ofNanos(System.nanoTime() - began);
    LOG.log(System.Logger.Level.INFO, "storm {0}, ten others {1}", storm, others);
    assertTrue(storm.toMillis() >= 3_000, storm.toString());
    assertTrue(others.toMillis() < 3_000, others.toString());
  }

  @Test
  void fiftyQuestionsAtOnceAreAcknowledgedBeforeSlackLosesPatience() {
    // Half a second is what is wanted, and reached where the computer does nothing else; a round
    // may be slow because of what else it does, and Slack itself waits for three seconds.
    Duration best = Duration.ofDays(1);
    for (int round = 0; round < 4 && best.toMillis() >= 500; round++) {
      Duration p99 = acknowledged("C0MANY" + round + "x");
      best = p99.compareTo(best) < 0 ? p99 : best;
    }
    assertTrue(best.toMillis() < 2_000, best.toString());
  }

  private static Duration acknowledged(String channels) {
    List<Delivery> deliveries = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      deliveries.addAll(SLACK.say(channels + i, "U" + i, SLACK.mention() + QUESTION));
    }
    List<Duration> latencies = deliveries.stream().map(Delivery::latency).sorted().toList();
    Duration p99 = latencies.get(latencies.size() * 99 / 100);
    LOG.log(
        System.Logger.Level.INFO,
        "acknowledged: median {0}, p99 {1}",
        latencies.get(latencies.size() / 2),
        p99);
    return p99;
  }

  @Test
  void healthTellsOfTheSocketAndTheLogTellsNoSecrets() throws Exception {
    ask("C0LOG", "U1", "What about the unmistakable Zanzibar question?");
    SLACK.failIn("C0LOG", "chat.postMessage", new Fault.Refused("is_archived"));
    SLACK.say("C0LOG", "U1", SLACK.mention() + " and the Zanzibar answer?");
    String health = SlackProcess.get(console.resolve("/healthz"));
    assertTrue(
        health.matches(".*connected as @stet in Loopback; socket \\d.*last event.*"), health);
    String log = RUNNING.getFirst().log();
    for (String secret :
        List.of(
            SLACK.botToken(),
            SLACK.appToken(),
            SLACK.signingSecret(),
            "/response/",
            "ticket=",
            "v0=",
            "X-Slack-Signature",
            "Zanzibar",
            QUESTION)) {
      assertFalse(log.contains(secret), secret + " in " + log);
    }
  }
}
