package dev.stet.dialog;

import dev.stet.answer.Answer;
import java.time.Duration;

/** Is told what the bot does, so that it can be counted. What was asked is none of its business. */
public interface Counters {
  /**
   * A question got its answer.
   *
   * @param platform where it was asked
   * @param took from reading the question to having the answer
   */
  void answered(String platform, Answer answer, Duration took);

  /** What became of a message of ours. */
  void sent(String platform, Sending sending);

  /** What can become of a message. */
  enum Sending {
    /** The platform has it. */
    DELIVERED,
    /** It was not posted and is tried again. */
    RETRIED,
    /** It was given up. */
    FAILED
  }

  /** Counts nothing. */
  static Counters none() {
    return new Counters() {
      @Override
      public void answered(String platform, Answer answer, Duration took) {}

      @Override
      public void sent(String platform, Sending sending) {}
    };
  }
}
