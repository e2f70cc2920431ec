package dev.stet.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a full stop that belongs to a word from one that ends a sentence. */
final class Abbreviations {
  /** Written before a name or a number, so that the sentence goes on whatever follows. */
  private static final Set<String> BEFORE_MORE =
      words(
          "mr mrs ms mx dr prof rev fr st sr hon gov sen rep pres gen col lt maj capt cpt sgt cmdr",
          "adm brig supt insp det messrs mmes mlle mme amb vol ed eds ch",
          "vs v cf ca approx est al dept univ assn ave blvd rd mt ft ste",
          "bzw ca evtl ggf hrsg inkl max min sog str tel usw vgl z.b d.h u.a o.ä i.d.r",
          "m mm dir ing lic av avda ud uds dña sres sra srta ej pág núm",
          "sig sigg dott avv egr ecc",
          "т п м тис млн млрд ім вул гр проф акад обл рр ст див напр т.зв",
          "руб тыс им ул гг см т.е т.д",
          "ul im godz tzw np tj wg św al prof inż mgr hab nt");

  /** Abbreviations only where a number follows: "No. 5", but "He said no." */
  private static final Set<String> BEFORE_NUMBER = words("no nos nr art par sec fig p pp");

  /** German writes ordinals with a full stop: "am 3. Oktober". */
  private static final Set<String> GERMAN_MONTHS =
      words("januar februar märz april mai juni juli august september oktober november dezember");

  /** May end a sentence too: a capital letter behind them decides. */
  private static final Set<String> MAY_END =
      words(
          "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri"
              + " sat",
          "sun inc corp co ltd llc plc bros jr etc e.g i.e a.m p.m ph.d esq");

  /** Words that open a sentence far more often than they continue a name such as "U.S. Senate". */
  private static final Set<String> OPENERS =
      words(
          "the a an he she it they we i you this that these those in on at by for from with but"
              + " and",
          "or if when while after before as there here his her their its our my who what where why",
          "how not no one some many most all since although though however meanwhile last next");

  private Abbreviations() {}

  /**
   * Whether the full stop at {@code dot} leaves its sentence open.
   *
   * @param start where the sentence begins
   * @param next the first character behind the white space after the full stop
   */
  static boolean keepsOpen(String text, int start, int dot, int next) {
    int from = wordStart(text, start, dot);
    String word = text.substring(from, dot).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return false;
    }
    if (isListNumber(word, from, start)) {
      return true;
    }
    if (BEFORE_MORE.contains(word)) {
      return true;
    }
    if (BEFORE_NUMBER.contains(word) && !isInitial(text, from, dot)) {
      return Character.isDigit(text.charAt(next));
    }
    if (isOrdinal(word) && GERMAN_MONTHS.contains(lettersAt(text, next))) {
      return true;
    }
    boolean mayEnd = isAcronym(word) || MAY_END.contains(word) || isInitial(text, from, dot);
    return mayEnd && !opensSentence(text, next);
  }

  /** "12. Twelfth item": the number is part of what follows it. */
  private static boolean isListNumber(String word, int from, int start) {
    return from == start && word.length() <= 3 && word.chars().allMatch(Character::isDigit);
  }

  private static boolean isOrdinal(String word) {
    return word.length() <= 2 && word.chars().allMatch(Character::isDigit);
  }

  private static int wordStart(String text, int start, int dot) {
    int from = dot;
    while (from > start) {
      char c = text.charAt(from - 1);
      if (!Character.isLetterOrDigit(c) && c != '.') {
        break;
      }
      from--;
    }
    return from;
  }

  /** Single letters with dots between them, the last dot cut: "u.s", "p.m". */
  private static boolean isAcronym(String word) {
    if (word.length() < 3) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
      if (!fits) {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }

  /** One capital letter, "J. Smith"; but "Plan B. The" and "vitamin C. It" have ended. */
  private static boolean isInitial(String text, int from, int dot) {
    return dot - from == 1 && Character.isUpperCase(text.charAt(from));
  }

  private static boolean opensSentence(String text, int next) {
    int from = next;
    while (from < text.length() && "\"'“‘«„([".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    String word = lettersAt(text, from);
    return OPENERS.contains(word) && Character.isUpperCase(text.charAt(from));
  }

  private static String lettersAt(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String... lines) {
    return Set.copyOf(List.of(String.join(" ", lines).split(" ")));
  }
}
