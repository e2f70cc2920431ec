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
      case "forget" ->
          when(rest.toLowerCase(Locale.ROOT).equals("me"), new Command.OfBot.ForgetMe());
      case "good", "bad" ->
          answer.matches()
              ? Optional.of(new Command.OfBot.Feedback(name.equals("good"), answer.group("answer")))
              : Optional.empty();
      default -> Optional.empty();
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
