package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.store.DialogStore;
import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import java.io.IOException;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed at any moment, again and again, while people in Slack go on asking. */
class SlackKillTest {
  private static final System.Logger LOG = System.getLogger(SlackKillTest.class.getName());
  private static final int KILLS = Integer.getInteger("stet.kills", 4);
  private static final long SEED = 20260921;

  /** The end is waited for as long as answers come, and so long afterwards. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What stands below an answer of which nobody can say whether it had arrived before. */
  private static final String MARK = "(Sent again:";

  private static final int WAITING = 8;
  private static final int STARTING_MILLIS = 1_500;
  private static final int WORKING_MILLIS = 600;

  /** Stays behind a failure: its database and its log say what became of a question. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder = Path.of("");

  private final Random random = new Random(SEED);
  private final List<Delivery> asked = new ArrayList<>();
  private int starting;
  private int working;

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
        live(slack);
      }
      try (SlackProcess last = SlackProcess.start(folder, slack, Map.of())) {
        last.ready();
        ask(slack);
        awaitAll(slack, last);
      }
      judge(slack);
    }
  }

  /**
   * One life. A third ends somewhere on the way to the socket; the others end a moment after it
   * opened, while what was asked meanwhile is taken, answered and sent, all at once.
   */
  private void live(LoopbackSlack slack) throws InterruptedException {
    SlackProcess process = SlackProcess.start(folder, slack, Map.of());
    boolean early = random.nextInt(3) == 0;
    long end = System.nanoTime() + (early ? nanos(STARTING_MILLIS) : PATIENCE.toNanos());
    boolean open = false;
    while (System.nanoTime() < end && process.lives(5 + random.nextInt(20))) {
      if (!open && !early && slack.openSockets() > 0) {
        open = true;
        end = System.nanoTime() + nanos(WORKING_MILLIS);
      }
      if (unanswered(slack).size() < WAITING) {
        ask(slack);
      }
    }
    if (slack.openSockets() > 0) {
      working++;
    } else {
      starting++;
    }
    process.kill();
    while (slack.openSockets() > 0) {
      Thread.onSpinWait(); // the end of the connection is noticed at once
    }
  }

  private long nanos(int mostMillis) {
    return random.nextInt(mostMillis) * 1_000_000L;
  }

  private void awaitAll(LoopbackSlack slack, SlackProcess process) throws InterruptedException {
    int left = Integer.MAX_VALUE;
    long end = 0;
    while (left > 0 && process.lives(100)) {
      int now = unanswered(slack).size();
      if (now < left) {
        end = System.nanoTime() + PATIENCE.toNanos();
      }
      left = now;
      if (System.nanoTime() > end) {
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

  private void judge(LoopbackSlack slack) throws IOException {
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
    Set<String> lost = unanswered(slack);
    int doubtful = doubtful();
    LOG.log(
        System.Logger.Level.INFO,
        "seed {0}: killed {1} times before its socket was open and {2} times while it worked,"
            + " {3} questions, sent again and marked {4}; given up as doubtful {5}, of which"
            + " without an answer {6}",
        Long.toString(SEED),
        starting,
        working,
        asked.size(),
        ambiguous,
        doubtful,
        lost);
    assertTrue(twice.isEmpty(), () -> "seed " + SEED + ", answered twice: " + twice);
    // Two deaths over one answer, each between noting it and posting it: it is never sent a third
    // time, and the status says how many there are.
    assertTrue(lost.size() <= doubtful, () -> "seed " + SEED + ", lost: " + lost);
  }

  private int doubtful() throws IOException {
    Path memory;
    try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
      memory = files.filter(file -> file.endsWith("dialog.db")).findFirst().orElseThrow();
    }
    try (DialogStore store = DialogStore.open(memory)) {
      return store.inbox().doubtful();
    }
  }
}
