package dev.stet.question;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a question that say what it is about. */
final class ContentWords {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");

  private ContentWords() {}

  /** In their order, as written. */
  static List<String> of(String question) {
    Set<String> asking = FunctionWords.of(question);
    return BETWEEN
        .splitAsStream(question)
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .filter(word -> !asking.contains(FunctionWords.plain(word)))
        .toList();
  }
}
