package dev.stet.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.text.DocumentId;
import dev.stet.text.Quotation;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import dev.stet.text.Speaker;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Everyone and everything quoted here is invented. */
class QuotationExtractorTest {
  private static final QuotationExtractor LEARNED = QuotationExtractor.learned();

  private static List<String> told(String text) {
    return told(LEARNED, text);
  }

  /** Each quotation as "KIND speaker: words". */
  private static List<String> told(QuotationExtractor extractor, String text) {
    SourceText source = SourceText.of(new DocumentId("invented.txt"), text);
    return extractor.extract(source).stream()
        .map(q ->
            q.kind() + " " + name(source, q.speaker()) + ": " + source.slice(q.passage().span()))
        .toList();
  }

  private static String name(SourceText source, Speaker speaker) {
    return switch (speaker) {
      case Speaker.Named named -> named.name();
      case Speaker.Unresolved unresolved -> "(" + source.slice(unresolved.mention()) + ")";
      case Speaker.Relayed relayed ->
          name(source, relayed.origin()) + " by " + name(source, relayed.relay());
      case Speaker.Unknown _ -> "?";
    };
  }

  private static String shown(String text, @Nullable Span span) {
    Span there = Objects.requireNonNull(span);
    return text.substring(there.start(), there.end());
  }

  private static Quotation only(String text) {
    List<Quotation> found = LEARNED.extract(SourceText.of(new DocumentId("invented.txt"), text));
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }

  @Test
  void readsTheSpeakerBehindBeforeAndBetween() {
    String name = "DIRECT Ada Moss: ";
    assertEquals(List.of(name + "We sail at dawn,"), told("“We sail at dawn,” Ada Moss said."));
    assertEquals(List.of(name + "We sail at dawn,"), told("“We sail at dawn,” said Ada Moss."));
    assertEquals(List.of(name + "We sail at dawn."), told("Ada Moss said: “We sail at dawn.”"));
    assertEquals(
        List.of(name + "We sail at dawn,", name + "and we return at noon."),
        told("“We sail at dawn,” Ada Moss said, “and we return at noon.”"));
  }

  @Test
  void tellsSpeakerRoleAndCueByTheirPlaces() {
    String text = "“We sail at dawn,” said Ada Moss, mayor of Harbourton.";
    Quotation quotation = only(text);
    Speaker.Named speaker = assertInstanceOf(Speaker.Named.class, quotation.speaker());
    assertEquals("Ada Moss", shown(text, speaker.mention()));
    assertEquals("mayor of Harbourton", shown(text, speaker.role()));
    assertEquals("said", shown(text, quotation.cue()));
    assertTrue(quotation.confidence() > 0.5, quotation.toString());
  }

  @Test
  void knowsASurnameAndAPronounAgain() {
    String text =
        """
        Mayor Ada Moss opened the pier on Monday.

        “It took nine years,” Moss said.

        “We are proud of it,” she added.
        """;
    assertEquals(
        List.of("DIRECT Ada Moss: It took nine years,", "DIRECT Ada Moss: We are proud of it,"),
        told(text));
  }

  @Test
  void tellsACoupleApart() {
    String text =
        """
        Carol Reyes and Martin Reyes own the ferry. “It leaks,” Mr. Reyes said.

        “It does not,” Mrs. Reyes said.
        """;
    assertEquals(
        List.of("DIRECT Martin Reyes: It leaks,", "DIRECT Carol Reyes: It does not,"), told(text));
  }

  @Test
  void leavesANamelessSpeakerUnresolved() {
    assertEquals(
        List.of("DIRECT (a fisherman): The pier is too short,"),
        told("“The pier is too short,” a fisherman said."));
  }

  @Test
  void takesAQuotationOverSeveralParagraphsAsOne() {
    String text =
        """
        “The pier took nine years to build,” said Ada Moss.

        Then she said: “We had three storms and no money at all.

        “And yet the work went on every day of every year.”
        """;
    List<String> told = told(text);
    assertEquals(2, told.size(), told.toString());
    assertTrue(told.getLast().endsWith("day of every year."), told.toString());
  }

  @Test
  void readsMixedAndIndirectStatements() {
    List<String> mixed = told("Ada Moss said that the pier was “a disgrace” and must be rebuilt.");
    assertEquals(1, mixed.size(), mixed.toString());
    assertTrue(mixed.getFirst().startsWith("MIXED Ada Moss: "), mixed.toString());
    List<String> indirect = told("Ada Moss said that the pier was in a very bad state.");
    assertEquals(1, indirect.size(), indirect.toString());
    assertTrue(indirect.getFirst().startsWith("INDIRECT Ada Moss: "), indirect.toString());
  }

