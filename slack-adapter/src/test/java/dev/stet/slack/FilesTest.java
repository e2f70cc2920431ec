package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.chat.Attachment;
import dev.stet.chat.Place;
import dev.stet.chat.UnavailableFileException;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.Posted;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilesTest {
  private final RecordingInbox inbox = new RecordingInbox();
  private final Connection connection = Connection.open(inbox);

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void aFileThatSomebodySendsAlongCanBeRead() throws Exception {
    byte[] content = "The ferry sails at noon.".getBytes(StandardCharsets.UTF_8);
    connection.slack().file("F1", "../plan.txt", content);
    ObjectNode event =
        connection.slack().message("D1", "U1", "keep this").put("subtype", "file_share");
    event.put("channel_type", "im");
    event.putArray("files").addObject().put("id", "F1").put("name", "../plan.txt").put("size", 24);
    connection.slack().event(event).awaitAcknowledgement();
    Attachment sent = inbox.next().attachments().getFirst();
    assertEquals(new Attachment("F1", "../plan.txt", 24), sent);
    try (InputStream in = connection.platform().open(sent)) {
      assertEquals(
          "The ferry sails at noon.", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void withoutTheScopeThePersonIsToldWhichIsMissing() {
    connection.slack().fail("files.info", new Fault.Refused("missing_scope"));
    UnavailableFileException refusal =
        assertThrows(
            UnavailableFileException.class,
            () -> connection.platform().open(new Attachment("F1", "a", 1)));
    assertEquals(UnavailableFileException.Reason.NO_RIGHT, refusal.reason());
    assertEquals("files:read", refusal.detail());
    assertThrows(IOException.class, () -> connection.platform().open(new Attachment("F2", "a", 1)));
  }

  @Test
  void theTokenIsShownToSlackAlone() {
    SlackSettings settings = SlackSettings.of("xoxb-1", "xapp-1");
    assertTrue(settings.trustsWithToken(URI.create("https://files.slack.com/files-pri/T1-F1/a")));
    for (String other :
        new String[] {
          "https://drive.example/a",
          "https://files.slack.com.evil.example/a",
          "https://evilslack.com/a",
          "http://files.slack.com/a",
          "https:/nohost"
        }) {
      assertFalse(settings.trustsWithToken(URI.create(other)), other);
    }
  }

  @Test
  void aTextIsPostedAsAFileInItsThread() throws Exception {
    Place thread = new Place("slack", "C1", "1790000000.000100");
    connection.platform().send(thread, Replies.of("All of it:"), "answer.txt", "Zeile \u00FC\n");
    Posted posted = connection.slack().awaitPost();
    assertEquals("C1", posted.channel());
    assertEquals("1790000000.000100", posted.thread());
    assertEquals("Zeile \u00FC\n", posted.text());
  }
}
