package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed at any moment, again and again, while people in Slack go on asking. */
class SlackKillTest {
  private static final System.Logger LOG = System.getLogger(SlackKillTest.class.getName());
  private static final int KILLS = Integer.getInteger("stet.kills", 4);
  private static final long SEED = 20260921;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** What stands below an answer of which nobody can say whether it had arrived before. */
  private static final String MARK = "(Sent again:";

  @TempDir private Path folder = Path.of("");
  private final Random random = new Random(SEED);
  private final List<Delivery> asked = new ArrayList<>();

  private void ask(LoopbackSlack slack) {
    String channel = "C0K" + asked.size();
    String question = slack.mention() + " How old is the Brightwater?";
    // Each of another person: whoever asks too much at once is asked to wait, on purpose.
    asked.add(slack.say(channel, "U0K" + asked.size(), question).getFirst());
  }

  @Test
  void noQuestionIsLostAndNoneIsAnsweredTwice() throws Exception {
    Files.writeString(
        Files.createDirectories(folder.resolve("corpus")).resolve("ferry.txt"),
        "The ferry Brightwater is 41 years old.");
    try (LoopbackSlack slack = LoopbackSlack.start()) {
      for (int kill = 0; kill < KILLS; kill++) {
        SlackProcess process = SlackProcess.start(folder, slack, Map.of());
        long end = System.nanoTime() + (500 + random.nextInt(5_000)) * 1_000_000L;
        while (System.nanoTime() < end && process.lives(20 + random.nextInt(60))) {
          ask(slack);
        }
        process.kill();
      }
      try (SlackProcess last = SlackProcess.start(folder, slack, Map.of())) {
        last.ready();
        ask(slack);
        awaitAll(slack, last);
      }
      judge(slack);
    }
  }

  private void awaitAll(LoopbackSlack slack, SlackProcess process) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.lives(100)) {
      if (unanswered(slack).isEmpty()) {
        return;
      }
    }
  }

  private Set<String> unanswered(LoopbackSlack slack) {
    Set<String> left = new HashSet<>();
    asked.forEach(delivery -> left.add(delivery.ts()));
    slack.posts().forEach(posted -> left.remove(posted.thread()));
    return left;
  }

  private void judge(LoopbackSlack slack) {
    Map<String, List<Posted>> answers = new TreeMap<>();
    slack.posts().forEach(p -> answers.computeIfAbsent(p.thread(), _ -> new ArrayList<>()).add(p));
    List<String> ambiguous = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    answers.forEach((question, posts) -> {
      if (posts.size() > 1) {
        boolean marked = posts.stream().skip(1).allMatch(p -> p.visible().contains(MARK));
        (marked ? ambiguous : twice).add(question);
      }
    });
    LOG.log(
        System.Logger.Level.INFO,
        "seed {0}: {1} kills, {2} questions, sent again and marked {3}",
        Long.toString(SEED),
        KILLS,
        asked.size(),
        ambiguous);
    assertTrue(twice.isEmpty(), () -> "seed " + SEED + ", answered twice: " + twice);
    Set<String> lost = unanswered(slack);
    assertTrue(lost.isEmpty(), () -> "seed " + SEED + ", lost: " + lost);
  }
}
