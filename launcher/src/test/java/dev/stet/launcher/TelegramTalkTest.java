package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stet.testkit.telegram.Call;
import dev.stet.testkit.telegram.Fault;
import dev.stet.testkit.telegram.Shown;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person and the whole bot, in Telegram. */
class TelegramTalkTest {
  private static final long GROUP = -1001234567890123L;
  private static final long ADA = 5_000_000_042L;
  private static final long STRANGER = 7;

  @TempDir private Path temporary = Path.of("");
  private TelegramBot bot = new TelegramBot(temporary, Map.of());

  @BeforeEach
  void begin() {
    bot.close();
    bot = new TelegramBot(temporary, Map.of("TELEGRAM_ALLOW", ADA + "," + GROUP + ",43,44,45"));
    bot.with("ferry.txt", "The ferry Brightwater is 41 years old.");
    bot.with("log.txt", "Keeper Ada Moss lit the lighthouse lamp at dusk, and the fog came.");
    bot.with("bill.txt", "A new lamp for the lighthouse costs 90 crowns, says the board.");
    bot.with("song.txt", "In the old song the lighthouse has a lamp of green glass.");
    bot.with("rota.txt", "Whoever cleans the lighthouse on Sunday wipes its lamp as well.");
    bot.with("storm.txt", "The storm of March broke a window of the lighthouse; the lamp held.");
    bot.with("visit.txt", "Children who visit the lighthouse may touch everything but the lamp.");
    bot.begin();
  }

  @AfterEach
  void end() {
    bot.close();
  }

  @Test
  void aQuestionIsAnsweredWithTheWordsOfADocumentInAFrame() {
    Shown shown = bot.ask(ADA, "How old is the Brightwater?");
    assertEquals(List.of("The ferry Brightwater is 41 years old."), shown.formatted("blockquote"));
    assertTrue(shown.text().contains("ferry.txt, line 1"), shown.text());
    assertFalse(shown.preview());
  }

  @Test
  void whatAButtonSaysIsDoneInThePlaceOfTheMessageAndAfterARestartTheButtonIsAnsweredToo() {
    Shown shown = bot.ask(ADA, "lighthouse lamp");
    bot.telegram.people().press(ADA, shown, "More");
    Shown more = bot.telegram.awaitShown();
    assertTrue(more.edited());
    assertEquals(shown.id(), more.id());
    assertFalse(more.keyboard().isEmpty());
    bot.end();
    bot.begin();
    String press = bot.telegram.people().press(ADA, more, more.labels().getLast().getFirst());
    awaitAcknowledged(press);
  }

