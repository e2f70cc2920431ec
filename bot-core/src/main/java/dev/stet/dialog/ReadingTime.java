package dev.stet.dialog;

import dev.stet.answer.Excerpt;
import dev.stet.briefing.Edition;

/** How long it takes to read an edition. */
final class ReadingTime {
  /** Words that people read in a minute. */
  private static final int WORDS_A_MINUTE = 230;

  private ReadingTime() {}

  static int minutes(Edition edition) {
    int count = 0;
    for (Edition.Item item : edition.items()) {
      for (Excerpt excerpt : item.passages()) {
        count += excerpt.text().split("\\s+", -1).length;
      }
    }
    return 1 + count / WORDS_A_MINUTE;
  }
}
