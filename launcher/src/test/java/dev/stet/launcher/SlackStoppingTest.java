package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is asked to stop while people go on asking. */
class SlackStoppingTest {
  private static final System.Logger LOG = System.getLogger(SlackStoppingTest.class.getName());

  @TempDir private Path folder = Path.of("");

  @Test
  void itEndsInGoodOrderAndTheNextProcessAnswersWhatItLeft() throws Exception {
    Files.writeString(
        Files.createDirectories(folder.resolve("corpus")).resolve("ferry.txt"),
        "The ferry Brightwater is 41 years old.");
    try (LoopbackSlack slack = LoopbackSlack.start()) {
      SlackProcess first = SlackProcess.start(folder, slack, Map.of());
      first.ready();
      slack.awaitSocket();
      // Slack asks to wait for longer than the process has left to live.
      slack.failIn("C1", "chat.postMessage", new Fault.RateLimited(30));
      List<Delivery> asked = slack.say("C1", "U1", slack.mention() + " How old is Brightwater?");
      asked.forEach(Delivery::awaitAcknowledgement);
      while (slack.calls("chat.postMessage") == 0) {
        Thread.onSpinWait();
      }
      long began = System.nanoTime();
      first.close();
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      LOG.log(System.Logger.Level.INFO, "stopped within {0}", took);
      assertEquals(1000, slack.awaitSocketClosed());
      assertEquals(0, slack.openSockets());
      assertEquals(List.of(), slack.posts());
      try (SlackProcess _ = SlackProcess.start(folder, slack, Map.of())) {
        Posted answer = slack.awaitPost();
        assertEquals(asked.getFirst().ts(), answer.thread());
        assertTrue(answer.visible().startsWith("The ferry Brightwater is 41"), answer.visible());
      }
      assertEquals(1, slack.posts().size());
    }
  }
}
