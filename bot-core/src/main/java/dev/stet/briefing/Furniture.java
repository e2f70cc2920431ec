package dev.stet.briefing;

import java.util.regex.Pattern;

/** Tells what stands on a page around its report: bylines, date lines, invitations to read on. */
final class Furniture {
  /** A sentence has words that are written small; headings, bylines and date lines hardly do. */
  private static final int FEWEST_SMALL_WORDS = 3;

  private static final Pattern SMALL_WORD = Pattern.compile("(?U)(?<![\\p{L}])\\p{Ll}{2,}");

  private static final Pattern INVITATION =
      Pattern.compile(
          "^\\W*(?:by [A-Z]|read (?:more|also|the full)|sign up|subscribe|click|scroll|follow us"
              + "|share this|most read|related|advertisement|copyright|©|all rights"
              + "|published\\b|updated\\b|(?:photo|image|picture|video)\\b[^.]{0,40}:"
              + "|watch (?:the )?video|download|comments?\\b|we use cookies|accept all"
              + "|this (?:article|story) (?:was|has been|originally))",
          Pattern.CASE_INSENSITIVE);

  /** Headings, rows of tables and rulers, as Markdown writes them. */
  private static final Pattern LAYOUT = Pattern.compile("^\\s*(?:#{1,6} |\\||[-=*_]{3,})");

  private Furniture() {}

  static boolean is(String sentence) {
    return INVITATION.matcher(sentence).lookingAt()
        || LAYOUT.matcher(sentence).lookingAt()
        || !hasSmallWords(sentence);
  }

  private static boolean hasSmallWords(String sentence) {
    if (!hasCase(sentence)) {
      return true;
    }
    return SMALL_WORD.matcher(sentence).results().limit(FEWEST_SMALL_WORDS).count()
        == FEWEST_SMALL_WORDS;
  }

  /** Scripts without capitals say nothing by them. */
  private static boolean hasCase(String sentence) {
    return sentence
        .codePoints()
        .anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }
}
