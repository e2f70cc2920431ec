package dev.stet.dialog;

import org.jspecify.annotations.Nullable;

/** What a person wants of the bot. */
sealed interface Command {
  /** An answer to a question. */
  record Ask(String question) implements Command {}

  /**
   * Further passages of an answer.
   *
   * @param answer the answer's name; null: the last one
   */
  record More(@Nullable String answer) implements Command {
    More() {
      this(null);
    }
  }

  /**
   * How an answer was found.
   *
   * @param answer the answer's name; null: the last one
   */
  record Why(@Nullable String answer) implements Command {
    Why() {
      this(null);
    }
  }

  /**
   * The text around a passage.
   *
   * @param number of the passage in its answer, from 1
   * @param answer the answer's name; null: the last one
   */
  record Context(int number, @Nullable String answer) implements Command {}

  /** The documents. */
  record Sources() implements Command {}

  /** How the bot is doing. */
  record Status() implements Command {}

  /** What the bot can do. */
  record Help() implements Command {}

  /** Something that only looks like a command. */
  record Unknown(String name) implements Command {}
}
