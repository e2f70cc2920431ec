package dev.stet.chat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds messages of ours again by a mark that no reader sees. Beside the port. */
public interface Traces {
  /**
   * Posts a message with a mark.
   *
   * @param mark says nothing of what the message holds
   */
  MessageRef send(Place place, Reply reply, String mark) throws DeliveryException;

  /**
   * Looks whether a message with a mark stands in a place.
   *
   * @param since nobody posted it before
   */
  Trace find(Place place, String mark, Instant since);

  /** What was found. */
  sealed interface Trace {
    /** It stands there. */
    record Found(MessageRef message) implements Trace {}

    /** All that was posted there since was looked at, and it is not among that. */
    record Absent() implements Trace {}

    /**
     * Nobody can say.
     *
     * @param retry when to look again; null: never, it cannot be looked at there
     */
    record Unclear(@Nullable Duration retry) implements Trace {}
  }
}
