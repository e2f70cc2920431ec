package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.UserRef;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a person can see how an answer was found. */
class WhyTest {
  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target"));
  private @Nullable CommandHandler handler;

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
    shelf.put("a.txt", "The lighthouse of Aldervik was painted in May. The lighthouse is tall.");
    shelf.put("b.txt", "The ferry sails at noon. It carries potatoes to Aldervik.");
    shelf.put("c.txt", "“The lighthouse stays red,” said Ada Moss, the keeper.");
    shelf.update();
    handler =
        new CommandHandler(
            shelf.knowledge(),
            new Wording(Locale.ENGLISH, ZoneOffset.UTC),
            CommandHandler.Around.apart(new Conversations()));
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private List<String> say(String written) {
    Inbound.Message message =
        new Inbound.Message(
            written,
            new Place("test", "1", null),
            new UserRef("test", "1"),
            written,
            Inbound.Audience.PRIVATE,
            Instant.EPOCH);
    List<Block> blocks =
        Objects.requireNonNull(handler).handle(CommandParser.parse(written), message).blocks();
    return blocks.stream().map(block -> block.text().characters()).toList();
  }

  @Test
  void saysWhichWordsWereLookedForAndWhichOfThemAPassageHolds() {
    say("When was the lighthouse painted?");
    List<String> why = say("why");
    assertTrue(why.getFirst().matches("Looked for, with weight: lighthouse [\\d.]+, painted .*"));
    assertTrue(
        why.get(1).matches("Passage 1 holds lighthouse, painted and covers \\d+% .* score .*"),
        why.toString());
    assertTrue(why.get(1).matches(".* confidence [01]\\.\\d\\d\\."), why.toString());
    assertTrue(why.getLast().endsWith("an answer needs 0.45."), why.toString());
  }

  @Test
  void saysWhatWasLookedForInsteadOfAMisspeltWord() {
    say("When was the lightouse painted?");
    String why = say("why").getFirst();
    assertTrue(why.contains("lightouse "), why);
    assertTrue(why.contains("(stands nowhere; looked for words like “lighthous” instead)"), why);
  }

  @Test
  void explainsWhatHasBeenShownAndNoMore() {
    List<String> answer = say("lighthouse Aldervik");
    long shown = citations(answer);
    assertEquals(shown, passages(say("why")));
    shown += citations(say("more"));
    assertEquals(shown, passages(say("why")));
  }

  @Test
  void callsThePassagesOfAnAbstentionNearest() {
    String answer = say("Which bank lends for tunnels under Aldervik?").getFirst();
    assertTrue(answer.startsWith("Nothing in 3 documents"), answer);
    List<String> why = say("why");
    assertTrue(why.get(1).startsWith("Nearest passage 1 holds Aldervik and covers"), why + "");
    assertEquals(0, passages(why));
  }

  @Test
  void showsTheSentencesOfQuotationsWithoutTakingThemForWords() {
    say("What did Ada Moss say about the lighthouse?");
    List<String> why = say("why");
    assertEquals(1, passages(why));
    assertTrue(why.stream().noneMatch(line -> line.contains("stays red")), why.toString());
  }

  private static long citations(List<String> answer) {
    return answer.stream().filter(block -> block.endsWith(".txt, line 1")).count();
  }

  private static long passages(List<String> why) {
    return why.stream().filter(line -> line.startsWith("Passage ")).count();
  }
}