  @Test
  void tellsFatherAndSonApart() {
    String text =
        """
        Tom Hale Sr. built the ferry, and Tom Hale Jr. sails it.

        “I built it in nine years,” said Tom Hale Sr.

        “I sail it every day,” said Tom Hale Jr.
        """;
    assertEquals(
        List.of(
            "DIRECT Tom Hale Sr.: I built it in nine years,",
            "DIRECT Tom Hale Jr.: I sail it every day,"),
        told(text));
  }

  @Test
  void knowsAnOfficeHolderByADescription() {
    String text =
        """
        The harbourmaster, Ines Okafor, and the mayor, Ada Moss, met on Monday.

        Foreign Minister Lars Weber watched them.

        “They met in good spirits,” the foreign minister said.
        """;
    assertEquals(List.of("DIRECT Lars Weber: They met in good spirits,"), told(text));
  }

  @Test
  void skipsAppositionsAndClauses() {
    assertEquals(
        List.of("DIRECT Ada Moss: We sail at dawn,"),
        told("“We sail at dawn,” Ada Moss, the mayor of Harbourton since 2019, said on Monday."));
    assertEquals(
        List.of("DIRECT Ada Moss: We sail at dawn."),
        told("Ada Moss, who owns two boats, told reporters: “We sail at dawn.”"));
  }

  @Test
  void readsWhatIsPostedAndWritten() {
    assertEquals(
        List.of("DIRECT Ada L. Moss: We sail at dawn!"),
        told("“We sail at dawn!” Ada L. Moss tweeted on Monday."));
    assertEquals(
        List.of("DIRECT Ada Moss: The pier is closed until May."),
        told("In a letter to the town, Ada Moss wrote:\n\n> The pier is closed until May.\n"));
  }

  @Test
  void leavesAJudgementBetweenMarksToNobody() {
    List<String> told = told("The so-called “party boat” was late again, and nobody was on board.");
    assertTrue(told.stream().noneMatch(t -> t.contains("Moss")), told.toString());
  }

  @Test
  void leavesTitlesOut() {
    assertEquals(List.of(), told("The band played “The Long Pier” and “Harbour Lights” twice."));
  }

  @Test
  void readsTranscriptsAndCaptions() {
    String transcript =
        """
        WEBER: Is the pier closed?

        MOSS: It is closed until May.

        WEBER: Why is that?
        """;
    assertEquals(
        List.of(
            "DIRECT WEBER: Is the pier closed?",
            "DIRECT MOSS: It is closed until May.",
            "DIRECT WEBER: Why is that?"),
        told(transcript));
    assertEquals(
        List.of("DIRECT Ada Moss: The sea gives and the sea takes."),
        told("“The sea gives and the sea takes.” ― Ada Moss"));
    String captions =
        """
        “No ferry, no bridge, a real mess. The worst winter of this harbour.” ― Oscar P. Quintel
        “Mostly it rains and ‘oh so much’ snow. A terrible place.” ― Jana Ashby
        """;
    assertEquals(
        List.of(
            "DIRECT Oscar P. Quintel: No ferry, no bridge, a real mess."
                + " The worst winter of this harbour.",
            "DIRECT Jana Ashby: Mostly it rains and ‘oh so much’ snow. A terrible place."),
        told(captions));
  }

  @Test
  void keepsBothEndsOfASecondHandChain() {
    List<String> told =
        told("“The pier is safe,” said Ada Moss, according to the Harbourton Gazette.");
    assertEquals(1, told.size(), told.toString());
    assertTrue(
        told.getFirst().startsWith("DIRECT Ada Moss by Harbourton Gazette"), told.toString());
  }

  @Test
  void readsGuillemetsAndLowMarks() {
    assertEquals(
        List.of("DIRECT Ada Moss: We sail at dawn,"), told("«We sail at dawn,» Ada Moss said."));
    assertEquals(
        List.of("DIRECT Ada Moss: We sail at dawn,"), told("„We sail at dawn,“ Ada Moss said."));
  }

  @Test
  void worksWithoutAnythingLearned() {
    assertEquals(
        List.of("DIRECT Ada Moss: We sail at dawn,"),
        told(QuotationExtractor.byRules(), "“We sail at dawn,” Ada Moss said."));
  }
}
