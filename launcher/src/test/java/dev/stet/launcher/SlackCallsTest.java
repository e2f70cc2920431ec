package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import dev.stet.testkit.slack.SignedCalls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack calls the console's server. */
class SlackCallsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aQuestionIsAnsweredThatCameByACallOfSlack() throws Exception {
    Files.writeString(
        Files.createDirectories(folder.resolve("corpus")).resolve("ferry.txt"),
        "The ferry Brightwater is 41 years old.");
    try (LoopbackSlack slack = LoopbackSlack.start();
        SlackProcess process = SlackProcess.start(folder, slack, Map.of("SLACK_MODE", "http"))) {
      URI address = process.ready().resolve("/slack/events");
      SignedCalls calls = slack.callAt(address);
      slack
          .say("C1", "U1", slack.mention() + " How old is the Brightwater?")
          .forEach(Delivery::awaitAcknowledgement);
      Posted answer = slack.awaitPost();
      assertTrue(answer.visible().startsWith("The ferry Brightwater is 41"), answer.visible());
      slack.press(answer, "U1", "Why").awaitAcknowledgement();
      assertTrue(slack.awaitPost().visible().startsWith("Looked for"));
      byte[] forged = "{\"type\":\"url_verification\"}".getBytes(StandardCharsets.UTF_8);
      assertEquals(401, calls.call(forged, Instant.now(), "forged").statusCode());
      assertEquals(0, slack.openSockets());
      String log = process.log();
      for (String secret :
          List.of(slack.botToken(), slack.signingSecret(), "v0=", "/response/", "Brightwater")) {
        assertFalse(log.contains(secret), secret + " in " + log);
      }
    }
  }
}
