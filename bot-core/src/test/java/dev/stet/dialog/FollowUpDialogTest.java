package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that only make sense after another one. Today is Monday, 16 March 2026. */
class FollowUpDialogTest {
  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target"));
  private @Nullable CommandHandler handler;

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
    shelf.put(
        "a.md",
        """
        ---
        published: 2026-03-02
        ---
        “We will never sell the old pier,” said Oleh Doren, the mayor of Aldervik.
        “The tolls must go up at last,” said Oleh Doren. “The pier is a ruin,” said Ada Pell.
        Mayor Doren has lived in Anselm since 2019. The pier was closed on Friday after a storm.
        """);
    shelf.put(
        "b.md",
        """
        ---
        published: 2026-03-10
        ---
        “We may sell the pier after all,” said Oleh Doren. The ferry to Aldervik sails at nine.
        The ferry to Port Anselm sails at noon. It takes two hours.
        """);
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

  private String say(String text) {
    return say(text, "1", "ann");
  }

  private String say(String text, String thread, String person) {
    Inbound.Message message =
        new Inbound.Message(
            text,
            new Place("test", "1", thread),
            new UserRef("test", person),
            text,
            Inbound.Audience.PRIVATE,
            Instant.EPOCH);
    return java.util.Objects.requireNonNull(handler)
        .handle(CommandParser.parse(text), message)
        .blocks()
        .stream()
        .map(block -> block.text().characters())
        .collect(Collectors.joining("\n"));
  }

  private static void assertHolds(String expected, String reply) {
    assertTrue(reply.contains(expected), reply);
  }

  @Test
  void anotherTopicKeepsTheSpeaker() {
    say("What did Oleh Doren say about the pier?");
    String reply = say("and what about the tolls?");
    assertTrue(reply.startsWith("(about: Oleh Doren)"), reply);
    assertHolds("The tolls must go up", reply);
  }

  @Test
  void anotherSpeakerKeepsTheTopic() {
    say("What did Oleh Doren say about the pier?");
    String reply = say("and Ada Pell?");
    assertTrue(reply.startsWith("(about: pier)"), reply);
    assertHolds("The pier is a ruin", reply);
  }

  @Test
  void whatElseKeepsTheSpeakerAlone() {
    say("Who said “the tolls must go up at last”?");
    String reply = say("what else did he say?");
    assertTrue(reply.startsWith("(about: Oleh Doren)"), reply);
    assertHolds("We will never sell the old pier", reply);
  }

  @Test
  void aPronounStandsForWhoeverWasNamed() {
    say("Who is Oleh Doren?");
    assertHolds("(about: Oleh Doren)", say("what did he say about the pier?"));
    assertHolds("has lived in Anselm", say("where has he lived?"));
  }

  @Test
  void aWordThatAsksKeepsAllElse() {
    say("Was the pier closed?");
    String reply = say("when was that?");
    assertTrue(reply.startsWith("(about: pier, closed)"), reply);
    assertHolds("The pier was closed on Friday", reply);
    assertHolds("(about: pier, closed)", say("why was that?"));
  }

  @Test
  void whyAloneStillTellsHowTheAnswerWasFound() {
    say("Was the pier closed?");
    assertTrue(say("why").startsWith("Looked for"));
  }

  @Test
  void anotherTimeKeepsTheQuestion() {
    say("What did Oleh Doren say about the pier?");
    String reply = say("and last week?");
    assertTrue(
        reply.startsWith("(about: Oleh Doren, pier)\nlast week: 9–15 March 2026, UTC"), reply);
    assertHolds("We may sell the pier", reply);
    assertFalse(reply.contains("never sell"), reply);
    String before = say("no, I meant before 9 March");
    assertHolds("never sell", before);
    assertFalse(before.contains("We may sell"), before);
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatWasMeant() {
    say("What did Oleh Doren say about the pier?");
    assertHolds("The tolls must go up", say("no, I meant the tolls"));
  }

  @Test
  void anotherPlaceTakesThePlaceOfTheLast() {
    say("When does the ferry to Aldervik sail?");
    String reply = say("and to Port Anselm?");
    assertTrue(reply.startsWith("(about: ferry, sail)"), reply);
    assertHolds("The ferry to Port Anselm sails at noon.", reply);
    assertHolds("(about: ferry, Port Anselm)", say("how long does it take?"));
  }

  @Test
  void aFullQuestionCarriesNothing() {
    say("What did Oleh Doren say about the pier?");
    assertFalse(say("When does the ferry to Aldervik sail?").contains("(about"));
  }

  @Test
  void everyPersonAndThreadIsAConversationOfItsOwn() {
    say("What did Oleh Doren say about the pier?");
    assertFalse(say("when was that?", "2", "ann").contains("(about"));
    assertFalse(say("when was that?", "1", "bob").contains("(about"));
    assertHolds("(about: Oleh Doren, pier)", say("when was that?"));
  }

  @Test
  void whatFollowsACommandIsCompletedToo() {
    say("/who Doren about the pier");
    assertHolds("The tolls must go up", say("and about the tolls?"));
  }

  @Test
  void nothingOfATimeIsSaidInASentence() {
    String reply = say("What did Oleh Doren say last month?");
    assertHolds("Nothing of that time (last month) is in 2 documents (newest 10 Mar 2026).", reply);
    assertHolds("last month: 1–28 February 2026", reply);
  }
}
