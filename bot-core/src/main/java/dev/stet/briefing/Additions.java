package dev.stet.briefing;

import dev.stet.text.Sentences;
import dev.stet.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a newer text of a document says that an earlier one did not: sentences that were added, and
 * sentences that say the same with other figures. What was moved, reworded or corrected in its
 * spelling says nothing new.
 */
final class Additions {
  /** A sentence of which this share of words stood in another one is that one, changed. */
  private static final double SAME_SENTENCE = 0.6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+(?:[.,:]\\p{N}+)*");
  private static final Pattern FIGURE = Pattern.compile("\\p{N}.*");

  private Additions() {}

  /** The sentences of {@code now} that are news to whoever knows {@code before}. */
  static Set<Span> of(String before, String now) {
    List<Set<String>> known = Sentences.of(before).stream().map(s -> words(before, s)).toList();
    Set<Set<String>> exactly = new HashSet<>(known);
    Set<Span> news = new HashSet<>();
    for (Span sentence : Sentences.of(now)) {
      Set<String> words = words(now, sentence);
      if (!words.isEmpty() && !exactly.contains(words) && isNews(words, known)) {
        news.add(sentence);
      }
    }
    return Set.copyOf(news);
  }

  private static Set<String> words(String text, Span sentence) {
    String characters = text.substring(sentence.start(), sentence.end());
    return WORD.matcher(characters.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Held against the sentence that it is most like. */
  private static boolean isNews(Set<String> words, List<Set<String>> known) {
    double most = 0;
    Set<String> nearest = Set.of();
    for (Set<String> other : known) {
      double share = words.stream().filter(other::contains).count() / (double) words.size();
      if (share > most) {
        most = share;
        nearest = other;
      }
    }
    return most < SAME_SENTENCE || !nearest.containsAll(figures(words));
  }

  private static Set<String> figures(Set<String> words) {
    Set<String> figures = new HashSet<>(words);
    figures.removeIf(word -> !FIGURE.matcher(word).matches());
    return figures;
  }
}
