package dev.stet.dialog;

import java.util.Locale;

/**
 * Reads what a person wants. A command may be written with a slash or without; whatever is none is
 * a question.
 */
final class CommandParser {
  private CommandParser() {}

  static Command parse(String written) {
    String text = written.strip();
    boolean slash = text.startsWith("/") && text.length() > 1 && isName(text.charAt(1));
    String line = slash ? text.substring(1) : text;
    int end = 0;
    while (end < line.length() && isName(line.charAt(end))) {
      end++;
    }
    String name = line.substring(0, end).toLowerCase(Locale.ROOT);
    String rest = line.substring(end).strip();
    if (!slash && !rest.isEmpty()) {
      return new Command.Ask(text);
    }
    return switch (name) {
      case "more" -> new Command.More();
      case "why" -> new Command.Why();
      case "sources" -> new Command.Sources();
      case "status" -> new Command.Status();
      case "help", "start" -> new Command.Help();
      case "ask" -> new Command.Ask(rest);
      default -> slash ? new Command.Unknown("/" + name) : new Command.Ask(text);
    };
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
