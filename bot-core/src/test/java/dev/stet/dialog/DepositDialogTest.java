package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.chat.Attachment;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.question.Clearance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that people send into the chat. */
class DepositDialogTest {
  private static final String REPORT =
      "The pier opens in May. “We are ready,” Mayor Ada Moss said on Monday.";

  @TempDir private Path temporary = Path.of("");
  private final FakePlatform platform = new FakePlatform();
  private Shelf shelf = new Shelf(Path.of("target"));
  private Access access = Access.owner();
  private boolean sorted;
  private int messages;

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
    shelf.put("old.txt", "The old pier is closed.").update();
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private String say(String text, Attachment... files) {
    Inbound.Message message =
        new Inbound.Message(
            "m" + ++messages,
            new Place(FakePlatform.NAME, "1", null),
            new UserRef(FakePlatform.NAME, "7"),
            text,
            Audience.PRIVATE,
            Shelf.NOW,
            null,
            List.of(files));
    Desk desk =
        Desk.bare(shelf.knowledge().clock()).taking(new Letterbox(shelf.deposits(), sorted));
    try (Dialog dialog = new Dialog(platform, shelf.knowledge(), access, desk)) {
      dialog.accept(message);
    }
    return platform.texts().getLast();
  }

  private Attachment file(String name, String text) {
    return platform.file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> inFolder() throws IOException {
    try (var files = Files.walk(shelf.folder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> shelf.folder().relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileIsAddedAndAnswersAtOnce() {
    assertEquals(
        "Added “report.txt”: 1 passage, 1 quotation.", say("", file("report.txt", REPORT)));
    assertTrue(say("When does the pier open?").startsWith("The pier opens in May."));
  }

  @Test
  void aFileGoesIntoTheCollectionThatIsNamedBesideIt() throws IOException {
    say("add to press", file("report.txt", REPORT));
    assertEquals(List.of("old.txt", "press/report.txt"), inFolder());
  }

  @Test
  void aTextIsADocumentToo() throws IOException {
    String reply = say("add to press: " + REPORT);
    assertEquals("Added “press/note-20260316T080000Z.txt”: 1 passage, 1 quotation.", reply);
    assertEquals(2, inFolder().size());
  }

  @Test
  void nothingThatIsThereIsReplaced() throws IOException {
    say("", file("old.txt", REPORT));
    assertEquals(List.of("old (2).txt", "old.txt"), inFolder());
    assertEquals("The old pier is closed.", Files.readString(shelf.folder().resolve("old.txt")));
  }

  @Test
  void aNameCanLeadNowhereElse() throws IOException {
    for (String name : List.of("../../out.txt", "/etc/out.txt", "..\\out.txt", "\u202Eout.txt")) {
      say("", file(name, REPORT + messages));
    }
    say("add to ..", file("x.txt", REPORT));
    say("add to a/b", file("x.txt", REPORT));
    say("add to .hidden", file("x.txt", REPORT));
    assertEquals(
        List.of("old.txt", "out (2).txt", "out (3).txt", "out (4).txt", "out.txt"), inFolder());
  }

  @Test
  void whatCannotBeReadIsNotKeptAndTheReasonIsSaid() throws IOException {
    assertEquals(
        "Not added: “tool.exe” has a format that Stet does not read.",
        say("", file("tool.exe", "MZ")));
    assertTrue(say("", file("empty.txt", "")).startsWith("Not added: “empty.txt” is empty"));
    assertTrue(say("", new Attachment("gone", "gone.txt", 9)).startsWith("Not added: “gone.txt”"));
    assertEquals(List.of("old.txt"), inFolder());
  }

  @Test
  void onlyAdminsAddDocuments() throws IOException {
    access = _ -> new Rights(Rank.READER, Clearance.everything());
    assertEquals("Only those who look after me can do that.", say("", file("report.txt", REPORT)));
    assertEquals("Only those who look after me can do that.", say("add: " + REPORT));
    assertEquals(List.of("old.txt"), inFolder());
  }

  @Test
  void aQuestionBesideAFileOfSomebodyElseIsStillAnswered() {
    access = _ -> new Rights(Rank.READER, Clearance.everything());
    assertTrue(say("Is the old pier closed?", file("report.txt", REPORT)).startsWith("The old"));
  }

  @Test
  void whereCollectionsAreClosedOneHasToBeNamed() throws IOException {
    sorted = true;
    assertTrue(say("", file("report.txt", REPORT)).startsWith("Say who may read it"));
    assertEquals(List.of("old.txt"), inFolder());
  }

  @Test
  void aConversationIsSpokenToInTheLanguageThatItAskedFor() {
    platform.clear();
    Dialog dialog = new Dialog(platform, shelf.knowledge(), access);
    try (dialog) {
      for (String text : List.of("language de", "more", "language auto", "more")) {
        dialog.accept(
            new Inbound.Message(
                "l" + ++messages,
                new Place(FakePlatform.NAME, "1", null),
                new UserRef(FakePlatform.NAME, "7"),
                text,
                Audience.PRIVATE,
                Shelf.NOW,
                "uk"));
      }
    }
    List<String> said = platform.texts();
    assertEquals("Ich spreche hier von jetzt an Deutsch.", said.get(0));
    assertTrue(said.get(1).startsWith("Mehr gibt es nicht"), said.get(1));
    assertTrue(said.get(3).startsWith("Більше показати"), said.get(3));
  }
}
