package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Attachment;
import dev.stet.chat.Button;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.testkit.telegram.Fault;
import dev.stet.testkit.telegram.LoopbackBotApi;
import dev.stet.testkit.telegram.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files from people, and files for them. */
class FilesTest {
  private final Rig rig = Rig.polling();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aFileIsReadByteForByte() throws IOException {
    byte[] content = new byte[100_000];
    new Random(7).nextBytes(content);
    rig.server.people().sendFile(42, "../log.pdf", content, "add this");
    Inbound.Message message = rig.awaitMessage();
    assertEquals("add this", message.text());
    Attachment file = message.attachments().getFirst();
    assertEquals("../log.pdf", file.name());
    assertEquals(content.length, file.size());
    try (InputStream in = rig.platform.open(file)) {
      assertArrayEquals(content, in.readAllBytes());
    }
  }

  @Test
  void aFileComesWithoutAWordToo() {
    rig.server.people().sendFile(42, "log.txt", new byte[] {65}, "");
    Inbound.Message message = rig.awaitMessage();
    assertEquals("", message.text());
    assertEquals(1, message.attachments().size());
  }

  @Test
  void aTextThatIsForwardedIsAFile() throws IOException {
    rig.server.groupMessage(
        42,
        42,
        "The pier, \u6E2F, is closed.",
        message ->
            message
                .putObject("forward_origin")
                .put("type", "hidden_user")
                .put("date", 1_790_000_000)
                .put("sender_user_name", "Ada"));
    Inbound.Message message = rig.awaitMessage();
    assertEquals("The pier, \u6E2F, is closed.", message.text());
    Attachment file = message.attachments().getFirst();
    assertTrue(file.name().matches("forwarded-\\d{4}-\\d\\d-\\d\\d-\\d+\\.txt"), file.name());
    try (InputStream in = rig.platform.open(file)) {
      assertEquals(message.text(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void whatIsNotHandedOutSaysWhyWithoutTheToken() {
    Attachment large = new Attachment("x", "film.pdf", 21L * 1024 * 1024);
    assertTrue(complaint(large).contains("20 MB"));
    Attachment unknown = new Attachment("x", "log.txt", 1);
    assertTrue(complaint(unknown).contains("invalid file_id"));
    assertEquals(1, rig.server.calls("getFile").size());
    rig.server.fail("getFile", new Fault.Garbled("{\"ok\":true,\"result\":{\"file_id\":\"x\"}}"));
    assertTrue(complaint(unknown).contains("does not hand out"));
    rig.server.fail(
        "getFile",
        new Fault.Instead(
            200,
            "{\"ok\":true,\"result\":{\"file_id\":\"x\",\"file_unique_id\":\"x\",\"file_path\":\"gone/x\"}}"));
    assertTrue(complaint(unknown).contains("HTTP 404"));
    rig.server.close();
    assertFalse(complaint(unknown).contains(LoopbackBotApi.TOKEN));
  }

  private String complaint(Attachment file) {
    IOException e = assertThrows(IOException.class, () -> rig.platform.open(file).close());
    return String.valueOf(e.getMessage());
  }

  @Test
  void aTextIsSentAsAFileWithAMessageAndButtonsBelow() throws DeliveryException {
    Reply beside =
        new Reply(List.of(Rig.quote("The start."), Rig.note("Log", new Button.Act("Why", "why"))));
    Place topic = new Place("telegram", "-1001234567890123", "17");
    MessageRef sent = rig.platform.send(topic, beside, "answer.txt", "All of it, \u6E2F.\nDone.");
    Shown shown = rig.server.awaitShown();
    assertEquals(sent.id(), Integer.toString(shown.id()));
    assertEquals(new Shown.Sent("answer.txt", "All of it, \u6E2F.\nDone."), shown.manner().file());
    assertEquals("The start.\nLog", shown.text());
    assertEquals(List.of("The start."), shown.formatted("blockquote"));
    assertEquals(17, shown.thread());
    assertEquals(List.of(List.of("Why")), shown.labels());
  }

  @Test
  void aFileIsSentOnceWhateverTheLineDoes() {
    rig.server.fail("sendDocument", new Fault.Dropped(true));
    assertEquals(Outcome.UNKNOWN, failure("x"));
    assertEquals(1, rig.server.calls("sendDocument").size());
    rig.server.fail("sendDocument", Fault.tooManyRequests(3));
    assertEquals(Outcome.REFUSED, failure("x"));
    assertEquals(Outcome.REJECTED, failure("x".repeat(1025)));
  }

  private Outcome failure(String beside) {
    return assertThrows(
            DeliveryException.class,
            () -> rig.platform.send(Rig.CHAT, Reply.of(beside), "a.txt", "text"))
        .outcome();
  }
}
