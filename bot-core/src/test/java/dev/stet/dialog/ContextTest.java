package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.answer.Answer;
import dev.stet.chat.Button;
import dev.stet.chat.Inbound;
import dev.stet.chat.Limits;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.chat.UserRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with an answer: the buttons under it, and what they stand for. */
class ContextTest {
  @TempDir private Path temporary = Path.of("");
  private Optional<Shelf> opened = Optional.empty();
  private Optional<CommandHandler> handler = Optional.empty();

  @BeforeEach
  void open() {
    Shelf shelf = new Shelf(temporary);
    shelf.put("a.txt", "One opens. Two follows. The whistle is brass. Four waits. Five ends.");
    shelf.put("b.txt", "The anchor is iron.").update();
    opened = Optional.of(shelf);
    handler =
        Optional.of(
            new CommandHandler(
                shelf.knowledge(),
                new Wording(Locale.ENGLISH, ZoneOffset.UTC),
                CommandHandler.Around.apart(new Conversations())));
  }

  @AfterEach
  void close() {
    opened.orElseThrow().close();
  }

  private Reply say(String words) {
    Inbound.Message message =
        new Inbound.Message(
            words,
            new Place("test", "1", null),
            new UserRef("test", "1"),
            words,
            Inbound.Audience.PRIVATE,
            dev.stet.Shelf.NOW);
    return handler.orElseThrow().handle(CommandParser.parse(words), message);
  }

  private static List<Button> buttons(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Note.class::isInstance)
        .map(Block.Note.class::cast)
        .flatMap(note -> note.buttons().stream())
        .toList();
  }

  private static Button.Act button(Reply reply, String label) {
    return buttons(reply).stream()
        .filter(Button.Act.class::isInstance)
        .map(Button.Act.class::cast)
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPassageIsShownStandingOutAmongItsNeighbours() {
    Button.Act context = button(say("brass whistle"), "Context");
    say("iron anchor");
    RichText around = say(context.action()).blocks().get(1).text();
    assertEquals(
        "One opens. Two follows. The whistle is brass. Four waits. Five ends.",
        around.characters());
    RichText.Mark mark = around.marks().getFirst();
    assertTrue(
        around.characters().substring(mark.start(), mark.end()).contains("The whistle is brass."));
  }

  @Test
  void withoutAButtonTheLastAnswerIsMeant() {
    say("brass whistle");
    say("iron anchor");
    assertEquals("The anchor is iron.", say("context").blocks().get(1).text().characters());
    assertTrue(say("context 9").blocks().getFirst().text().characters().startsWith("There is no"));
  }

  @Test
  void aWithdrawnDocumentHasNoContext() throws Exception {
    Button.Act context = button(say("iron anchor"), "Context");
    Files.delete(opened.orElseThrow().folder().resolve("b.txt"));
    opened.orElseThrow().update();
    assertEquals(
        "One of the documents of that answer has changed or may not be read any more. Please ask"
            + " again.",
        say(context.action()).blocks().getFirst().text().characters());
  }

  @Test
  void buttonsSurviveTheCutIntoMessages() {
    Button button = new Button.Act("Why", "why @12345678");
    Block.Note note = new Block.Note(RichText.plain("word ".repeat(100)), List.of(button));
    List<Reply> pages = new Paginator(new Limits(200)).paginate(new Reply(List.of(note)));
    assertTrue(pages.size() > 1);
    assertEquals(List.of(), buttons(pages.getFirst()));
    assertEquals(List.of(button), buttons(pages.getLast()));
  }

  @Test
  void exampleQuestionsAreAnsweredByTheDocumentTheyWereMadeOf() {
    opened
        .orElseThrow()
        .put("c.txt", "\"It rang twice,\" said Ada Quenby. Bo Larch, the pilot, slept.")
        .update();
    List<String> questions = ExampleQuestions.of(opened.orElseThrow().knowledge(), 3);
    assertTrue(questions.contains("What did Ada Quenby say?"), questions::toString);
    assertEquals(3, questions.size());
    for (String question : questions) {
      Answer answer = opened.orElseThrow().ask(question);
      assertTrue(
          answer instanceof Answer.Passages || answer instanceof Answer.Quotations, question);
    }
  }
}
