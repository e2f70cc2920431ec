package dev.stet.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A message that did not, or perhaps did not, reach its platform. */
public final class DeliveryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is known about the message. */
  public enum Outcome {
    /** It was certainly not posted, and trying again may help. */
    REFUSED,
    /** It was certainly not posted, and trying again will not help. */
    REJECTED,
    /** It was certainly not posted: the bot may no longer write there. */
    GONE,
    /** Nobody can say whether it was posted. */
    UNKNOWN
  }

  private final Outcome outcome;
  private final @Nullable Duration retryAfter;
  private final transient @Nullable Place moved;

  /**
   * Says what happened to a message.
   *
   * @param retryAfter how long the platform asks to wait; null: it does not say
   */
  public DeliveryException(
      Outcome outcome, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.outcome = outcome;
    this.retryAfter = retryAfter;
    this.moved = null;
  }

  /** Says that a message was refused because its conversation goes on elsewhere. */
  public DeliveryException(Place moved, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outcome = Outcome.REFUSED;
    this.retryAfter = null;
    this.moved = moved;
  }

  public Outcome outcome() {
    return outcome;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Where the conversation goes on; null: where it was. */
  public @Nullable Place moved() {
    return moved;
  }
}