  private void awaitAcknowledged(String press) {
    long deadline = System.nanoTime() + 2_000_000_000L;
    while (bot.telegram.openPresses().contains(press)) {
      assertTrue(System.nanoTime() < deadline, "a button spins");
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void inAGroupOnlyWhoSpeaksToTheBotIsAnsweredAndThere() {
    bot.telegram.groupMessage(GROUP, ADA, "How old is the Brightwater?");
    bot.telegram.groupMessage(GROUP, ADA, "/status@ferry_bot");
    bot.telegram.groupMessage(GROUP, ADA, "@stet_bot How old is the Brightwater?");
    int question = bot.telegram.lastMessage();
    Shown shown = bot.telegram.awaitShown();
    assertEquals(Long.toString(GROUP), shown.chat());
    assertEquals(question, shown.manner().answers());
    assertEquals(List.of(), bot.telegram.shown());
  }

  @Test
  void inATopicTheAnswerStaysThereAndWithoutTheTopicItIsNotLost() {
    askIn(17);
    assertEquals(17, bot.telegram.awaitShown().thread());
    bot.telegram.people().closeTopic(GROUP, 18);
    askIn(18);
    assertNull(bot.telegram.awaitShown().thread());
  }

  private void askIn(int topic) {
    bot.telegram.groupMessage(
        GROUP,
        ADA,
        "@stet_bot How old is the Brightwater?",
        m -> m.put("is_topic_message", true).put("message_thread_id", topic));
  }

  @Test
  void aQuestionThatIsChangedChangesItsAnswer() {
    Shown first = bot.ask(ADA, "How old is the Brightwater?");
    int question = bot.telegram.lastMessage();
    bot.telegram.people().change(question, ADA, ADA, "Who lit the lighthouse lamp at dusk?");
    Shown changed = bot.telegram.awaitShown();
    assertEquals(first.id(), changed.id());
    assertTrue(changed.text().contains("Keeper Ada Moss"), changed.text());
  }

  @Test
  void passagesCanBePickedInAnyChatByWhoeverMayReadThem() {
    bot.telegram.people().typeInline(ADA, "lighthouse lamp", "");
    JsonNode list = bot.telegram.awaitCalls("answerInlineQuery", 1).getFirst().parameters();
    assertTrue(list.path("results").size() > 1, list::toString);
    String picked =
        list.path("results").path(0).path("input_message_content").path("message_text").asText();
    assertTrue(picked.contains("lamp"), picked);
    bot.telegram.people().typeInline(STRANGER, "lighthouse lamp", "");
    JsonNode refused = bot.telegram.awaitCalls("answerInlineQuery", 2).getLast().parameters();
    assertEquals(0, refused.path("results").size());
    assertTrue(
        refused.path("button").path("text").asText().startsWith("I answer only people"),
        refused::toString);
  }

  @Test
  void strangersAreToldSoAndTheirGroupsAreLeft() {
    assertTrue(bot.ask(STRANGER, "ferry").text().startsWith("I answer only people"));
    bot.telegram.people().addBot(GROUP - 1, STRANGER);
    bot.telegram.awaitCalls("leaveChat", 1);
    int last = bot.telegram.people().addBot(GROUP, STRANGER);
    bot.telegram.awaitConfirmed(last);
    assertEquals(1, bot.telegram.calls("leaveChat").size());
  }

  @Test
  void aDocumentThatIsAddedAnswersWithinSeconds() {
    assertFalse(bot.ask(ADA, "Who paints the harbour crane?").text().contains("Odalys"));
    bot.with("crane.txt", "The harbour crane is painted by Odalys Finch.");
    long deadline = System.nanoTime() + 10_000_000_000L;
    Shown shown = bot.ask(43, "Who paints the harbour crane?");
    while (!shown.text().contains("Odalys Finch")) {
      assertTrue(System.nanoTime() < deadline, shown.text());
      shown = bot.ask(44, "Who paints the harbour crane?");
    }
  }

  @Test
  void aFileThatAnAdminSendsAnswersAtOnce() {
    byte[] report = "The crane is painted by Odalys Finch.".getBytes(StandardCharsets.UTF_8);
    bot.telegram.people().sendFile(ADA, "crane.txt", report, "add to harbour");
    String refused = bot.telegram.awaitShown().text();
    assertEquals("Only those who look after me can do that.", refused);
    bot.lookedAfterBy(ADA);
    bot.telegram.people().sendFile(ADA, "crane.txt", report, "add to harbour");
    String added = bot.telegram.awaitShown().text();
    assertEquals("Added “harbour/crane.txt”: 1 passage, no quotations.", added);
    assertTrue(bot.ask(43, "Who paints the crane?").text().contains("Odalys Finch"));
  }

  @Test
  void aGroupThatBecomesAnotherGetsItsAnswerThereAndIsStillLetIn() {
    long old = -4711;
    bot.close();
    bot = new TelegramBot(temporary, Map.of("TELEGRAM_ALLOW", Long.toString(ADA)));
    bot.begin();
    bot.telegram.people().upgrade(old, GROUP);
    bot.telegram.groupMessage(old, ADA, "@stet_bot How old is the Brightwater?");
    Shown shown = bot.telegram.awaitShown();
    assertEquals(Long.toString(GROUP), shown.chat());
    assertEquals(2, bot.telegram.calls("sendMessage").size());
  }

  @Test
  void whatTelegramAsksToWaitForIsWaitedForAndOthersAreNotHeldUp() {
    bot.telegram.fail("sendMessage", Fault.tooManyRequests(2));
    long began = System.nanoTime();
    bot.telegram.privateMessage(ADA, "How old is the Brightwater?");
    bot.telegram.awaitCalls("sendMessage", 1);
    bot.telegram.privateMessage(43, "How old is the Brightwater?");
    assertEquals("43", bot.telegram.awaitShown().chat());
    assertTrue(System.nanoTime() - began < 2_000_000_000L);
    assertEquals(Long.toString(ADA), bot.telegram.awaitShown().chat());
    assertTrue(System.nanoTime() - began >= 2_000_000_000L);
    assertEquals(List.of(), bot.telegram.earlyCalls());
  }

  @Test
  void whoeverBlockedTheBotIsNotWrittenToAgainAndOthersAre() {
    bot.telegram.people().block(ADA);
    bot.telegram.privateMessage(ADA, "How old is the Brightwater?");
    bot.telegram.awaitCalls("sendMessage", 1);
    assertEquals("45", bot.ask(45, "How old is the Brightwater?").chat());
    assertEquals(2, bot.telegram.calls("sendMessage").size());
  }

  @Test
  void anUpdateThatIsToldTwiceIsAnsweredOnceAlsoAfterARestart() {
    String update =
        """
        {"message":{"message_id":77,"date":%d,"text":"How old is the Brightwater?",
        "from":{"id":42,"is_bot":false,"first_name":"A"},"chat":{"id":43,"type":"private"}}}\
        """
            .formatted(System.currentTimeMillis() / 1000);
    bot.telegram.receive(update);
    bot.telegram.awaitConfirmed(bot.telegram.receive(update));
    assertEquals("43", bot.telegram.awaitShown().chat());
    bot.end();
    bot.begin();
    bot.telegram.awaitConfirmed(bot.telegram.receive(update));
    assertEquals("44", bot.ask(44, "How old is the Brightwater?").chat());
    assertEquals(2, bot.telegram.calls("sendMessage").size());
  }

  @Test
  void anAnswerThatTelegramCannotTakeNowArrivesLaterAndOnce() {
    for (int i = 0; i < 2; i++) {
      bot.telegram.fail("sendMessage", Fault.refusal(500, "Internal Server Error"));
    }
    assertFalse(bot.ask(ADA, "How old is the Brightwater?").text().contains("Sent again"));
    assertEquals(3, bot.telegram.calls("sendMessage").size());
    assertEquals(List.of(), bot.telegram.shown());
  }

  @Test
  void anAnswerOfWhichNobodyKnowsWhetherItArrivedComesOnceMoreAndSaysSo() {
    bot.telegram.fail("sendMessage", new Fault.Dropped(true));
    assertFalse(bot.ask(ADA, "How old is the Brightwater?").text().contains("Sent again"));
    assertTrue(bot.telegram.awaitShown().text().contains("(Sent again:"));
    for (int i = 0; i < 2; i++) {
      bot.telegram.fail("sendMessage", Fault.badGateway());
    }
    bot.telegram.privateMessage(43, "How old is the Brightwater?");
    bot.telegram.awaitCalls("sendMessage", 4);
    assertEquals("44", bot.ask(44, "/help").chat());
    assertEquals(5, bot.telegram.calls("sendMessage").size());
  }

  @Test
  void aLongAnswerComesInPartsOfWhichOnlyTheFirstMakesASound() {
    for (int i = 0; i < 30; i++) {
      String name = "archive/" + "a-long-name-".repeat(19) + i + ".txt";
      bot.with(name, "Entry number %d of the archive is about a barge.".formatted(i));
    }
    bot.end();
    bot.begin();
    bot.telegram.groupMessage(GROUP, ADA, "/sources@stet_bot");
    List<Shown> parts = List.of(bot.telegram.awaitShown(), bot.telegram.awaitShown());
    assertTrue(parts.stream().allMatch(part -> part.text().length() <= 4096));
    assertEquals(bot.telegram.lastMessage(), parts.getFirst().manner().answers());
    assertFalse(parts.getFirst().manner().silent());
    assertTrue(parts.getLast().manner().silent());
    assertNull(parts.getLast().manner().answers());
  }

  @Test
  void whoeverReadsAlongInAGroupMayTurnThePage() {
    bot.telegram.groupMessage(GROUP, ADA, "@stet_bot lighthouse lamp");
    Shown shown = bot.telegram.awaitShown();
    awaitAcknowledged(bot.telegram.people().press(43, shown, "More"));
    assertTrue(bot.telegram.awaitShown().edited());
    assertEquals(1, bot.telegram.calls("sendMessage").size());
  }

  @Test
  void theAnswerToOnePersonIsNotTurnedByAnother() {
    Shown shown = bot.ask(ADA, "lighthouse lamp");
    awaitAcknowledged(bot.telegram.people().press(STRANGER, shown, "More"));
    Call said = bot.telegram.awaitCalls("answerCallbackQuery", 1).getLast();
    assertFalse(said.parameters().path("text").asText().isBlank());
    assertEquals(List.of(), bot.telegram.shown());
  }

  @Test
  void inAStormOfRequestsToWaitNothingIsDroppedAndNobodyComesBackTooEarly() {
    for (int i = 0; i < 6; i++) {
      bot.telegram.fail("sendMessage", Fault.tooManyRequests(1));
    }
    List<Long> people = List.of(ADA, 43L, 44L, 45L);
    people.forEach(user -> bot.telegram.privateMessage(user, "How old is the Brightwater?"));
    List<String> answered =
        people.stream().map(_ -> bot.telegram.awaitShown().chat()).sorted().toList();
    assertEquals(people.stream().map(String::valueOf).sorted().toList(), answered);
    assertEquals(10, bot.telegram.calls("sendMessage").size());
    assertEquals(List.of(), bot.telegram.earlyCalls());
  }

  @Test
  void aLineThatHangsHoldsUpNobodyElse() {
    bot.telegram.fail("sendMessage", new Fault.Late(Duration.ofSeconds(30)));
    bot.telegram.privateMessage(ADA, "How old is the Brightwater?");
    bot.telegram.awaitCalls("sendMessage", 1);
    assertEquals(Long.toString(ADA), bot.telegram.awaitShown().chat());
    long began = System.nanoTime();
    assertEquals("43", bot.ask(43, "How old is the Brightwater?").chat());
    assertTrue(System.nanoTime() - began < 1_500_000_000L);
  }
}
