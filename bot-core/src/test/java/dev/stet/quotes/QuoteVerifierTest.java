package dev.stet.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.quotes.Verdict.Difference;
import dev.stet.quotes.Verdict.Difference.Op;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuoteVerifierTest {
  private static final QuoteVerifier VERIFIER = new QuoteVerifier(QuotationExtractor.learned());

  private static final SourceText PIER =
      text(
          "pier.txt",
          """
          “The pier of this town\u00a0is older than the ‘new’ church, and it shall stand,” said Ada Moss.

          Years later she came back. Nobody had painted the lamps, and the boats were gone.
          """);

  private static SourceText text(String name, String characters) {
    return SourceText.of(new DocumentId(name), characters);
  }

  private static Verdict verify(String quote) {
    return VERIFIER.verify(quote, null, List.of(PIER));
  }

  @Test
  void forgivesMarksCaseAndWhiteSpaceOnly() {
    String asked = "\"the pier of  this town is older than the \"New\" church\"";
    Verdict.Exact exact = assertInstanceOf(Verdict.Exact.class, verify(asked));
    Passage place = exact.places().getFirst();
    assertEquals(
        "The pier of this town is older than the ‘new’ church",
        PIER.slice(place.span()).replace('\u00a0', ' '));
    assertInstanceOf(
        Verdict.Altered.class, verify("the pier of this town is older than the new churches"));
  }

  @Test
  void showsWhatWasChanged() {
    Verdict.Altered altered =
        assertInstanceOf(
            Verdict.Altered.class, verify("The pier of this city is older than the church"));
    assertEquals(
        List.of(
            new Difference(Op.SAME, "The pier of this"),
            new Difference(Op.REMOVED, "town"),
            new Difference(Op.ADDED, "city"),
            new Difference(Op.SAME, "is older than the"),
            new Difference(Op.REMOVED, "new"),
            new Difference(Op.SAME, "church")),
        altered.differences().stream()
            .map(d -> new Difference(d.op(), d.text().replace('\u00a0', ' ')))
            .toList());
  }

  @Test
  void showsWhatWasChangedAtTheEdges() {
    Verdict.Altered altered =
        assertInstanceOf(
            Verdict.Altered.class, verify("a pier of this town is older than the cat"));
    assertEquals(
        List.of("-The", "+a", "-new", "+cat"),
        altered.differences().stream()
            .filter(d -> d.op() != Op.SAME)
            .map(d -> (d.op() == Op.ADDED ? "+" : "-") + d.text())
            .toList());
  }

  @Test
  void seesThroughStitchedParts() {
    SourceText other =
        text("boats.txt", "The council will sell two of the boats before the winter.");
    Verdict verdict =
        VERIFIER.verify(
            "the pier of this town … will sell two of the boats", null, List.of(PIER, other));
    Verdict.Stitched stitched = assertInstanceOf(Verdict.Stitched.class, verdict);
    assertEquals(2, stitched.places().size());
  }

  @Test
  void tellsWhetherTheSpeakerIsRight() {
    String quote = "The pier of this town is older than the new church";
    List<SourceText> texts = List.of(PIER);
    assertInstanceOf(Verdict.Exact.class, VERIFIER.verify(quote, "Moss", texts));
    assertInstanceOf(Verdict.OtherSpeaker.class, VERIFIER.verify(quote, "Martin Reyes", texts));
  }

  @Test
  void findsNothingInOtherWords() {
    assertInstanceOf(
        Verdict.Absent.class, verify("Every ferry has been late since Tuesday morning"));
    assertInstanceOf(Verdict.Absent.class, verify("“”"));
  }

  @Test
  void judgesTwoHundredInventedQuotations() {
    long seed = 20_261_122L;
    Random random = new Random(seed);
    List<SourceText> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add(text("t" + i + ".txt", sentence(random, 60) + " " + sentence(random, 60)));
    }
    int right = 0;
    for (int i = 0; i < 200; i++) {
      right += isRight(random, texts, i % 5) ? 1 : 0;
    }
    assertTrue(right >= 197, "seed " + seed + ": " + right + " of 200");
  }

  private static boolean isRight(Random random, List<SourceText> texts, int kind) {
    List<String> words = words(texts.get(random.nextInt(texts.size())), random);
    return switch (kind) {
      case 0 -> VERIFIER.verify(String.join("  ", words), null, texts) instanceof Verdict.Exact;
      case 1 -> {
        words.set(words.size() / 2, "nonetheless");
        yield VERIFIER.verify(String.join(" ", words), null, texts) instanceof Verdict.Altered;
      }
      case 2 -> {
        List<String> more = words(texts.get(random.nextInt(texts.size())), random);
        String stitched = String.join(" ", words) + " ... " + String.join(" ", more);
        yield VERIFIER.verify(stitched, null, texts) instanceof Verdict.Stitched;
      }
      case 3 -> {
        SourceText said = text("said.txt", "“" + sentence(random, 12) + ",” said Ada Moss.");
        String quote = said.characters().substring(1, said.characters().indexOf(','));
        yield VERIFIER.verify(quote, "Martin Reyes", List.of(said)) instanceof Verdict.OtherSpeaker
            && VERIFIER.verify(quote, "Ada Moss", List.of(said)) instanceof Verdict.Exact;
      }
      default -> VERIFIER.verify(sentence(random, 12), null, texts) instanceof Verdict.Absent;
    };
  }

  /** Twelve words in a row. */
  private static List<String> words(SourceText text, Random random) {
    List<String> all = List.of(text.characters().split(" ", -1));
    int from = random.nextInt(all.size() - 12);
    return new ArrayList<>(all.subList(from, from + 12));
  }

  /** Made-up words of three syllables, so that no two sentences are alike by chance. */
  private static String sentence(Random random, int length) {
    String[] syllables = {"ba", "do", "fe", "gu", "ki", "lo", "ma", "ne", "ru", "si", "ta", "vo"};
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(i == 0 ? "" : " ");
      for (int s = 0; s < 3; s++) {
        sentence.append(syllables[random.nextInt(syllables.length)]);
      }
    }
    return sentence.toString();
  }
}
