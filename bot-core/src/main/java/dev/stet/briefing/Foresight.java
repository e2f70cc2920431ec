package dev.stet.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a sentence announces something for a day to come. What counts is the verb that a
 * date belongs to: "will meet on Wednesday" does, "said on Wednesday it will meet" does not. Knows
 * English.
 */
public final class Foresight {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*|[;—–]|:(?= )");

  /** Words after which something is still to come. */
  private static final Set<String> AHEAD =
      words(
          "will would shall due scheduled expected slated poised plans planned planning aims aiming"
              + " intends set hopes upcoming until starting deadline prepares preparing");

  private static final Set<String> PAST =
      words(
          "said says told was were had did made came went took began met won saw gave found held"
              + " left led fell rose shot tore wrote spoke sent got became knew thought brought"
              + " stood hit cut put kept ran lost paid built fought drew struck swept has have"
              + " seemed according shows showed");

  /** Ending like a past without being one. */
  private static final Set<String> NOT_PAST =
      words("need speed feed seed indeed hundred united bed red proceed exceed agreed-upon");

  private static final Set<String> DETERMINERS =
      words("the a an its his her their our my of this that these those for with in");

  private static final Set<String> FUNCTION =
      words(
          "the a an its his her their to of in on at by for from with as that and or but it he she"
              + " they him them who which when while after before into over against through out"
              + " up down off late early last");

  private final String sentence;
  private final List<Word> words = new ArrayList<>();

  private Foresight(String sentence) {
    this.sentence = sentence;
    Matcher matcher = WORD.matcher(sentence);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start()));
    }
  }

  private static Set<String> words(String listed) {
    return Set.of(Arrays.stream(listed.split(" ", -1)).distinct().toArray(String[]::new));
  }

  /**
   * For when a sentence announces something; empty: it does not.
   *
   * @param published the day from which its dates are meant
   */
  public static Optional<When> of(String sentence, LocalDate published) {
    Foresight foresight = new Foresight(sentence);
    return DateExpression.in(sentence, published).stream()
        .filter(date -> date.when().isPresent() && foresight.isAhead(date, published))
        .findFirst()
        .flatMap(DateExpression::when);
  }

  private boolean isAhead(DateExpression date, LocalDate published) {
    int at = indexOf(date.start());
    String before = at > 0 ? lower(at - 1) : "";
    boolean until = before.equals("until") || sentence.startsWith("until", date.start());
    if (until && date.when().map(When::last).filter(published::isBefore).isPresent()) {
      return true;
    }
    for (int i = at - 1; i >= 0; i--) {
      if (isBreak(i)) {
        break;
      }
      Tense tense = tense(i);
      if (tense != Tense.NONE) {
        return tense == Tense.AHEAD;
      }
    }
    return firstBehind(date) == Tense.AHEAD;
  }

  /** "On Wednesday the council will": the verb stands behind the date. */
  private Tense firstBehind(DateExpression date) {
    for (int i = indexOf(date.end()); i < words.size() && !isBreak(i); i++) {
      Tense tense = tense(i);
      if (tense != Tense.NONE) {
        return tense;
      }
    }
    return Tense.NONE;
  }

  private int indexOf(int offset) {
    int at = 0;
    while (at < words.size() && words.get(at).start() < offset) {
      at++;
    }
    return at;
  }

  private boolean isBreak(int at) {
    return !Character.isLetterOrDigit(words.get(at).text().charAt(0));
  }

  private Tense tense(int at) {
    String word = lower(at);
    if (word.equals("set")) {
      return at + 1 < words.size() && lower(at + 1).equals("to") ? Tense.AHEAD : Tense.NONE;
    }
    if (AHEAD.contains(word)) {
      return isUndone(at) ? Tense.PAST : Tense.AHEAD;
    }
    if (isPresentPerfect(at) || isFutureAuxiliary(at)) {
      return Tense.NONE;
    }
    return PAST.contains(word) || isRegularPast(at) ? Tense.PAST : Tense.NONE;
  }

  /** "would have met". */
  private boolean isUndone(int at) {
    boolean may = lower(at).equals("would") || lower(at).equals("will");
    return may && at + 1 < words.size() && lower(at + 1).equals("have");
  }

  /** "was scheduled", "is expected": the participle decides. */
  private boolean isFutureAuxiliary(int at) {
    boolean auxiliary = lower(at).equals("was") || lower(at).equals("were");
    return auxiliary && at + 1 < words.size() && AHEAD.contains(lower(at + 1));
  }

  /** "counties have until Thursday". */
  private boolean isPresentPerfect(int at) {
    boolean have = lower(at).equals("have") || lower(at).equals("has");
    boolean perfect = at + 1 < words.size() && lower(at + 1).endsWith("ed");
    return have && !perfect;
  }

  private boolean isRegularPast(int at) {
    String word = lower(at);
    return word.endsWith("ed")
        && word.length() > 3
        && !NOT_PAST.contains(word)
        && !isAttribute(at)
        && !isInfinitive(at);
  }

  /** "the enhanced payments": says what they are like. */
  private boolean isAttribute(int at) {
    if (at == 0 || at + 1 >= words.size()) {
      return false;
    }
    String before = lower(at - 1);
    boolean led =
        DETERMINERS.contains(before)
            || (isSmall(at - 1) && !before.endsWith("s") && !before.equals("who"));
    return led && isSmall(at + 1) && !FUNCTION.contains(lower(at + 1));
  }

  /** "to be imposed", "would be imposed": tells no tense. */
  private boolean isInfinitive(int at) {
    boolean adverb = at > 1 && lower(at - 1).endsWith("ly");
    String before = at > 0 ? lower(adverb ? at - 2 : at - 1) : "";
    return before.equals("be") || before.equals("to");
  }

  private boolean isSmall(int at) {
    return Character.isLowerCase(words.get(at).text().charAt(0));
  }

  private String lower(int at) {
    return words.get(at).text().toLowerCase(Locale.ROOT);
  }

  private enum Tense {
    NONE,
    PAST,
    AHEAD
  }

  private record Word(String text, int start) {}
}
