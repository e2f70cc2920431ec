package dev.stet.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Button;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the bot relies on with every platform. An adapter inherits it over its real library and a
 * stand-in for the real server.
 */
public abstract class PlatformContract {
  /** An adapter, started, with somebody who writes to the bot alone. For one test. */
  public interface Stage extends AutoCloseable {
    ChatPlatform platform();

    /** The person writes something. */
    void write(String text);

    /** The server tells once more of what was written last. */
    void repeat();

    /** The person presses the button with this label below the last message. */
    void press(String label);

    /** The next event that reached the inbox; waits for it. */
    Inbound next();

    /** All messages of the bot as they are now, the oldest first. */
    List<Seen> seen();

    /** The server has had enough for now and says for how many seconds. */
    void tire(int seconds);

    /** The person wants nothing more of the bot. */
    void block();

    @Override
    void close();
  }

  /**
   * A message as a person sees it.
   *
   * @param text without what buttons say
   * @param buttons what they say, in order
   */
  public record Seen(String text, List<String> buttons) {
    public Seen {
      buttons = List.copyOf(buttons);
    }
  }

  /** Sets a stage. */
  protected abstract Stage open();

  /** A text without what the platform's server, by its documentation, does not keep. */
  protected String readable(String text) {
    return text;
  }

  private interface Act {
    void play(Stage stage) throws Exception;
  }

  private void on(Act act) throws Exception {
    try (Stage stage = open()) {
      act.play(stage);
    }
  }

  private static Inbound.Message heard(Stage stage) {
    return assertInstanceOf(Inbound.Message.class, stage.next());
  }

  /** Where the person is, by something that they wrote. */
  private static Place place(Stage stage) {
    stage.write("hello");
    return heard(stage).place();
  }

  private static Reply withButton(String text) {
    Button why = new Button.Act("Why", "why @12345678");
    return new Reply(
        List.of(Block.paragraph(text), new Block.Note(RichText.plain("source"), List.of(why))));
  }

  @Test
  void whatSomebodyWritesArrivesWithTheirWords() throws Exception {
    on(stage -> {
      stage.write("When does the ferry sail?");
      Inbound.Message message = heard(stage);
      assertEquals("When does the ferry sail?", message.text());
      assertEquals(Inbound.Audience.PRIVATE, message.audience());
      assertEquals(stage.platform().name(), message.place().platform());
      assertEquals(stage.platform().name(), message.author().platform());
    });
  }

  @Test
  void whatIsToldTwiceHasTheSameNameAndTwoThingsHaveTwo() throws Exception {
    on(stage -> {
      stage.write("first");
      String first = heard(stage).id();
      stage.repeat();
      stage.write("second");
      Inbound next = stage.next();
      while (next.id().equals(first)) {
        next = stage.next();
      }
      assertEquals("second", assertInstanceOf(Inbound.Message.class, next).text());
      assertNotEquals(first, next.id());
    });
  }

  @Test
  void aReplyIsSeenInThePlaceItAnswers() throws Exception {
    on(stage -> {
      stage.platform().send(place(stage), Reply.of("At half past six."));
      assertEquals("At half past six.", stage.seen().getLast().text());
    });
  }

  @Test
  void aReplyTakesThePlaceOfAnEarlierOne() throws Exception {
    on(stage -> {
      MessageRef message = stage.platform().send(place(stage), withButton("At six."));
      stage.platform().edit(message, withButton("At seven."));
      stage.platform().edit(message, withButton("At seven."));
      assertEquals(1, stage.seen().size());
      assertTrue(stage.seen().getLast().text().startsWith("At seven."));
      assertEquals(List.of("Why"), stage.seen().getLast().buttons());
    });
  }

  @Test
  void aReplyCanHangOnAnEarlierOne() throws Exception {
    on(stage -> {
      MessageRef message = stage.platform().send(place(stage), Reply.of("At six."));
      stage.platform().follow(message, Reply.of("Changed since."));
      assertEquals(
          List.of("At six.", "Changed since."), stage.seen().stream().map(Seen::text).toList());
    });
  }

