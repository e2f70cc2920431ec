package dev.stet.dialog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person wants. A command may be written with a slash or without; whatever is none is
 * a question.
 */
final class CommandParser {
  /**
   * The commands that speak of an answer: "more", "context 2". A button adds which answer it means,
   * for it may be pressed long after the next question.
   */
  private static final Pattern ABOUT_AN_ANSWER =
      Pattern.compile(
          "/?(?<name>more|why|context)(?:(?<=context) +(?<number>\\d{1,3}))?(?:"
              + " +@(?<answer>\\w+))?",
          Pattern.CASE_INSENSITIVE);

  /** What only buttons say. */
  private static final Pattern PRESSED =
      Pattern.compile("(?<name>page|said) (?<number>\\d{1,3}) @(?<answer>\\w+)");

  /** A speaker is named behind the mark that closes the quotation. */
  private static final Pattern BY =
      Pattern.compile("(?<quote>.*[\"”“»’'」])\\s+by\\s+(?<by>.+)", Pattern.DOTALL);

  private CommandParser() {}

  static Command parse(String written) {
    String text = written.strip();
    if (text.equals("\uD83D\uDC4D") || text.equals("\uD83D\uDC4E")) {
      return new Command.OfBot.Feedback(text.endsWith("\uDC4D"), null);
    }
    Matcher about = ABOUT_AN_ANSWER.matcher(text);
    if (about.matches()) {
      return aboutAnAnswer(about);
    }
    Matcher pressed = PRESSED.matcher(text);
    if (pressed.matches()) {
      int number = Integer.parseInt(pressed.group("number"));
      return pressed.group("name").equals("page")
          ? new Command.Page(number, pressed.group("answer"))
          : new Command.Said(number, pressed.group("answer"));
    }
    boolean slash = text.startsWith("/") && text.length() > 1 && isName(text.charAt(1));
    String line = slash ? text.substring(1) : text;
    int end = 0;
    while (end < line.length() && isName(line.charAt(end))) {
      end++;
    }
    String name = line.substring(0, end).toLowerCase(Locale.ROOT);
    String rest = line.substring(end).strip();
    Optional<Command> desk = DeskParser.parse(name, rest);
    if (desk.isPresent()) {
      return desk.get();
    }
    if (!slash && !rest.isEmpty()) {
      return sentence(name, rest, text);
    }
    return switch (name) {
      case "who" -> new Command.Who(rest, "");
      case "compare" -> new Command.Compare(rest, "");
      case "verify" -> verify(rest);
      case "brief" -> new Command.Brief(rest);
      case "sources" -> new Command.Sources();
      case "home" -> new Command.Home();
      case "source" -> slash ? new Command.FindSource(rest) : new Command.Ask(text);
      case "status" -> new Command.Status();
      case "help", "start" -> new Command.Help();
      case "ask" -> new Command.Ask(rest);
      default -> slash ? new Command.Unknown("/" + name) : new Command.Ask(text);
    };
  }

  private static Command aboutAnAnswer(Matcher written) {
    @Nullable String answer = written.group("answer");
    @Nullable String number = written.group("number");
    return switch (written.group("name").toLowerCase(Locale.ROOT)) {
      case "more" -> new Command.More(answer);
      case "why" -> new Command.Why(answer);
      default -> new Command.Context(number == null ? 1 : Integer.parseInt(number), answer);
    };
  }

  /** Several words: most are questions, and some that begin like a command are, too. */
  private static Command sentence(String name, String rest, String text) {
    boolean asks = text.endsWith("?");
    return switch (name) {
      case "who" -> asks ? new Command.Ask(text) : new Command.Who(rest, text);
      case "compare" -> new Command.Compare(rest, text);
      case "verify" -> verify(rest);
      case "brief" -> asks ? new Command.Ask(text) : new Command.Brief(rest);
      default -> new Command.Ask(text);
    };
  }

  private static Command verify(String rest) {
    Matcher matcher = BY.matcher(rest);
    return matcher.matches()
        ? new Command.Verify(matcher.group("quote"), matcher.group("by"))
        : new Command.Verify(rest, "");
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
