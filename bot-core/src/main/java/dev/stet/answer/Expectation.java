package dev.stet.answer;

import dev.stet.question.Kind;
import dev.stet.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an answer must hold beside the question's own words (answer types: Prager et al. 2000, as
 * rules). Too little is known of languages other than English to expect more than a figure of them.
 */
enum Expectation {
  /** Two capitalised words in a row, or one that does not begin a sentence. */
  PERSON("\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)+|(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}'’-]+"),

  DATE(
      "(?i)\\b(?:january|february|march|april|may|june|july|august|september|october|november"
          + "|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|(?:1\\d|20)\\d\\d(?:s\\b|\\b)|century|(?:last|next|this)"
          + " (?:week|month|year)|(?:years?|months?|weeks?|days?)"
          + " ago|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}[:.]\\d\\d)"),

  FIGURE(
      "(?i)\\b(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?"
          + "|hundreds?|thousands?|[mb]illions?|half|third|quarter)\\b|[$€£%]"),

  PLACE(
      "\\b(?:[Ii]n|[Aa]t|near|from|to|of|around|outside|across|on|off|into) (?:the |a"
          + " )?\\p{Lu}[\\p{L}'’-]+"),

  REASON(
      "(?i)\\b(?:because|due|since|owing|after|so that|in order|to avoid|to prevent|as a result"
          + "|over|caus\\w+|reasons?|blam\\w+|amid|result\\w*|led)\\b"),

  SPEECH(
      "(?i)\\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|call(?:ed|s)|according"
          + " to|warn(?:ed|s)|stat(?:ed|es|ement)"
          + "|add(?:ed|s)|insist(?:ed|s)|argu(?:ed|es)|announced?|ask(?:ed|s)|urg(?:ed|es)|wr(?:ote|ites?)|claim(?:ed|s)"
          + "|den(?:ied|ies)|describ(?:ed|es)|express(?:ed|es)|emphasi[sz](?:ed|es)|stress(?:ed|es)|promis(?:ed|es)"
          + "|vow(?:ed|s)|suggest(?:ed|s)|remark(?:ed|s)|repl(?:ied|ies)|declar(?:ed|es)|threaten(?:ed|s))\\b|[\"“”„«»]"),

  /** Nothing in particular. */
  ANYTHING("");

  /** The share of a find that the question must not have said already. */
  private static final double NEW = 0.4;

  private final Pattern ascii;
  private final Pattern unicode;

  Expectation(String pattern) {
    this.ascii = Pattern.compile(pattern);
    this.unicode = Ascii.unicode(ascii);
  }

  static Expectation of(Kind kind) {
    return switch (kind) {
      case WHO -> PERSON;
      case WHEN -> DATE;
      case WHERE -> PLACE;
      case HOW_MANY, HOW_MUCH -> FIGURE;
      case WHY -> REASON;
      case SPEECH -> SPEECH;
      case WHO_IS, YES_NO, LIST, LATEST, KEYWORDS, OTHER -> ANYTHING;
    };
  }

  /** Whether nothing answers that does not hold it, as far as this can be told of a text. */
  boolean isStrict() {
    return this == DATE || this == FIGURE || this == SPEECH;
  }

  /** Whether a passage holds it. */
  boolean isMetBy(Excerpt excerpt) {
    return this == ANYTHING || found(excerpt).findAny().isPresent();
  }

  /** Where a passage holds it, in units of its text. */
  Stream<Span> found(Excerpt excerpt) {
    Matcher matcher = (Ascii.is(excerpt.text()) ? ascii : unicode).matcher(excerpt.text());
    return matcher
        .results()
        .map(result -> new Span(result.start(), result.end()))
        .filter(span -> isNew(span, excerpt.matches()));
  }

  private static boolean isNew(Span found, List<Span> matches) {
    int said = matches.stream().filter(found::overlaps).mapToInt(Span::length).sum();
    return said <= found.length() * (1 - NEW);
  }
}
