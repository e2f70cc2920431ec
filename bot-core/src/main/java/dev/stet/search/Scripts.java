package dev.stet.search;

import java.util.Set;

/** Keeps a language's analysis away from words that cannot be of it. */
final class Scripts {
  private static final Set<String> CYRILLIC = Set.of("uk", "ru");
  private static final Set<String> IDEOGRAPHIC = Set.of("zh", "ja", "ko");

  private Scripts() {}

  /** Whether a word may be of a language, going by its first letter. */
  static boolean match(String language, String word) {
    int first = word.codePointAt(0);
    if (!Character.isLetter(first)) {
      return true;
    }
    return switch (Character.UnicodeScript.of(first)) {
      case CYRILLIC -> CYRILLIC.contains(language) || language.equals("und");
      case HAN, HIRAGANA, KATAKANA, HANGUL -> IDEOGRAPHIC.contains(language);
      default -> !CYRILLIC.contains(language) && !IDEOGRAPHIC.contains(language);
    };
  }

  /** Whether words are written in this script without blanks between them, or indexed as if. */
  static boolean isIdeographic(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }
}
