package dev.stet.answer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.quotes.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred invented quotations, from files to verdicts. */
class VerificationTest {
  private static final long SEED = 20_261_122L;
  private static final List<String> SPEAKERS = List.of("Ada Moss", "Rolf Tandy", "Ines Calder");
  private static final String[] NOUNS = {
    "harbour", "ferry", "council", "bridge", "market", "school", "tunnel", "lighthouse", "budget",
    "strike", "orchard", "museum", "railway", "river", "bakery", "theatre", "library", "festival"
  };
  private static final String[] VERBS = {
    "opens", "closes", "needs", "ruins", "feeds", "outlives", "follows", "protects", "forgets"
  };
  private static final String[] ENDS = {
    "before the winter",
    "after the vote",
    "in a better year",
    "at any price",
    "without our help",
    "for the next generation",
    "against all advice",
    "on the first of May",
    "as it always has"
  };

  @TempDir private Path temporary = Path.of("");
  private final Random random = new Random(SEED);
  private final List<List<String>> said = new ArrayList<>();

  @Test
  void atLeast98In100AreRight() {
    try (Shelf shelf = new Shelf(temporary)) {
      for (int i = 0; i < 100; i++) {
        shelf.put("doc" + i + ".txt", document(i));
      }
      shelf.update();
      int[] right = new int[5];
      for (int i = 0; i < 200; i++) {
        right[i % 5] += isRight(shelf, i % 5) ? 1 : 0;
      }
      int three = right[0] + right[1] + right[4];
      String found = "seed " + SEED + ": " + java.util.Arrays.toString(right) + " of 40 each";
      assertTrue(three >= 118, found);
      assertTrue(right[2] + right[3] >= 76, found);
    }
  }

  private String document(int number) {
    List<String> quotes = new ArrayList<>();
    StringBuilder text = new StringBuilder("The council met again in room " + number + ".\n\n");
    for (String speaker : SPEAKERS) {
      String quote = sentence() + " and " + sentence();
      quotes.add(quote);
      text.append("“The ").append(quote).append(",” ").append(speaker).append(" said.\n\n");
    }
    said.add(quotes);
    return text.toString();
  }

  private String sentence() {
    return pick(NOUNS)
        + " of "
        + pick(NOUNS)
        + " street "
        + pick(VERBS)
        + " the "
        + pick(NOUNS)
        + " "
        + pick(ENDS);
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private boolean isRight(Shelf shelf, int kind) {
    int speaker = random.nextInt(SPEAKERS.size());
    String quote = said.get(random.nextInt(said.size())).get(speaker);
    return switch (kind) {
      case 0 ->
          verdict(shelf, "\"" + quote.toUpperCase(java.util.Locale.ROOT) + "\"", null)
              instanceof Verdict.Exact;
      case 1 ->
          verdict(shelf, quote.replaceFirst(" street ", " quarter "), null)
              instanceof Verdict.Altered;
      case 2 -> {
        String other = said.get(random.nextInt(said.size())).get((speaker + 1) % 3);
        String half = quote.substring(0, quote.indexOf(" and "));
        yield verdict(shelf, half + " … " + other.substring(0, other.indexOf(" and ")), null)
            instanceof Verdict.Stitched;
      }
      case 3 ->
          verdict(shelf, quote, SPEAKERS.get((speaker + 1) % 3)) instanceof Verdict.OtherSpeaker
              && verdict(shelf, quote, SPEAKERS.get(speaker)) instanceof Verdict.Exact;
      default ->
          verdict(
                  shelf,
                  "Nobody paid those twelve lazy gardeners yesterday " + quote.length(),
                  null)
              instanceof Verdict.Absent;
    };
  }

  private static Verdict verdict(Shelf shelf, String quote, @Nullable String by) {
    Answer answer = shelf.answerer().speech().verify(shelf.knowledge().question(quote), quote, by);
    return ((Answer.Verification) answer).verdict();
  }
}
