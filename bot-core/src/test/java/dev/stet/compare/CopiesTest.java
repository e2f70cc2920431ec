package dev.stet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final String WIRE =
      "The harbour board of Port Selby voted on Tuesday to close the northern pier for the winter."
          + " Engineers had found rust in eleven of its forty piles, and the insurer refused to"
          + " renew the cover until they are replaced. Ferries to the islands will leave from the"
          + " fish market instead, which has one berth and no waiting room. The board expects the"
          + " work to take five months and to cost less than a new pier would.";

  private static final String OTHER =
      "Shops along the quay of Port Selby are counting what a winter without ferries would cost"
          + " them. Most of their customers come over from the islands on market days, says the"
          + " owner of the bakery, and few will walk from the fish market in the rain. The traders'"
          + " association wants the town to pay for a covered way before the work begins.";

  @Test
  void findsACopyThatWasCutToAThird() {
    String cut = WIRE.substring(0, WIRE.indexOf(" Ferries"));
    assertTrue(Shingles.of(cut).isCopyOf(Shingles.of(WIRE)));
  }

  @Test
  void findsACopyWithAPageAroundIt() {
    String page = "Most read today. Subscribe to our letter!\n" + WIRE + "\nShare this story.";
    assertTrue(Shingles.of(page).isCopyOf(Shingles.of(WIRE)));
  }

  @Test
  void twoReportsOfTheSameAreNoCopies() {
    assertFalse(Shingles.of(WIRE).isCopyOf(Shingles.of(OTHER)));
  }

  @Test
  void layoutAndTypographyMakeNoOther() {
    String set = WIRE.replace(" ", "\n ").replace(",", " –").toUpperCase(Locale.ROOT);
    assertEquals(1, Shingles.of(set).containment(Shingles.of(WIRE)));
  }

  @Test
  void foldsThePassageThatAnotherPrintsToo() {
    String sentence = "Engineers had found rust in eleven of its forty piles, the board said.";
    String reprint = "Port Selby — " + sentence;
    assertTrue(Shingles.of(sentence).isCopyOf(Shingles.of(reprint)));
    assertFalse(
        Shingles.of(sentence)
            .isCopyOf(Shingles.of("Engineers had found rust in nine of the forty piles there.")));
  }

  @Test
  void emptyTextsAreNobodysCopies() {
    assertFalse(Shingles.of("").isCopyOf(Shingles.of("")));
    assertFalse(Shingles.of("—").isCopyOf(Shingles.of(WIRE)));
  }

  @Test
  void textsWithoutSpacesHaveWordsToo() {
    String text = "港口委员会周二投票决定在冬季关闭北码头";
    assertTrue(Shingles.of(text).isCopyOf(Shingles.of(text + "。")));
    assertFalse(Shingles.of(text).isCopyOf(Shingles.of("商店老板担心冬天没有渡轮会损失多少")));
  }

  @Test
  void twoTextsThatQuoteAThirdStayApart() {
    Map<String, Shingles> texts =
        Map.of(
            "notice", Shingles.of(WIRE),
            "one", Shingles.of(WIRE + " " + OTHER),
            "two", Shingles.of(WIRE + " " + babble(60)));
    var leaders = Copies.leaders(texts);
    assertEquals("one", leaders.get("one"));
    assertEquals("two", leaders.get("two"));
    assertNotEquals("notice", leaders.get("notice"));
  }

  @Test
  void theOrderOfTextsDoesNotMatter() {
    Map<String, Shingles> texts = new TreeMap<>();
    List<String> sentences = List.of((WIRE + " " + OTHER).split("(?<=\\.) "));
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      List<String> some = new ArrayList<>(sentences);
      Collections.shuffle(some, random);
      texts.put("d" + i, Shingles.of(String.join(" ", some.subList(0, 3))));
    }
    var expected = Copies.leaders(texts);
    for (int i = 0; i < 100; i++) {
      List<String> keys = new ArrayList<>(texts.keySet());
      Collections.shuffle(keys, random);
      Map<String, Shingles> shuffled = new LinkedHashMap<>();
      keys.forEach(key -> shuffled.put(key, texts.getOrDefault(key, Shingles.of(""))));
      assertEquals(expected, Copies.leaders(shuffled), "seed " + seed);
    }
  }

  @Test
  void furnitureThatHundredsShareMakesNoCopies() {
    Map<String, Shingles> texts = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      texts.put("d" + i, Shingles.of(babble(i) + OTHER));
    }
    assertEquals(300, Copies.leaders(texts).values().stream().distinct().count());
  }

  /** Words that no other text has. */
  private static String babble(int seed) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      words.append("word").append(random.nextInt(1_000_000)).append(' ');
    }
    return words.toString();
  }
}
