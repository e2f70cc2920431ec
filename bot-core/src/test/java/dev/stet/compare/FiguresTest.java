package dev.stet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private static Optional<String> difference(String a, String b) {
    return Figures.of(a)
        .differFrom(Figures.of(b))
        .map(found ->
            a.substring(found.first().start(), found.first().end())
                + " | "
                + b.substring(found.second().start(), found.second().end()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "The landslide killed 15 people in Arda. # At least 26 people died in Arda. #"
            + " 15 people | 26 people",
        "Fifteen people were killed when the dam broke. # The dam failure left 26 dead. #"
            + " Fifteen people | 26 dead",
        "More than 300 people have been injured. # Over 770 were hurt in the clashes. #"
            + " 300 people | 770",
        "The blast killed 20 children and 8 adults. # It left the driver and 26 others dead. #"
            + " 20 children and 8 adults | the driver and 26 others",
        "With 37% of wards counted, the bridge plan led. #"
            + " With 64% of wards counted, the bridge plan led by a little. # 37% | 64%",
        "The new pier will have cost the town $12 million, auditors found. #"
            + " Auditors found that the new pier cost the town $19m. # $12 million | $19m",
        "Three ferries were waiting outside the harbour. #"
            + " Five ferries were waiting outside the harbour, a pilot said. #"
            + " Three ferries | Five ferries",
      })
  void tellsDifferentFiguresForTheSameThing(String a, String b, String expected) {
    assertEquals(Optional.of(expected), difference(a, b));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "More than 300 people were hurt. # 312 people were hurt.",
        "He won 54.4 % of the vote in the second round. # He won 54% of the vote in the second"
            + " round.",
        "Thirteen people were killed on Sunday. # The storm has killed 25 people in total.",
        "Nine people died in Arda. # Three people died in Selby.",
        "Six soldiers were killed. # Fourteen people were killed.",
        "The fire killed 13 soldiers and four pilots. # Seventeen people were killed.",
        "Officials say 28 people died, including 20 children. # The number of dead rose to 28.",
        "The flood left 12 people dead. # Another 30 people died in hospital.",
        "In 2004 a storm killed 17 people here. # The storm has killed 40 people.",
        "The party needed 270 votes in the chamber to pass the law. #"
            + " The party got 206 votes in the chamber and passed the law.",
        "The pump moves four to 12 per cent of the water. # It moves 9 per cent of the water.",
        "On 11 May the council met 40 visitors. # On 14 May the council met 40 visitors.",
        "Trains were two hours late. # Trains were three hours late.",
        "Room 12 was shut by guards at 10:45. # Room 14 was shut by guards at 11:30.",
        "Prices rose by 5% in the region this spring. # Prices rose by 8% in the region this"
            + " spring.",
        "The toll rose to 15 from 12 overnight. # The toll overnight rose to 15.",
        "A 34-year-old man was hurt. # A 37-year-old man was hurt.",
        "'' # The storm has killed 40 people.",
      })
  void whatCanBeExplainedIsNoDifference(String a, String b) {
    assertEquals(Optional.empty(), difference(a, b));
    assertEquals(Optional.empty(), difference(b, a));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "All seven injured were packers. # Fire in Selby warehouse injures seven",
        "Seven people were injured. # Selby warehouse burns",
        "Seven people were injured. # A Warehouse Fire Shocks Selby",
      })
  void aSentenceThatNamesNothingIsAboutWhatItsTitleNames(String sentence, String title) {
    Figures pier = Figures.of("The fire at the port of Arda injured 15 people.", "Arda pier burns");
    assertEquals(Optional.empty(), pier.differFrom(Figures.of(sentence, title)));
    Figures unplaced = Figures.of("The fire injured 15 people.", "Fire on the pier in Arda");
    assertEquals(Optional.empty(), unplaced.differFrom(Figures.of(sentence, title)));
    Figures later = Figures.of(sentence, "Toll of the Arda fire");
    assertEquals(true, pier.differFrom(later).isPresent());
  }

  @Test
  void readsManyPairsQuickly() {
    String text = "1 of 2 and 3-4 people, 5% killed in 6 by ".repeat(200);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> Figures.of(text).differFrom(Figures.of(text + "7 died")));
  }
}
