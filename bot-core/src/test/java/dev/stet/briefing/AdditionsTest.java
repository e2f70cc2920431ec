package dev.stet.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdditionsTest {
  private static final String BEFORE =
      "The bridge at Ombrek opens on Friday. It cost 12 million and took four years to build.";

  private static List<String> news(String now) {
    return Additions.of(BEFORE, now).stream()
        .sorted()
        .map(span -> now.substring(span.start(), span.end()).strip())
        .toList();
  }

  @Test
  void anAddedSentenceIsNewsWhereverItStands() {
    String added = "Cyclists will have a lane of their own.";
    assertEquals(List.of(added), news(added + " " + BEFORE));
    assertEquals(List.of(added), news(BEFORE + " " + added));
  }

  @Test
  void anotherFigureIsNews() {
    String now = BEFORE.replace("12 million", "14.5 million");
    assertEquals(List.of("It cost 14.5 million and took four years to build."), news(now));
  }

  @Test
  void otherWordsForTheSameAreNot() {
    assertEquals(List.of(), news(BEFORE.replace("took four years to build", "took four years")));
    assertEquals(List.of(), news(BEFORE.replace("opens", "is open")));
    assertEquals(List.of(), news(BEFORE.replace(". It", ".\n\nIt")));
    assertEquals(List.of(), news("The bridge at Ombrek opens on Friday."));
  }

  @Test
  void theSpansAddressTheNewerText() {
    String now = "Rain fell on the whole valley for a week. " + BEFORE;
    assertEquals(List.of("Rain fell on the whole valley for a week."), news(now));
  }
}
