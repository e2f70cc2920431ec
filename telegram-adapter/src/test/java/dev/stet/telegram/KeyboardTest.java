package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Button;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Reply;
import dev.stet.testkit.telegram.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be pressed below a message. */
class KeyboardTest {
  private final Rig rig = Rig.sending();

  @AfterEach
  void close() {
    rig.close();
  }

  private static Button act(String label, String action) {
    return new Button.Act(label, action);
  }

  private Shown shown(Reply.Block... blocks) throws DeliveryException {
    rig.send(blocks);
    return rig.server.awaitShown();
  }

  @Test
  void buttonsOfANoteStandInARowAndThoseThatRecurCount() throws DeliveryException {
    Shown shown =
        shown(
            Rig.quote("One."),
            Rig.note("Timetable", act("Context", "context 1 @a")),
            Rig.quote("Two."),
            Rig.note("Log", act("Context", "context 2 @a")),
            Rig.note("2 of 9", act("More", "more @a"), act("Why", "why @a")));
    assertEquals(
        List.of(List.of("Context 1", "Context 2"), List.of("More", "Why")), shown.labels());
    assertEquals("1:context 2 @a", shown.key("Context 2").data());
  }

  @Test
  void aButtonSaysItsActionAfterARestartTooForItCarriesItItself() throws DeliveryException {
    Shown shown = shown(Rig.note("x", act("More", "more @1a2b3c4d")));
    assertEquals("more @1a2b3c4d", Keyboard.action(shown.key("More").data()).orElseThrow());
    assertTrue(Keyboard.action("more @1a2b3c4d").isEmpty());
    assertTrue(Keyboard.action(null).isEmpty());
  }

  @Test
  void aButtonThatWouldCostTheMessageIsLeftOut() throws DeliveryException {
    Shown shown =
        shown(
            Rig.note(
                "Sources",
                act("Long", "x".repeat(63)),
                act("Wide", "\u6E2F".repeat(21)),
                act("Fits", "x".repeat(62)),
                new Button.Open("Wiki", "http://wiki/x"),
                new Button.Open("Page", "https://harbour.example/x"),
                new Button.Open("File", "file:///etc/x")));
    assertEquals(List.of(List.of("Fits", "Page")), shown.labels());
    assertEquals("https://harbour.example/x", shown.key("Page").url());
  }

  @Test
  void rowsAreNoLongerThanAScreenIsWideAndAllOfThemNoMoreThanTelegramTakes()
      throws DeliveryException {
    List<Reply.Block> blocks = new ArrayList<>();
    IntStream.range(0, 120).forEach(i -> blocks.add(Rig.note("n" + i, act("C", "context " + i))));
    Shown shown = shown(blocks.toArray(Reply.Block[]::new));
    assertEquals(13, shown.keyboard().size());
    assertEquals(8, shown.keyboard().getFirst().size());
    assertEquals(100, shown.keyboard().stream().mapToInt(List::size).sum());
  }

  @Test
  void anEditBringsItsButtonsAlongAndOneThatChangesNothingIsNoFailure() throws DeliveryException {
    MessageRef sent = rig.send(Rig.note("one", act("More", "more")));
    Reply next = new Reply(List.of(Rig.note("two", act("More", "more"), act("Back", "back"))));
    rig.platform.edit(sent, next);
    rig.platform.edit(sent, next);
    rig.server.awaitShown();
    Shown edited = rig.server.awaitShown();
    assertTrue(edited.edited());
    assertEquals(List.of(List.of("More", "Back")), edited.labels());
    assertEquals(2, rig.server.calls("editMessageText").size());
    rig.platform.edit(sent, Reply.of("three"));
    assertEquals(List.of(), rig.server.awaitShown().keyboard());
  }

  @Test
  void aMessageWithoutButtonsHasNoKeyboard() {
    assertNull(Keyboard.of(Reply.of("x").blocks()));
  }
}
