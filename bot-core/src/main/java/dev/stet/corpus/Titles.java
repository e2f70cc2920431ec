package dev.stet.corpus;

import dev.stet.text.Sentences;
import dev.stet.text.Span;
import java.util.List;

/** Finds what to call a document that does not say: its first heading, else its first words. */
final class Titles {
  private static final int LONGEST = 80;
  private static final String MORE = "…";

  private Titles() {}

  static String of(String text, String fileName) {
    List<Span> sentences = Sentences.of(text.substring(0, Math.min(text.length(), 4_000)));
    if (sentences.isEmpty()) {
      return fileName;
    }
    String first = text.substring(sentences.getFirst().start(), sentences.getFirst().end());
    String words = first.replaceFirst("^#+\\s*", "").replaceAll("\\s+", " ").strip();
    return words.isEmpty() ? fileName : shorten(words);
  }

  /** Cuts at a word; what is cut is shown to be. */
  static String shorten(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int cut = words.lastIndexOf(' ', LONGEST);
    int end = cut > LONGEST / 2 ? cut : words.offsetByCodePoints(0, LONGEST / 2);
    return words.substring(0, end) + MORE;
  }
}
