package dev.stet.launcher;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * All that surrounds a command: variables, streams, and what the start script says of them.
 *
 * @param variables the environment
 * @param in what a person types
 * @param out results, and nothing else
 * @param err progress, warnings and errors
 * @param clock the time in which people and platforms live
 */
record Environment(
    Map<String, String> variables, InputStream in, PrintStream out, PrintStream err, Clock clock) {
  private static final int PLAIN_WIDTH = 80;

  /** Below this a terminal has no size, or none that it knows. */
  private static final int LEAST_WIDTH = 20;

  /** Longer lines are hard to read. */
  private static final int MOST_WIDTH = 100;

  /** With the time of this machine. */
  Environment(Map<String, String> variables, InputStream in, PrintStream out, PrintStream err) {
    this(variables, in, out, err, Clock.systemUTC());
  }

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

  /** Columns to write in. */
  int width() {
    try {
      int columns = Integer.parseInt(variables.getOrDefault("COLUMNS", ""));
      return columns < LEAST_WIDTH ? PLAIN_WIDTH : Math.min(columns, MOST_WIDTH);
    } catch (NumberFormatException e) {
      return PLAIN_WIDTH;
    }
  }

  void warn(String sentence) {
    err.println("stet: " + sentence);
  }
}
