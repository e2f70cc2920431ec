package dev.stet.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationMarksTest {
  private static List<String> between(String text) {
    return Reading.of(text).stretches().stream()
        .map(s -> text.substring(s.inner().start(), s.inner().end()))
        .toList();
  }

  private static void assertSaid(String text) {
    assertEquals(List.of("We sail at dawn."), between(text), text);
  }

  @Test
  void knowsTheMarksOfManyCountries() {
    assertSaid("The skipper said, “We sail at dawn.”");
    assertSaid("The skipper said, \"We sail at dawn.\"");
    assertSaid("The skipper said, ''We sail at dawn.''");
    assertSaid("The skipper said, ``We sail at dawn.''");
    assertSaid("Le capitaine a dit : « We sail at dawn. »".replace("« ", "«").replace(" »", "»"));
    assertSaid("Der Kapitän sagte: „We sail at dawn.“");
    assertSaid("Kapitan powiedział: „We sail at dawn.”");
    assertSaid("Der Kapitän sagte: »We sail at dawn.«");
    assertSaid("Der Kapitän sagte: ‚We sail at dawn.‘");
    assertSaid("Le capitaine a dit: ‹We sail at dawn.›");
    assertSaid("船長は「We sail at dawn.」と言った");
    assertSaid("The skipper said, ‘We sail at dawn.’");
    assertSaid("The skipper said, 'We sail at dawn.'");
  }

  @Test
  void closesAMarkWithItsStraightCousin() {
    assertSaid("The skipper said, “We sail at dawn.\" Nobody moved.");
  }

  @Test
  void keepsAQuotationWithinAQuotationInside() {
    assertEquals(
        List.of("He told me “stay” and ‘wait’ twice."),
        between("“He told me “stay” and ‘wait’ twice.” She left."));
    assertEquals(
        List.of("The sign said 'No boats' in red."),
        between("\"The sign said 'No boats' in red.\" She left."));
  }

  @Test
  void takesNoApostropheForAMark() {
    assertEquals(List.of(), between("The boats' owners don't like the '90s rock 'n' roll crowd."));
    assertEquals(List.of(), between("It's the skipper's idea, and the sailors' too."));
  }

  @Test
  void holdsAnOpenQuotationToTheEndOfItsParagraph() {
    String text = "“We sail at dawn.\n\n“We return at noon,” she said.";
    List<Stretch> stretches = Reading.of(text).stretches();
    assertFalse(stretches.getFirst().closed());
    assertEquals(List.of("We sail at dawn.", "We return at noon,"), between(text));
  }

  @Test
  void findsWordsThatLayoutSetsApart() {
    assertEquals(
        List.of("The pier is closed."), between("The mayor wrote:\n\n> The pier is closed.\n"));
    assertEquals(
        List.of("The pier is closed until May."),
        between("The mayor wrote:\n\nThe pier is closed until May.\n"));
    assertEquals(
        List.of("Is it closed?", "It is.", "Why?"),
        between("Q: Is it closed?\n\nA: It is.\n\nQ: Why?\n"));
  }
}
