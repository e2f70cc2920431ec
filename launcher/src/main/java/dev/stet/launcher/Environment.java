package dev.stet.launcher;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * All that surrounds a command: variables, streams, and what the start script says of them.
 *
 * @param variables the environment
 * @param in what a person types
 * @param out results, and nothing else
 * @param err progress, warnings and errors
 */
record Environment(
    Map<String, String> variables, InputStream in, PrintStream out, PrintStream err) {
  static final int PLAIN_WIDTH = 80;

  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** Whether results go to a person's screen. */
  boolean onTerminal() {
    return variables.containsKey("STET_TTY_OUT");
  }

  /** Whether progress goes to a person's screen. */
  boolean showsProgress() {
    return variables.containsKey("STET_TTY_ERR");
  }

  /** Columns of the screen. */
  int width() {
    try {
      return Math.clamp(Integer.parseInt(variables.getOrDefault("COLUMNS", "")), 40, 120);
    } catch (NumberFormatException e) {
      return PLAIN_WIDTH;
    }
  }

  void warn(String sentence) {
    err.println("stet: " + sentence);
  }
}
