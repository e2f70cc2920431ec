package dev.stet.quotes;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stet.text.DocumentId;
import dev.stet.text.SourceText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that nobody writes must not take longer than their length deserves. */
class HostileTextTest {
  /** Quadratic work on these texts takes hours; linear work on a slow machine takes seconds. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int LONG = 1_000_000;

  private static final QuotationExtractor EXTRACTOR = QuotationExtractor.learned();

  private static void read(String text) {
    SourceText source = SourceText.of(new DocumentId("hostile.txt"), text);
    assertTimeoutPreemptively(PATIENCE, () -> assertNotNull(EXTRACTOR.extract(source)));
  }

  private static String repeated(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  @Test
  void aMegabyteWithoutAFullStop() {
    read(repeated("she said that the pier was old and ", LONG));
  }

  @Test
  void tenThousandNestedMarks() {
    read("“a ".repeat(10_000) + "b” ".repeat(10_000));
  }

  @Test
  void marksThatNeverClose() {
    read(repeated("“We sail ", LONG / 4));
    read(repeated("'we sail ", LONG / 4));
    read(repeated("\" ", LONG / 4));
    read(repeated("he said \"", LONG / 4));
  }

  @Test
  void nothingButNames() {
    read(repeated("Ann Smith, Bea Smith and Smith, ", LONG / 4));
  }

  @Test
  void nothingButShortParagraphs() {
    read(repeated("A: “No.”\n\n", LONG / 4));
  }

  @Test
  void verifiesInRepetitiveTexts() {
    QuoteVerifier verifier = new QuoteVerifier(EXTRACTOR);
    SourceText text = SourceText.of(new DocumentId("hostile.txt"), repeated("a b a ", LONG / 4));
    assertTimeoutPreemptively(
        PATIENCE,
        () -> assertNotNull(verifier.verify(repeated("a b a a ", 8_000), null, List.of(text))));
  }
}
