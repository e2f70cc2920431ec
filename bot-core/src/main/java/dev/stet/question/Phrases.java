package dev.stet.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts that a question is about: names of several words in one, other words one by one. */
final class Phrases {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*");

  /** What may stand between two words of a name. */
  private static final Pattern INSIDE = Pattern.compile(" (?:(?:de|van|von|der|al|bin|of|du) )?");

  private Phrases() {}

  /**
   * A part of a question.
   *
   * @param start where it stands
   * @param name whether it is written like a name
   */
  record Phrase(int start, int end, String text, boolean name) {}

  /** In their order. */
  static List<Phrase> of(String question) {
    return of(question, "");
  }

  /**
   * The same, of a question too short to tell its language by.
   *
   * @param context other words in that language
   */
  static List<Phrase> of(String question, String context) {
    Set<String> asking = FunctionWords.of(question + " " + context);
    List<Phrase> phrases = new ArrayList<>();
    Matcher matcher = WORD.matcher(question);
    while (matcher.find()) {
      String word = bare(matcher.group());
      if (!asking.contains(FunctionWords.plain(word))) {
        int end = matcher.start() + word.length();
        boolean name = Character.isUpperCase(word.codePointAt(0));
        add(new Phrase(matcher.start(), end, word, name), question, phrases);
      }
    }
    return phrases;
  }

  /** The same, as written. */
  static List<String> texts(String question) {
    return of(question).stream().map(Phrase::text).toList();
  }

  static List<Phrase> names(String question) {
    return of(question).stream().filter(Phrase::name).toList();
  }

  private static void add(Phrase word, String question, List<Phrase> into) {
    Phrase last = into.isEmpty() ? null : into.getLast();
    if (last != null
        && last.name
        && word.name
        && INSIDE.matcher(question.substring(last.end, word.start)).matches()) {
      String text = question.substring(last.start, word.end);
      into.set(into.size() - 1, new Phrase(last.start, word.end, text, true));
    } else {
      into.add(word);
    }
  }

  /** Without the full stop that ends a sentence and the ’s of a possessive. */
  private static String bare(String word) {
    String without = word.replaceFirst("['’]s?$", "").replaceFirst("[.-]+$", "");
    return without.isEmpty() ? word : without;
  }
}
