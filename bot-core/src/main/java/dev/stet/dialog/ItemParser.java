package dev.stet.dialog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people say of an item of an edition: "2", "story 2", "who said that in 2?". */
final class ItemParser {
  private static final String NUMBER = "(?:item |story |number |no\\.? ?|#)?(?<no>\\d{1,2})";

  private static final Pattern ALONE =
      Pattern.compile(
          "/?" + NUMBER + "[.)]?(?: @(?<edition>[0-9a-f]{8}))?\\??", Pattern.CASE_INSENSITIVE);

  private static final Pattern FIRST =
      Pattern.compile(NUMBER + "[:,.)] *(?<question>\\D.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern LAST =
      Pattern.compile(
          "(?<question>.*\\S) +(?:in|about|of|on|from) " + NUMBER + "\\s*[?.!]?",
          Pattern.CASE_INSENSITIVE);

  /** Asks for whoever is quoted, whatever about. */
  private static final Pattern WHO =
      Pattern.compile(
          "who (?:said|says)(?: (?:that|this|it|so|what|something))?\\??|who is quoted\\??"
              + "|quotes?|quotations?",
          Pattern.CASE_INSENSITIVE);

  private ItemParser() {}

  /**
   * What is asked about an item.
   *
   * @param edition how its id begins; empty: the last one
   * @param question empty: all of it
   */
  record Asked(int no, String edition, String question) {
    boolean asksWhoSpoke() {
      return WHO.matcher(question).matches();
    }

    /** Whether it may as well be a question that has nothing to do with an edition. */
    boolean isDoubtful() {
      return !question.isEmpty();
    }
  }

  static Optional<Asked> parse(String written) {
    String text = written.strip();
    for (Pattern pattern : new Pattern[] {ALONE, LAST, FIRST}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        boolean alone = pattern.equals(ALONE);
        @Nullable String edition = alone ? matcher.group("edition") : null;
        String question = alone ? "" : matcher.group("question").strip();
        int no = Integer.parseInt(matcher.group("no"));
        return Optional.of(new Asked(no, edition == null ? "" : edition, question));
      }
    }
    return Optional.empty();
  }

  /** What the button of an item says. */
  static String action(int no, String edition) {
    return no + " @" + edition;
  }

  /** Whether a button stands below an edition, which is to stay where it is when it is pressed. */
  static boolean isOfEdition(String action) {
    return ALONE.matcher(action).matches()
        || action.toLowerCase(Locale.ROOT).replaceFirst("^/", "").startsWith("brief");
  }
}
