package dev.stet.dialog;

import org.jspecify.annotations.Nullable;

/** What a person wants of the bot. */
sealed interface Command {
  /** An answer to a question. */
  record Ask(String question) implements Command {}

  /**
   * What somebody said.
   *
   * @param asked whom and what about
   * @param question what else it may be, where nothing marks it as a command; else empty
   */
  record Who(String asked, String question) implements Command {}

  /**
   * What two people said on a topic.
   *
   * @param question as of {@link Who}
   */
  record Compare(String asked, String question) implements Command {}

  /** Whether words stand in the documents as quoted. */
  record Verify(String quote, String by) implements Command {}

  /**
   * A briefing now.
   *
   * @param asked the time and the topic; may be empty
   */
  record Brief(String asked) implements Command {}

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

  /**
   * Passages of an answer from one on, in place of what is shown of it.
   *
   * @param from number of the first, from 1; 0: the answer as it was first told
   * @param answer the answer's name
   */
  record Page(int from, String answer) implements Command {}

  /**
   * Whose words stand in a passage.
   *
   * @param number of the passage in its answer, from 1
   * @param answer the answer's name
   */
  record Said(int number, String answer) implements Command {}

  /**
   * Where something that somebody wrote comes from.
   *
   * @param words of theirs; may be empty, and long
   */
  record FindSource(String words) implements Command {}

  /** All that concerns a person, on one page of their own. */
  record Home() implements Command {}

  /** The documents. */
  record Sources() implements Command {}

  /** How the bot is doing. */
  record Status() implements Command {}

  /** What the bot can do. */
  record Help() implements Command {}

  /** What a person wants of the bot itself, whatever the documents say. */
  sealed interface OfBot extends Command {
    /**
     * Let somebody in.
     *
     * @param whom a code that was given to the author; {@code admin}; {@code off} and an id; empty:
     *     one more reader, or this conversation
     */
    record Pair(String whom) implements OfBot {}

    /**
     * Tell this place by yourself.
     *
     * @param asked of what, or {@code list}, {@code off}, {@code quiet}, {@code cap}
     */
    record Watch(String asked) implements OfBot {}

    /**
     * Follow feeds.
     *
     * @param asked {@code add}, {@code list} or {@code remove}
     */
    record Feed(String asked) implements OfBot {}

    /** What is kept of what people write. */
    record Privacy() implements OfBot {}

    /** Forget what I wrote. */
    record ForgetMe() implements OfBot {}

    /**
     * Take the files that came along, or a text, among the documents.
     *
     * @param collection the one they go into; empty: none was named
     * @param text empty: the files alone
     */
    record Add(String collection, String text) implements OfBot {}

    /**
     * Speak another language here.
     *
     * @param tag as of IETF; empty: to everybody their own; null: which ones are there?
     */
    record Language(@Nullable String tag) implements OfBot {}

    /**
     * Whether an answer was any good.
     *
     * @param answer the answer's name; null: the last one
     */
    record Feedback(boolean good, @Nullable String answer) implements OfBot {}
  }

  /** Something that only looks like a command. */
  record Unknown(String name) implements Command {}
}
