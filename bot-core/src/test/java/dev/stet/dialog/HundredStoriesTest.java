package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day on which a hundred things happen. */
class HundredStoriesTest {
  private static final int STORIES = 100;
  private static final Pattern TITLE = Pattern.compile("(?m)^(\\d+)\\. ([a-z]+ [a-z]+) \\(");

  @TempDir private Path folder = Path.of("");

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < 3; j++) {
        words.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
        words.append("aeiou".charAt(random.nextInt(5)));
      }
      words.append(i % 9 == 8 ? ". The " : " ");
    }
    return words.toString();
  }

  private static void happen(Morning morning) {
    Random random = new Random(100);
    for (int i = 0; i < STORIES; i++) {
      String title = words(random, 2).strip();
      morning
          .shelf()
          .put(
              "story" + i + ".md",
              "---\ntitle: "
                  + title
                  + "\nsource: Paper "
                  + i
                  + "\npublished: 2026-03-10T05:00:00Z\nlanguage: en\n---\nThe "
                  + title
                  + " "
                  + words(random, 25)
                  + title
                  + ".\n");
    }
    morning.shelf().update(Clock.fixed(morning.clock().instant(), Shelf.ZONE));
  }

  private void check(List<String> texts, int atLeast) {
    List<Integer> numbers = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (String text : texts) {
      assertTrue(text.length() <= 4_000);
      Matcher matcher = TITLE.matcher(text);
      while (matcher.find()) {
        numbers.add(Integer.valueOf(matcher.group(1)));
        titles.add(matcher.group(2));
      }
    }
    assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
    assertEquals(titles.size(), new HashSet<>(titles).size());
    assertTrue(numbers.size() >= atLeast, numbers.toString());
  }

  @Test
  void moreTellsAllOfThemWithoutGapOrRepeat() {
    try (Morning morning = new Morning(folder, "2026-03-10T07:30:00Z")) {
      happen(morning);
      String said = morning.say("brief today");
      for (int i = 0; i < STORIES && !said.contains("There are no more stories"); i++) {
        said = morning.say("brief more");
      }
      check(morning.platform().texts(), STORIES);
    }
  }

  @Test
  void moreGoesOnBehindWhatCameByItselfWhateverComesInMeanwhile() {
    try (Morning morning = new Morning(folder, "2026-03-10T07:30:00Z")) {
      morning.say("brief at 08:00 Europe/Berlin");
      happen(morning);
      morning.at("2026-03-11T07:00:00Z");
      morning.at("2026-03-11T07:30:00Z");
      morning.report("late", "Mail", "Fog at sea", "The harbour was closed because of fog.");
      for (int i = 0; i < 4; i++) {
        morning.say("brief more");
      }
      check(morning.platform().texts(), 20);
    }
  }
}
