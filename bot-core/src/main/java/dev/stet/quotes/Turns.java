package dev.stet.quotes;

import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a transcript: "MOSS: We sail.", "Q: When?".
 *
 * <p>A word and a colon may be a heading. Turns are only taken as such where there are several and
 * somebody speaks more than once.
 */
final class Turns {
  private static final int FEWEST = 3;
  private static final int LONGEST_NAME = 4;

  private final Words words;
  private final int[] turnOf;
  private final List<Span> names = new ArrayList<>();

  /**
   * @param paragraphs the words of each paragraph
   */
  Turns(Words words, List<Span> paragraphs) {
    this.words = words;
    this.turnOf = new int[paragraphs.size()];
    Set<String> speakers = new HashSet<>();
    for (int p = 0; p < turnOf.length; p++) {
      Span name = nameAt(paragraphs.get(p));
      if (name != null) {
        names.add(name);
        speakers.add(words.lower(name.end() - 1));
      }
      turnOf[p] = names.size() - 1;
    }
    if (names.size() < FEWEST || speakers.size() == names.size()) {
      Arrays.fill(turnOf, -1);
    }
  }

  /** The words before the colon that opens a paragraph, in capitals: "Q", "MS. MOSS". */
  private @Nullable Span nameAt(Span paragraph) {
    int start = paragraph.start();
    while (start < paragraph.end() && !words.isWord(start)) {
      start++;
    }
    int end = start;
    while (end < paragraph.end() && end - start < LONGEST_NAME && isShouted(end)) {
      end++;
    }
    return end > start && words.lower(end).equals(":") ? new Span(start, end) : null;
  }

  private boolean isShouted(int word) {
    return words.isCapital(word) && words.shown(word).chars().noneMatch(Character::isLowerCase);
  }

  /** The name that opens the turn a paragraph belongs to, in words; null outside of transcripts. */
  @Nullable Span nameOf(int paragraph) {
    return paragraph < 0 || turnOf[paragraph] < 0 ? null : names.get(turnOf[paragraph]);
  }

  /** Whether a turn begins with this paragraph. */
  boolean opensAt(int paragraph) {
    int before = paragraph == 0 ? -1 : turnOf[paragraph - 1];
    return turnOf[paragraph] > before;
  }
}
