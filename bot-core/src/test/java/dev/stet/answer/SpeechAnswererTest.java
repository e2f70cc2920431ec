package dev.stet.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.question.Question;
import dev.stet.question.Speech;
import dev.stet.question.SpeechParser;
import dev.stet.quotes.Verdict;
import dev.stet.text.Quotation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechAnswererTest {
  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target"));

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
    put(
        "a",
        "2026-03-02",
        """
        Harbour Master Oleh Dorenskiy spoke on Monday. “We will never sell the old pier of this town \
        to anybody,” Dorenskiy said. Mayor Ines Calder said that the council had not decided anything.
        """);
    put(
        "b",
        "2026-03-09",
        """
        “We will never sell the pier of this town to anybody,” said Oleh Dorensky, the harbour master.
        Ines Calder, the mayor, called the pier “a burden on every household in this town” on Tuesday.
        Nobody asked Rolf Tandy, whose company wants to buy the pier.
        """);
    put(
        "c",
        "2026-03-12",
        "“The ferry sails at noon, whatever the weather,” Ada Pell said on Thursday.");
    put("e", "2026-03-13", "“Lamps are cheap,” said Lighthouse Commissioner Jo Brandt.");
    shelf.update();
  }

  private void put(String name, String day, String text) {
    shelf.put(name + ".md", "---\npublished: " + day + "\n---\n" + text);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private Question question(String text) {
    return shelf.knowledge().question(text);
  }

  private Answer who(String asked) {
    Question question = question("who " + asked);
    Speech.Who who = new SpeechParser(question.asked(), question.zone()).who(asked);
    return shelf.answerer().speech().who(question, who, 20);
  }

  private Answer.Quotations quoted(Answer answer) {
    return assertInstanceOf(Answer.Quotations.class, answer);
  }

  @Test
  void foldsTheSpellingsOfANameAndShowsHowWordsChanged() {
    Answer.Quotations answer = quoted(who("Dorenskyy"));
    Voice voice = answer.voices().getFirst();
    Voice.Saying saying = voice.sayings().getFirst();
    assertEquals("2026-03-02", saying.first().citation().published());
    assertEquals(1, saying.later().size());
    assertFalse(saying.later().getFirst().isVerbatim());
    assertTrue(
        saying
            .later()
            .getFirst()
            .differences()
            .contains(new Verdict.Difference(Verdict.Difference.Op.REMOVED, "old")));
    assertEquals(1, answer.quotes().stream().map(quote -> quote.by().speaker()).distinct().count());
  }

  @Test
  void verbatimWordsComeBeforeIndirectSpeech() {
    List<Kind> kinds =
        quoted(who("Ines Calder")).quotes().stream().map(q -> q.quotation().kind()).toList();
    assertEquals(List.of(Kind.MIXED, Kind.INDIRECT), kinds);
  }

  @Test
  void aTopicAndADayNarrow() {
    assertEquals(1, quoted(who("Dorenskiy about the pier since 2026-03-05")).quotes().size());
    assertEquals(
        Answer.Reason.NO_QUOTATION,
        ((Answer.Abstention) who("Dorenskiy about ferries in bad weather")).reason());
  }

  @Test
  void whoSaidNothingGetsNobodyElsesWords() {
    Answer.Abstention answer = assertInstanceOf(Answer.Abstention.class, who("Rolf Tandy"));
    assertEquals(Answer.Reason.NO_QUOTATION, answer.reason());
    assertEquals(1, answer.nearest().size());
    assertTrue(answer.nearest().getFirst().text().contains("Tandy"));
  }

  @Test
  void anOfficeLeadsToWhoHoldsIt() {
    Answer.Quotations answer = quoted(who("the lighthouse commissioner"));
    assertEquals("Jo Brandt", answer.quotes().getFirst().by().speaker());
  }

  @Test
  void comparesTwoPeopleInTwoLists() {
    Question question = question("compare Calder and Dorenskiy on the pier");
    Speech.Compare pair =
        new SpeechParser(question.asked(), question.zone())
            .compare("Calder and Dorenskiy on the pier")
            .orElseThrow();
    Answer.Quotations answer = quoted(shelf.answerer().speech().compare(question, pair, 5));
    assertEquals(2, answer.voices().size());
    assertEquals("Ines Calder", answer.voices().getFirst().name());
    assertTrue(answer.voices().getLast().quotes().getFirst().text().contains("never sell"));
  }

  @Test
  void questionsAboutSpeechAreAnsweredWithQuotations() {
    Quote quote = quoted(shelf.ask("What did Calder say about the pier?")).quotes().getFirst();
    assertTrue(quote.text().contains("burden"), quote.text());
    quote = quoted(shelf.ask("Who said ‘whatever the weather’?")).quotes().getFirst();
    assertEquals("Ada Pell", quote.by().speaker());
    quote = quoted(shelf.ask("Who called the pier a burden?")).quotes().getFirst();
    assertEquals("Ines Calder", quote.by().speaker());
  }

  @Test
  void everyQuotationIsInAPassageOfWholeSentences() {
    Answer.Quotations answer = quoted(who("Pell"));
    Excerpt passage = answer.passages().getFirst();
    assertTrue(passage.text().contains(answer.quotes().getFirst().text()));
    assertTrue(passage.text().endsWith("on Thursday."), passage.text());
    assertEquals("Ada Pell", passage.quotes().getFirst().by().speaker());
  }

  @Test
  void aQuestionAboutSpeechThatNoQuotationAnswersGetsPassagesOrNothing() {
    assertInstanceOf(Answer.Passages.class, shelf.ask("What did Tandy say about the pier?"));
    assertInstanceOf(Answer.Abstention.class, shelf.ask("Who said that whales can sing opera?"));
  }

  @Test
  void ordinaryPassagesShowWhoSpeaksInThem() {
    Answer.Passages answer =
        assertInstanceOf(Answer.Passages.class, shelf.ask("When does the ferry sail?"));
    assertEquals("Ada Pell", answer.passages().getFirst().quotes().getFirst().by().speaker());
  }

  private Verdict verify(String quote, String by) {
    Answer answer =
        shelf.answerer().speech().verify(question(quote), quote, by.isEmpty() ? null : by);
    return assertInstanceOf(Answer.Verification.class, answer).verdict();
  }

  @Test
  void verifiesOverAllDocuments() {
    assertInstanceOf(Verdict.Exact.class, verify("the ferry sails at NOON", "Pell"));
    assertInstanceOf(Verdict.OtherSpeaker.class, verify("the ferry sails at noon", "Calder"));
    assertInstanceOf(
        Verdict.Altered.class, verify("The ferry sails at midnight, whatever the weather", ""));
    assertInstanceOf(
        Verdict.Stitched.class,
        verify("We will never sell the old pier … a burden on every household", ""));
    assertInstanceOf(Verdict.Absent.class, verify("Whales can sing opera in the harbour", ""));
  }

  @Test
  void aChangedDocumentChangesItsQuotationsAndADeletedOneHasNone() throws IOException {
    put("c", "2026-03-13", "“The ferry stays in port until Easter,” Bo Lund said on Friday.");
    shelf.update();
    assertInstanceOf(Answer.Abstention.class, who("Pell"));
    assertEquals(1, quoted(who("Lund")).quotes().size());
    Files.delete(shelf.folder().resolve("c.md"));
    shelf.update();
    assertInstanceOf(Answer.Abstention.class, who("Lund"));
  }

  @Test
  void aDocumentUnderEmbargoIsNotQuoted() {
    shelf.put(
        "d.md", "---\nembargo_until: 2026-03-20\n---\n“The bridge opens in May,” Bo Lund said.");
    shelf.update();
    Answer.Abstention answer = assertInstanceOf(Answer.Abstention.class, who("Lund"));
    assertEquals(List.of(), answer.nearest());
    assertInstanceOf(Verdict.Absent.class, verify("The bridge opens in May", ""));
  }

  @Test
  void theSameRequestGivesTheSameAnswer() {
    assertEquals(who("Calder"), who("Calder"));
  }
}
