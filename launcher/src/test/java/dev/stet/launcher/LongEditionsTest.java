package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stet.answer.Answerer;
import dev.stet.briefing.Commission;
import dev.stet.briefing.Edition;
import dev.stet.briefing.EditionKey;
import dev.stet.briefing.EditionSender.Arrivals;
import dev.stet.briefing.EditionSender.Issue;
import dev.stet.briefing.EditionSender.Letter;
import dev.stet.briefing.EditionSender.Outage;
import dev.stet.briefing.EditionSender.Receipt;
import dev.stet.briefing.Period;
import dev.stet.briefing.Recipient;
import dev.stet.briefing.Rhythm;
import dev.stet.briefing.Schedule.Weekly;
import dev.stet.briefing.Shown;
import dev.stet.briefing.Subscription;
import dev.stet.briefing.Topics;
import dev.stet.dialog.Access;
import dev.stet.dialog.Dialog;
import dev.stet.dialog.EditionDelivery;
import dev.stet.dialog.Knowledge;
import dev.stet.testkit.HostileTexts;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The longest editions of the worst texts, through the real client: Slack takes them all. It
 * refuses messages whose blocks hold some 13,200 characters together and says so nowhere; the
 * loopback one refuses far shorter ones.
 */
class LongEditionsTest {
  private static final int STORIES = 100;
  private static final int LONG = Commission.Length.LONG.stories();
  private static final int SLACKS_BLOCKS = 50;
  private static final int SLACKS_CHARACTERS = 13_200;
  private static final String URL = "https://stet.example/d/" + "x".repeat(700) + "?q=";
  private static final List<String> PIECES =
      List.of(
          "👩‍👩‍👧‍👦",
          "نص من اليمين إلى اليسار",
          "\u202Eesrever\u202C",
          "<b onclick='x'>&amp;</b>",
          "https://example.org/" + "a".repeat(150) + "?q=%20&b=*_~`",
          "*_~`[link](http://example.org)",
          "<!channel> <@U1>",
          "é́́́́");

  @TempDir private Path folder = Path.of("");

  /** A report that is as hard to show as can be. */
  private static String report(Random random) {
    StringBuilder text = new StringBuilder("---\ntitle: ");
    text.append(Reading.words(random, 30)).append("\nsource: Paper ");
    text.append(Reading.words(random, 12));
    text.append("\npublished: 2026-03-10T05:00:00Z\nlanguage: en\n---\n");
    for (int i = 0; i < 3; i++) {
      text.append(Reading.words(random, 10 + random.nextInt(40))).append(' ');
      text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
      String hostile = HostileTexts.mixture(random).replaceAll("\\s+", " ");
      text.append(hostile, 0, Math.min(hostile.length(), 200)).append(".\n\n");
    }
    return text.toString();
  }

  private static Subscription subscription(String channel, Commission.Length length, String tag) {
    Topics muted = new Topics(List.of(), List.of("a topic that nobody wants ".repeat(4)));
    return new Subscription(
        channel,
        new Recipient("slack\n" + channel),
        new Subscription.Owner("slack\nU1", false, tag),
        new Rhythm(Weekly.daily(LocalTime.of(8, 0)), ZoneOffset.UTC, false, null),
        new Subscription.Taste(muted, length, Subscription.OnEmpty.MESSAGE),
        new Subscription.Phase(Subscription.State.ACTIVE, CrashSchedule.DUE),
        CrashSchedule.DUE);
  }

  private static Issue issue(Edition edition) {
    Instant due = CrashSchedule.DUE;
    Arrivals arrivals = new Arrivals(due, true, due, new Outage(3, due));
    return new Issue(new EditionKey("x", LocalDate.EPOCH), edition, 3, due, arrivals);
  }

  @Test
  void slackTakesTheLongestEditionsOfHostileTexts() {
    Random random = new Random(20);
    Instant due = CrashSchedule.DUE;
    Period period = new Period(due.minus(Duration.ofDays(1)), due, ZoneOffset.UTC);
    try (Reading reading = new Reading(folder, STORIES, LongEditionsTest::report);
        LoopbackSlack slack = LoopbackSlack.start()) {
      Branch.Documents documents = reading.documents(Clock.fixed(due, ZoneOffset.UTC));
      Knowledge knowledge =
          new Knowledge(
                  new Answerer(documents.index(), documents.revisions()),
                  documents.revisions(),
                  documents.clock(),
                  ZoneOffset.UTC)
              .linking((passage, _) -> Optional.of(URL + passage.span().start()));
      Branch.Wires wires =
          new Branch.Wires(
              slack.apiUrl(), "none", slack.apiUrl(), slack.botToken(), slack.appToken());
      var platform = Fuse.none().platform(wires.slack(), true);
      try (platform;
          Dialog dialog = new Dialog(platform, knowledge, Access.owner())) {
        EditionDelivery delivery =
            new EditionDelivery(List.of(dialog), knowledge, id -> Optional.of(URL + id));
        for (int stories : List.of(LONG, STORIES)) {
          Commission.Length length = new Commission.Length(stories, 1 + random.nextInt(3));
          Edition edition =
              knowledge.editor().edition(new Commission(period, Topics.ALL, length, Shown.NOTHING));
          assertEquals(stories, edition.items().size());
          for (String language : stories == LONG ? List.of("en", "de", "uk") : List.of("en")) {
            Letter letter =
                delivery.write(
                    subscription("C0" + stories + language, length, language), issue(edition));
            assertTrue(letter.parts() <= 2, "parts: " + letter.parts());
            for (int no = 0; no < letter.parts(); no++) {
              Receipt receipt = letter.post(no, null, () -> true);
              assertTrue(receipt instanceof Receipt.Sent, receipt::toString);
            }
          }
        }
        check(slack.posts());
      }
    }
  }

  private static void check(List<Posted> posts) {
    int most = posts.stream().mapToInt(post -> characters(post.blocks())).max().orElseThrow();
    assertTrue(most <= SLACKS_CHARACTERS, "characters: " + most);
    assertTrue(most > SLACKS_CHARACTERS / 2, "they should be long: " + most);
    assertTrue(posts.stream().allMatch(post -> post.blocks().size() <= SLACKS_BLOCKS));
    assertTrue(posts.stream().noneMatch(Posted::notifies));
  }

  private static int characters(JsonNode node) {
    int sum = node.isTextual() ? node.asText().length() : 0;
    for (JsonNode child : node) {
      sum += characters(child);
    }
    return sum;
  }
}
