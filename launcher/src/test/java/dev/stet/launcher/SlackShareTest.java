package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.slack.Posted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command is answered, aside and for all, by one process and by the next. */
class SlackShareTest {
  private static final String QUESTION = "How old is the Brightwater?";
  private static final String ANSWER = "The ferry Brightwater is 41 years old.";
  private static final String SHARE = "Share in channel";

  @TempDir private Path folder = Path.of("");

  private SlackProcess start(LoopbackSlack slack) {
    SlackProcess process =
        SlackProcess.start(folder, slack, Map.of("SLACK_IN_CHANNEL", "C0OPEN,C0OTHER"));
    process.ready();
    slack.awaitSocket();
    return process;
  }

  @Test
  void anAnswerIsSharedOnceByWhicheverProcessAndWhatIsWithdrawnIsNot() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("ferry.txt"), ANSWER);
    Files.writeString(corpus.resolve("crane.txt"), "The crane Longarm will be sold in May.");
    try (LoopbackSlack slack = LoopbackSlack.start()) {
      Posted first;
      Posted second;
      try (SlackProcess _ = start(slack)) {
        first = ask(slack, "C0ASIDE", QUESTION);
        second = ask(slack, "C0ASIDE", "What will be sold in May?");
        Posted open = ask(slack, "C0OPEN", QUESTION);
        assertEquals("U1", first.user());
        assertEquals("", open.user());
        assertTrue(open.visible().startsWith(ANSWER), open.visible());
      }
      Files.delete(corpus.resolve("crane.txt"));
      try (SlackProcess _ = start(slack)) {
        Posted shared = press(slack, first);
        assertEquals("", shared.user());
        assertTrue(shared.visible().startsWith("Shared by @U1\n" + ANSWER), shared.visible());
        Posted told = press(slack, first);
        assertEquals("U1", told.user());
        assertEquals("That was shared already.", told.visible());
        Posted gone = press(slack, second);
        assertEquals("U1", gone.user());
        assertTrue(gone.visible().contains("Please ask again."), gone.visible());
      }
    }
  }

  private static Posted ask(LoopbackSlack slack, String channel, String text) {
    slack.command(channel, "U1", text);
    return slack.awaitPost();
  }

  private static Posted press(LoopbackSlack slack, Posted answer) {
    slack.press(answer, "U1", SHARE).awaitAcknowledgement();
    return slack.awaitPost();
  }
}