  @Test
  void aButtonSaysWhatItStandsForAndOnWhichMessage() throws Exception {
    on(stage -> {
      Place place = place(stage);
      MessageRef message = stage.platform().send(place, withButton("At six."));
      stage.press("Why");
      Inbound.Press press = assertInstanceOf(Inbound.Press.class, stage.next());
      assertEquals("why @12345678", press.message().text());
      assertEquals(message.id(), press.on().id());
      assertEquals(place.conversation(), press.place().conversation());
      stage.platform().edit(press.on(), Reply.of("Because."));
      assertEquals("Because.", stage.seen().getLast().text());
    });
  }

  @Test
  void theLongestMessageThatThePlatformPromisesIsTakenWhole() throws Exception {
    on(stage -> {
      int most = Math.min(stage.platform().limits().characters(), 20_000);
      String longest = "plank ".repeat(most / 6).strip();
      stage
          .platform()
          .send(place(stage), new Reply(List.of(new Block.Quote(RichText.plain(longest)))));
      assertEquals(longest, stage.seen().getLast().text());
    });
  }

  @Test
  void whatIsRefusedForNowIsSaidWithThePauseThatIsAskedFor() throws Exception {
    on(stage -> {
      Place place = place(stage);
      stage.tire(7);
      DeliveryException refused =
          assertThrows(
              DeliveryException.class, () -> stage.platform().send(place, Reply.of("At six.")));
      assertEquals(DeliveryException.Outcome.REFUSED, refused.outcome());
      assertTrue(refused.retryAfter() != null && refused.retryAfter().toSeconds() >= 7);
      assertEquals(List.of(), stage.seen());
    });
  }

  @Test
  void whoWantsNothingMoreIsGone() throws Exception {
    on(stage -> {
      Place place = place(stage);
      stage.block();
      DeliveryException gone =
          assertThrows(
              DeliveryException.class, () -> stage.platform().send(place, Reply.of("At six.")));
      assertEquals(DeliveryException.Outcome.GONE, gone.outcome());
    });
  }

  /** Every kind of reply, in the words and with the buttons that all platforms show. */
  @TestFactory
  Stream<DynamicTest> everyReplyIsSeenAsItWasMeant() {
    return ReplyKinds.all().entrySet().stream()
        .map(kind ->
            DynamicTest.dynamicTest(
                kind.getKey(), () -> on(stage -> isSeen(kind.getValue(), stage))));
  }

  private void isSeen(Reply reply, Stage stage) throws DeliveryException {
    stage.platform().send(place(stage), reply);
    Seen seen = stage.seen().getLast();
    assertEquals(lines(readable(text(reply))), lines(readable(seen.text())));
    assertEquals(labels(reply), seen.buttons().stream().sorted().toList());
  }

  /** How much room is left between blocks is a matter of taste. */
  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String text(Reply reply) {
    return String.join("\n", reply.blocks().stream().map(b -> b.text().characters()).toList());
  }

  /** Where a button stands is a matter of taste, too. */
  private static List<String> labels(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Note.class::isInstance)
        .flatMap(block -> ((Block.Note) block).buttons().stream())
        .map(Button::label)
        .sorted()
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyCharacterOfADocumentIsSeenAsItStands() {
    return HostileTexts.byName().entrySet().stream()
        .map(sample ->
            DynamicTest.dynamicTest(sample.getKey(), () -> on(stage -> isVerbatim(sample, stage))));
  }

  private void isVerbatim(Map.Entry<String, String> sample, Stage stage) throws DeliveryException {
    Block quote = new Block.Quote(RichText.plain(sample.getValue()));
    stage.platform().send(place(stage), new Reply(List.of(quote, Block.note("source"))));
    String seen = readable(stage.seen().getLast().text());
    String expected = readable(sample.getValue());
    assertTrue(seen.contains(expected), () -> "expected\n" + expected + "\nbut was\n" + seen);
    assertFalse(expected.isBlank());
  }
}
