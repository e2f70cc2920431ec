package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogTest {
  private static final Place PLACE = new Place("fake", "1", null);

  @TempDir private Path temporary = Path.of("");
  private final FakePlatform platform = new FakePlatform();
  private Shelf shelf = new Shelf(Path.of("target"));
  private int messages;

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
    for (int i = 1; i <= 6; i++) {
      shelf.put("a" + i + ".txt", "Ferry number " + i + " sails at noon.");
    }
    shelf.update();
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private Inbound message(String id, String text, Audience audience) {
    return new Inbound.Message(id, PLACE, new UserRef("fake", "7"), text, audience, Shelf.NOW);
  }

  /** Says something, waits for all that follows of it, and returns it. */
  private List<String> say(Access access, Inbound... inbound) {
    platform.clear();
    try (Dialog dialog = new Dialog(platform, shelf.knowledge(), access)) {
      for (Inbound each : inbound) {
        dialog.accept(each);
      }
    }
    return platform.texts();
  }

  private Inbound say(String text) {
    return message("m" + ++messages, text, Audience.PRIVATE);
  }

  @Test
  void answersWithQuotesAndTheirSources() {
    String reply = say(Access.owner(), say("Which ferry is number 4?")).getFirst();
    assertTrue(reply.startsWith("Ferry number 4 sails at noon."), reply);
    assertTrue(reply.contains("a4.txt, line 1"), reply);
    assertTrue(reply.contains("Searched 6 documents, 6 with words of the question."), reply);
  }

  @Test
  void moreShowsTheRestAndThenSaysThatThereIsNoMore() {
    List<String> replies = say(Access.owner(), say("ferry"), say("more"), say("more"));
    assertTrue(replies.get(0).contains("Send “more” for 3 more passages."), replies.get(0));
    assertTrue(replies.get(1).contains("Ferry number"), replies.get(1));
    assertTrue(replies.get(2).startsWith("There is nothing more"), replies.get(2));
  }

  @Test
  void whoPicksFromAListGetsPassagesWithTheirSourcesAndNothingElse() {
    String list = say(Access.owner(), message("p", "ferry", Audience.PICKING)).getFirst();
    assertEquals(12, list.lines().count(), list);
    assertTrue(list.lines().allMatch(line -> line.matches("Ferry number \\d.*|— .*")), list);
  }

  @Test
  void whatDoesNotAnswerIsNotOfferedToBePosted() {
    String question = "Where is the submarine ferry museum?";
    String list = say(Access.owner(), message("p", question, Audience.PICKING)).getFirst();
    assertTrue(list.startsWith("Nothing in 6 documents answers this."), list);
    assertTrue(!list.contains("sails"), list);
  }

  @Test
  void nearestPassagesAreLabelledAsNoAnswer() {
    List<String> replies =
        say(Access.owner(), say("Where is the submarine ferry museum?"), say("more"));
    assertTrue(replies.get(0).startsWith("Nothing in 6 documents answers this."), replies.get(0));
    assertTrue(replies.get(1).startsWith("The nearest passages. They do not answer"));
  }

  @Test
  void everyCommandHasAReply() {
    for (String command :
        List.of("help", "sources", "status", "why", "more", "/nope", "", "ferry", "why")) {
      assertEquals(1, say(Access.owner(), say(command)).size(), command);
    }
  }

  @Test
  void isSilentWhenPeopleTalkToEachOther() {
    assertEquals(
        List.of(), say(Access.owner(), message("1", "the ferry is late", Audience.OVERHEARD)));
  }

  @Test
  void answersOnceHoweverOftenAnEventArrives() {
    Inbound event = message("same", "ferry", Audience.ADDRESSED);
    assertEquals(1, say(Access.owner(), event, event, event).size());
  }

  @Test
  void aStrangerGetsOneSentenceAndNothingElse() {
    List<String> replies = say(_ -> Rights.none(), say("ferry"));
    assertEquals(1, replies.size());
    assertTrue(replies.getFirst().contains("the id 7"), replies.getFirst());
  }

  @Test
  void aDefectOfOursCostsOneAnswerAndSaysSo() {
    Access broken =
        inbound -> {
          throw new IllegalStateException("planted");
        };
    String reply = say(broken, say("ferry")).getFirst();
    assertTrue(reply.startsWith("That went wrong"), reply);
  }

  @Test
  void aRefusedMessageIsSentAgainAndAnUnknownOneOnceAndMarked() {
    platform.fail(
        new DeliveryException(DeliveryException.Outcome.REFUSED, "429", Duration.ZERO, null));
    assertEquals(1, say(Access.owner(), say("ferry")).size());
    DeliveryException unknown =
        new DeliveryException(DeliveryException.Outcome.UNKNOWN, "timeout", null, null);
    platform.fail(unknown);
    String again = say(Access.owner(), say("ferry")).getFirst();
    assertTrue(again.endsWith("(Sent again: whether it had arrived before is not known.)"), again);
    platform.fail(unknown, unknown);
    assertEquals(0, say(Access.owner(), say("ferry")).size());
  }

  @Test
  void repliesInAPlaceKeepTheOrderOfTheMessages() {
    Inbound[] questions =
        IntStream.rangeClosed(1, 6).mapToObj(i -> say("ferry number " + i)).toArray(Inbound[]::new);
    String order =
        say(Access.owner(), questions).stream()
            .map(reply -> reply.substring("Ferry number ".length(), "Ferry number ".length() + 1))
            .collect(Collectors.joining());
    assertEquals("123456", order);
  }
}
