package dev.stet.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.answer.Answer;
import dev.stet.question.Clearance;
import dev.stet.text.Passage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final Signer SIGNER = new Signer("a secret of the tests alone");
  private static final SourceTokens TOKENS =
      new SourceTokens(
          SIGNER,
          Clock.fixed(Shelf.NOW, ZoneOffset.UTC),
          () -> Optional.of("https://stet.example"));

  @TempDir private Path temporary = Path.of("");
  private Optional<Shelf> opened = Optional.empty();

  @BeforeEach
  void open() {
    opened = Optional.of(new Shelf(temporary));
  }

  @AfterEach
  void close() {
    shelf().close();
  }

  private Shelf shelf() {
    return opened.orElseThrow();
  }

  private Source source(String token) {
    return new Sources(shelf().knowledge(), TOKENS).open(token, true);
  }

  private Passage passage(String question) {
    Answer.Passages answer = assertInstanceOf(Answer.Passages.class, shelf().ask(question));
    return answer.passages().getFirst().citation().passage();
  }

  private String token(String question) {
    return TOKENS.token(passage(question), List.of());
  }

  @Test
  void showsTheQuotedCharactersInTheirDocument() {
    shelf().put("deck.txt", "Intro. Sea.\n\nThe deck is green 🟢 and wet.\n\nOutro. End.").update();
    Source.Shown shown = assertInstanceOf(Source.Shown.class, source(token("Is the deck green?")));
    assertEquals("The deck is green 🟢 and wet.", shown.text().quoted());
    assertEquals(
        "Intro. Sea.\n\nThe deck is green 🟢 and wet.\n\nOutro. End.", shown.text().characters());
    assertEquals(3, shown.document().line());
  }

  @Test
  void aVeryLongDocumentIsCutAroundThePassageAndNeverThroughACharacter() {
    for (String filler : new String[] {"🌊".repeat(150_000), "water\n".repeat(50_000)}) {
      shelf().put("sea.txt", filler + " The buoy is red. " + filler).update();
      Source.Shown shown = assertInstanceOf(Source.Shown.class, source(token("red buoy")));
      Source.Text text = shown.text();
      assertTrue(text.quoted().contains("The buoy is red."), text::quoted);
      assertTrue(text.cutBefore() && text.cutAfter());
      assertTrue(text.characters().length() < 700_000);
      assertFalse(Character.isLowSurrogate(text.characters().charAt(0)));
      assertFalse(
          Character.isHighSurrogate(text.characters().charAt(text.characters().length() - 1)));
    }
  }

  @Test
  void anyChangeOfATokenMakesItWorthless() {
    shelf().put("deck.txt", "The deck is green.").update();
    String token = token("green deck");
    assertInstanceOf(Source.Shown.class, source(token));
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String forged = token.substring(0, i) + other + token.substring(i + 1);
      assertInstanceOf(Source.Unknown.class, source(forged), forged);
    }
    assertInstanceOf(Source.Unknown.class, source(SIGNER.seal("another purpose", new byte[40])));
    assertInstanceOf(Source.Unknown.class, source(""));
  }

  @Test
  void aTokenEnds() {
    shelf().put("deck.txt", "The deck is green.").update();
    Clock past = Clock.offset(Clock.fixed(Shelf.NOW, ZoneOffset.UTC), Duration.ofDays(-61));
    SourceTokens old = new SourceTokens(SIGNER, past, Optional::empty);
    assertInstanceOf(Source.Expired.class, source(old.token(passage("green deck"), List.of())));
  }

  @Test
  void aLinkNamesItsPassageAndIsLeftOutWhereNobodyCouldOpenIt() {
    shelf().put("deck.txt", "The deck is green.").update();
    Passage passage = passage("green deck");
    String link = TOKENS.link(passage, List.of()).orElseThrow();
    assertTrue(link.startsWith("https://stet.example/d/"), link);
    assertTrue(link.endsWith("#passage"), link);
    assertEquals(
        Optional.empty(),
        new SourceTokens(SIGNER, Clock.systemUTC(), Optional::empty).link(passage, List.of()));
  }

  @Test
  void aWithdrawnDocumentIsGoneEvenWhenAnotherTakesItsName() throws Exception {
    shelf().put("deck.txt", "The deck is green.").update();
    String token = token("green deck");
    java.nio.file.Files.delete(shelf().folder().resolve("deck.txt"));
    shelf().update();
    assertInstanceOf(Source.Withdrawn.class, source(token));
    shelf().put("deck.txt", "The deck is blue.").update();
    assertInstanceOf(Source.Withdrawn.class, source(token));
  }

  @Test
  void whatIsClosedToTheReaderOpensForNobodyButWhoIsTrusted() {
    shelf().put("board/deck.txt", "The deck is green.").update();
    String token = token("green deck");
    Sources sources = new Sources(shelf().knowledge(), Clearance.nothing(), TOKENS);
    assertInstanceOf(Source.Withdrawn.class, sources.open(token, false));
    assertInstanceOf(Source.Shown.class, sources.open(token, true));
    Clearance board = new Clearance(false, List.of("board"));
    assertInstanceOf(Source.Shown.class, sources.open(token, board));
    Clearance others = new Clearance(true, List.of("board"));
    assertInstanceOf(Source.Withdrawn.class, sources.open(token, others));
  }

  @Test
  void aDocumentThatIsPutUnderEmbargoIsClosedAtOnce() {
    shelf().put("deck.md", "---\ntitle: Deck\n---\nThe deck is green.").update();
    String token = token("green deck");
    String later = "---\ntitle: Deck\nembargo_until: 2027-01-01\n---\nThe deck is green.";
    shelf().put("deck.md", later).update();
    assertInstanceOf(Source.Withdrawn.class, source(token));
  }

  @Test
  void aShortSecretIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Signer("short"));
  }
}
