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
    return thumb(text)
        .or(() -> aboutAnAnswer(text))
        .or(() -> pressed(text))
        .orElseGet(() -> line(Line.of(text)));
  }

  private static Optional<Command> thumb(String text) {
    return switch (text) {
      case "\uD83D\uDC4D" -> Optional.of(new Command.OfBot.Feedback(true, null));
      case "\uD83D\uDC4E" -> Optional.of(new Command.OfBot.Feedback(false, null));
      default -> Optional.empty();
    };
  }

  private static Optional<Command> aboutAnAnswer(String text) {
    Matcher written = ABOUT_AN_ANSWER.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    @Nullable String answer = written.group("answer");
    @Nullable String number = written.group("number");
    return Optional.of(
        switch (written.group("name").toLowerCase(Locale.ROOT)) {
          case "more" -> new Command.More(answer);
          case "why" -> new Command.Why(answer);
          default -> new Command.Context(number == null ? 1 : Integer.parseInt(number), answer);
        });
  }

  private static Optional<Command> pressed(String text) {
    Matcher pressed = PRESSED.matcher(text);
    if (!pressed.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(pressed.group("number"));
    String answer = pressed.group("answer");
    return Optional.of(
        pressed.group("name").equals("page")
            ? new Command.Page(number, answer)
            : new Command.Said(number, answer));
  }

  private static Command line(Line line) {
    return DeskParser.parse(line.name, line.rest)
        .orElseGet(() -> line.slash || line.rest.isEmpty() ? command(line) : sentence(line));
  }

  private static Command command(Line line) {
    return switch (line.name) {
      case "who" -> new Command.Who(line.rest, "");
      case "compare" -> new Command.Compare(line.rest, "");
      case "verify" -> verify(line.rest);
      case "brief" -> new Command.Brief(line.rest);
      case "sources" -> new Command.Sources();
      case "home" -> new Command.Home();
      case "source" -> line.slash ? new Command.FindSource(line.rest) : new Command.Ask(line.text);
      case "status" -> new Command.Status();
      case "help", "start" -> new Command.Help();
      case "ask" -> new Command.Ask(line.rest);
      default -> line.slash ? new Command.Unknown("/" + line.name) : new Command.Ask(line.text);
    };
  }

  /** Several words: most are questions, and some that begin like a command are, too. */
  private static Command sentence(Line line) {
    boolean asks = line.text.endsWith("?");
    return switch (line.name) {
      case "who" -> asks ? new Command.Ask(line.text) : new Command.Who(line.rest, line.text);
      case "compare" -> new Command.Compare(line.rest, line.text);
      case "verify" -> verify(line.rest);
      case "brief" -> asks ? new Command.Ask(line.text) : new Command.Brief(line.rest);
      default -> new Command.Ask(line.text);
    };
  }

  private static Command verify(String rest) {
    Matcher matcher = BY.matcher(rest);
    return matcher.matches()
        ? new Command.Verify(matcher.group("quote"), matcher.group("by"))
        : new Command.Verify(rest, "");
  }

  /**
   * What somebody wrote.
   *
   * @param text all of it
   * @param name its first word, in lower case, without the slash
   * @param rest what stands behind that
   */
  private record Line(String text, boolean slash, String name, String rest) {
    static Line of(String text) {
      boolean slash = text.startsWith("/") && text.length() > 1 && isName(text.charAt(1));
      int begin = slash ? 1 : 0;
      int end = begin;
      while (end < text.length() && isName(text.charAt(end))) {
        end++;
      }
      String name = text.substring(begin, end).toLowerCase(Locale.ROOT);
      return new Line(text, slash, name, text.substring(end).strip());
    }

    private static boolean isName(char c) {
      return Character.isLetterOrDigit(c) || c == '_';
    }
  }
}
