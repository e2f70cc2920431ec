package dev.stet.briefing;

import java.util.regex.Pattern;

/** How well a sentence stands by itself. */
final class Style {
  private static final double QUOTES = 0.06;
  private static final double ASKS = 0.25;
  private static final double DEPENDS = 0.25;
  private static final double SHORT = 0.25;
  private static final double LONG = 0.125;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 45;

  /** First words that point back to a sentence that may not be shown. */
  private static final Pattern POINTING_BACK =
      Pattern.compile(
          "^\\W*(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|however|so|or|we"
              + "|i|you|er|sie|es|dies\\w*|aber|und|il|elle|ils|mais|він|вона|вони|це|але)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private Style() {}

  /** What is taken off a sentence's worth. */
  static double penalty(Line line) {
    String text = line.text();
    double penalty = isQuoting(text) ? QUOTES : 0;
    penalty += isAsking(text) ? ASKS : 0;
    penalty += line.words() < SHORTEST ? SHORT : 0;
    penalty += line.words() > LONGEST ? LONG : 0;
    return penalty + (dependsOnOthers(line) ? DEPENDS : 0);
  }

  /** How much of the longest agreeable length a sentence uses, from 0 to 1. */
  static double fullness(Line line) {
    return Math.min(line.words(), LONGEST) / (double) LONGEST;
  }

  private static boolean isAsking(String text) {
    int end = text.length() - 1;
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '?') {
      end--;
    }
    return end >= 0 && text.charAt(end) == '?';
  }

  private static boolean isQuoting(String text) {
    return text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('„') >= 0;
  }

  /** Whether a sentence cannot be understood without the one before it. */
  static boolean dependsOnOthers(Line line) {
    return line.position() > 0 && POINTING_BACK.matcher(line.text()).matches();
  }
}
