package dev.stet.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.text.DocumentId;
import dev.stet.text.Quotation;
import dev.stet.text.Quotation.Kind;
import dev.stet.text.SourceText;
import dev.stet.text.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The document that the bot is delivered with. */
class SeedDocumentTest {
  private static final SourceText SEED = seed();
  private static final List<Quotation> FOUND = QuotationExtractor.learned().extract(SEED);

  private static SourceText seed() {
    String name = "000_e17d57e4d4351a88.txt";
    try {
      return SourceText.of(new DocumentId(name), Files.readString(Path.of("..", "seeds", name)));
    } catch (IOException e) {
      throw new IllegalStateException("tests run in the folder of the module", e);
    }
  }

  private static Quotation holding(String words) {
    return FOUND.stream()
        .filter(q -> SEED.slice(q.passage().span()).contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no quotation holds: " + words));
  }

  private static Speaker.Named speakerOf(String words) {
    return (Speaker.Named) holding(words).speaker();
  }

  @Test
  void quotesTheForeignMinisterWholeAndWithHisRole() {
    Quotation quotation = holding("pivotal moment");
    String said = SEED.slice(quotation.passage().span());
    assertTrue(said.startsWith("Yesterday was a pivotal"), said);
    assertTrue(said.endsWith("global security and stability."), said);
    assertEquals(Kind.DIRECT, quotation.kind());
    Speaker.Named speaker = (Speaker.Named) quotation.speaker();
    assertEquals("Andrii Sybiha", speaker.name());
    assertEquals("Ukrainian Foreign Minister", SEED.slice(Objects.requireNonNull(speaker.role())));
  }

  @Test
  void givesEachPartialQuotationToWhoSaidIt() {
    assertEquals("Volodymyr Zelenskiy", speakerOf("bluffing").name());
    assertEquals("Donald Trump", speakerOf("severe consequences").name());
  }

  @Test
  void attributesNothingVerbatimToThoseWhoAreNotQuoted() {
    for (Quotation quotation : FOUND) {
      boolean verbatim = quotation.kind() != Kind.INDIRECT;
      if (verbatim && quotation.speaker() instanceof Speaker.Named named) {
        assertTrue(!named.name().matches(".*(Putin|Starmer).*"), quotation.toString());
      }
    }
  }
}
