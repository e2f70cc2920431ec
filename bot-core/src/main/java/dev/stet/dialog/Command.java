package dev.stet.dialog;

/** What a person wants of the bot. */
sealed interface Command {
  /** An answer to a question. */
  record Ask(String question) implements Command {}

  /** Further passages of the last answer. */
  record More() implements Command {}

  /** How the last answer was found. */
  record Why() implements Command {}

  /** The documents. */
  record Sources() implements Command {}

  /** How the bot is doing. */
  record Status() implements Command {}

  /** What the bot can do. */
  record Help() implements Command {}

  /** Something that only looks like a command. */
  record Unknown(String name) implements Command {}
}
