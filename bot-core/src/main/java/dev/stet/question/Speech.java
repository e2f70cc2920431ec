package dev.stet.question;

import org.jspecify.annotations.Nullable;

/** What somebody wants to know about what was said. */
public sealed interface Speech {
  /**
   * What one person said.
   *
   * @param name as asked, or the words for an office
   * @param topic empty: about anything
   * @param window null: whenever
   */
  record Who(String name, String topic, @Nullable TimeWindow window) implements Speech {}

  /** What two people said on one topic. */
  record Compare(Who one, Who other) implements Speech {}

  /**
   * Who said something.
   *
   * @param topic what it was about
   * @param words the very words, where the question quotes them; else empty
   */
  record Whose(String topic, String words) implements Speech {}
}
