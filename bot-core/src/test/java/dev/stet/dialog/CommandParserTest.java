package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CommandParserTest {
  @Test
  void commandsAreReadWithSlashAndWithout() {
    assertEquals(new Command.More(), CommandParser.parse("more"));
    assertEquals(new Command.More(), CommandParser.parse(" /MORE "));
    assertEquals(new Command.Help(), CommandParser.parse("/start abc"));
    assertEquals(new Command.Why(), CommandParser.parse("Why"));
  }

  @Test
  void aButtonNamesTheAnswerItMeans() {
    assertEquals(new Command.Context(1, null), CommandParser.parse("context"));
    assertEquals(new Command.Context(2, null), CommandParser.parse("/context 2"));
    assertEquals(new Command.Context(3, "1a2b3c4d"), CommandParser.parse("context 3 @1a2b3c4d"));
    assertEquals(new Command.More("1a2b3c4d"), CommandParser.parse("more @1a2b3c4d"));
    assertEquals(
        new Command.Ask("context of the fire"), CommandParser.parse("context of the fire"));
  }

  @Test
  void aQuestionThatBeginsLikeACommandStaysAQuestion() {
    assertEquals(new Command.Ask("why did it burn?"), CommandParser.parse("why did it burn?"));
    assertEquals(new Command.Ask("more ships"), CommandParser.parse("more ships"));
    assertEquals(new Command.Ask("why?"), CommandParser.parse("why?"));
  }

  @Test
  void anUnknownCommandIsNotTakenForAQuestion() {
    assertEquals(new Command.Unknown("/frobnicate"), CommandParser.parse("/frobnicate now"));
  }

  @Test
  void slashesThatAreNoCommandAreWords() {
    assertEquals(new Command.Ask("/ and or"), CommandParser.parse("/ and or"));
    assertEquals(new Command.Ask(""), CommandParser.parse("  "));
  }
}
