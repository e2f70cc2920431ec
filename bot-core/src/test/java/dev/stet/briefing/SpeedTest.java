package dev.stet.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.briefing.Commission.Choice;
import dev.stet.briefing.Commission.Length;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to make an edition of many invented reports. */
class SpeedTest {
  private static final int DOCUMENTS = Integer.getInteger("stet.briefed", 1_300);

  /** Of work, and generous: whoever runs this may have a slow computer. */
  private static final Duration ALLOWED = Duration.ofSeconds(20);

  private static final int WORDS = 6_000;
  private static final int STORY_WORDS = 40;

  @TempDir private Path folder = Path.of("");

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      word.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private static String report(Random random, List<String> words, List<String> story) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 22; sentence++) {
      text.append("The ").append(pick(random, story));
      for (int i = 0; i < 16; i++) {
        text.append(' ').append(pick(random, random.nextInt(3) == 0 ? story : words));
      }
      text.append(sentence % 7 == 3 ? " " + (2 + random.nextInt(90)) + " people" : "");
      text.append(
          sentence % 9 == 4 ? ", \"it is " + pick(random, words) + "\", said Ada Moss" : "");
      text.append(sentence % 4 == 3 ? ".\n\n" : ". ");
    }
    return text.toString();
  }

  /** Some words are frequent and most are rare. */
  private static String pick(Random random, List<String> words) {
    double one = random.nextDouble();
    return words.get((int) (words.size() * one * one * one));
  }

  private void write(Shelf shelf, Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add(word(random));
    }
    List<String> story = words;
    for (int i = 0; i < DOCUMENTS; i++) {
      if (i % 6 == 0 || random.nextInt(5) == 0) {
        story = new ArrayList<>();
        for (int j = 0; j < STORY_WORDS; j++) {
          story.add(words.get(random.nextInt(WORDS)));
        }
      }
      Instant published = Shelf.NOW.minusSeconds(random.nextInt(80_000));
      shelf.put(
          "paper" + i % 21 + "/report" + i + ".md",
          "---\ntitle: \"The "
              + pick(random, story)
              + " "
              + pick(random, story)
              + "\"\nsource: Paper "
              + i % 21
              + "\npublished: "
              + published
              + "\nlanguage: en\n---\n"
              + report(random, words, story));
    }
  }

  @Test
  void aDayOfReportsIsBriefedInSeconds() {
    try (Shelf shelf = new Shelf(folder)) {
      write(shelf, new Random(20260316));
      assertEquals(DOCUMENTS, shelf.update().size());
      Period day = new Period(Shelf.NOW.minusSeconds(86_400), Shelf.NOW, ZoneOffset.UTC);
      Commission commission =
          new Commission(day, Topics.ALL, Length.NORMAL, Shown.NOTHING, Choice.ARRIVED);
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      List<Long> millis = new ArrayList<>();
      List<Long> work = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        long began = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        Editor editor = new Editor(shelf.answerer().index(), shelf.revisions());
        Edition edition = editor.edition(commission);
        millis.add((System.nanoTime() - began) / 1_000_000);
        work.add((threads.getCurrentThreadCpuTime() - worked) / 1_000_000);
        assertEquals(DOCUMENTS, edition.intake().documents());
        assertEquals(Length.NORMAL.stories(), edition.items().size());
      }
      System.out.println(
          DOCUMENTS + " documents, the first edition cold: ms " + millis + ", of work " + work);
      assertTrue(work.getLast() < ALLOWED.toMillis(), millis.toString());
    }
  }
}
