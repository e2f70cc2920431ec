package dev.stet.answer;

import dev.stet.text.Span;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer to a question of some kind must hold beside the question's own words. */
enum Expectation {
  PERSON(
      "(?U)\\b\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)+|(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}'’-]+"),
  NAME("(?U)(?<=[\\p{Ll},;“\"(] ?)\\p{Lu}[\\p{L}'’-]+"),
  DATE(
      "(?iU)\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|(?:1[0-9]|20)\\d\\d(?:s\\b|\\b)|century|(?:last|next|this)"
          + " (?:week|month|year)|years? ago|days? ago|months? ago|weeks? ago)"),
  FIGURE(
      "(?iU)\\b(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter)\\b|[$€£%]"),
  PLACE(
      "(?U)\\b(?:in|at|near|from|to|of|around|outside|across|on|off|into) (?:the |a"
          + " )?\\p{Lu}[\\p{L}'’-]+"),
  REASON(
      "(?iU)\\b(?:because|due|since|owing|after|so that|in order|to avoid|to prevent|as a"
          + " result|over|caused?|reasons?|blam\\w+|amid|result\\w*|led)\\b"),
  ANYTHING("");

  private final Pattern pattern;

  Expectation(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  private static final Pattern MARK =
      Pattern.compile(
          "(?iU)\\b(?:(?<who>who|whom|whose)|(?<when>when|what year|which year|what day|what"
              + " date|what month|which month|what century|how long ago)|(?<where>where|what"
              + " country|which country|which city|what city|what state|which state)|(?<many>how"
              + " (?:many|much|long|old|far|big|large|tall|high|often|fast|deep)|what"
              + " percentage|what percent|what number)|(?<why>why|what caused|for what"
              + " reason))\\b");

  static Expectation of(String question) {
    Matcher m = MARK.matcher(question.toLowerCase(Locale.ROOT));
    if (!m.find()) {
      return ANYTHING;
    }
    if (m.group("who") != null) return PERSON;
    if (m.group("when") != null) return DATE;
    if (m.group("where") != null) return PLACE;
    if (m.group("many") != null) return FIGURE;
    return REASON;
  }

  boolean met(Excerpt e) {
    if (this == ANYTHING) {
      return true;
    }
    Matcher m = pattern.matcher(e.text());
    while (m.find()) {
      Span found = new Span(m.start(), m.end());
      int covered = 0;
      for (Span match : e.matches()) {
        if (match.overlaps(found)) covered += match.length();
      }
      if (covered < found.length() * 0.6) {
        return true;
      }
    }
    return false;
  }
}
