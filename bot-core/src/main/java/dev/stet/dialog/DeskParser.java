package dev.stet.dialog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a person wants of the bot itself. "Pair of shoes" and "good morning" are questions.
 */
final class DeskParser {
  /** How Telegram's links hand over a code: "/start CODE". */
  private static final String START = "start";

  /** What no word that people write looks like. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{20,64}");

  private static final Pattern PAIR = Pattern.compile("|here|admin|off\\s+\\S+|" + CODE);

  /** "to minutes", "to minutes: The text", ": The text" */
  private static final Pattern ADD =
      Pattern.compile(
          "(?:to\\s+(?<collection>[^\\s:]+)\\s*)?(?:[:\\n]\\s*(?<text>.+))?",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern ANSWER = Pattern.compile("(?:@(?<answer>\\w+))?");

  private DeskParser() {}

  /**
   * A command of the desk; empty: it is another.
   *
   * @param name the first word, in lower case
   * @param rest what stands behind it
   */
  static Optional<Command> parse(String name, String rest) {
    Matcher answer = ANSWER.matcher(rest);
    return switch (name) {
      case "pair" -> when(PAIR.matcher(rest).matches(), new Command.OfBot.Pair(rest));
      case START -> when(isCode(rest), new Command.OfBot.Pair(rest));
      case "watch" -> when(!rest.endsWith("?"), new Command.OfBot.Watch(rest));
      case "feed" -> when(FeedRequest.isOne(rest), new Command.OfBot.Feed(rest));
      case "privacy" -> when(rest.isEmpty(), new Command.OfBot.Privacy());
      case "add" -> add(rest);
      case "language" -> language(rest);
      case "forget" ->
          when(rest.toLowerCase(Locale.ROOT).equals("me"), new Command.OfBot.ForgetMe());
      case "good", "bad" ->
          answer.matches()
              ? Optional.of(new Command.OfBot.Feedback(name.equals("good"), answer.group("answer")))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Command> add(String rest) {
    Matcher matcher = ADD.matcher(rest);
    return matcher.matches()
        ? Optional.of(
            new Command.OfBot.Add(
                Optional.ofNullable(matcher.group("collection")).orElse(""),
                Optional.ofNullable(matcher.group("text")).orElse("")))
        : Optional.empty();
  }

  private static Optional<Command> language(String rest) {
    String tag = rest.toLowerCase(Locale.ROOT);
    return switch (tag) {
      case "" -> Optional.of(new Command.OfBot.Language(null));
      case "auto" -> Optional.of(new Command.OfBot.Language(""));
      default -> when(Wording.LANGUAGES.contains(tag), new Command.OfBot.Language(tag));
    };
  }

  /** Whether it may be a code that lets somebody in. */
  static boolean isCode(String word) {
    return CODE.matcher(word).matches();
  }

  private static Optional<Command> when(boolean matches, Command command) {
    return matches ? Optional.of(command) : Optional.empty();
  }
}
