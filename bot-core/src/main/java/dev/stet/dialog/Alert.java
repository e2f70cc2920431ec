package dev.stet.dialog;

import dev.stet.chat.Place;
import dev.stet.text.Passage;
import java.time.Instant;

/**
 * Something that a place is to be told.
 *
 * @param id 0: it is not remembered yet
 * @param watch that wants it
 * @param quotation whether the passage is one
 */
public record Alert(
    long id, long watch, Place place, Passage passage, boolean quotation, Instant found) {
  /** What became of it. */
  public enum State {
    /** It is to be told. */
    WAITING,
    /** It is being told: after a death nobody knows whether it was. */
    SENDING,
    /** It was told. */
    TOLD,
    /** It may have been told, or not. It is not told again. */
    DOUBTFUL,
    /** There were enough on that day. */
    CAPPED,
    /** It may not be read there any more, or stands nowhere any more. */
    WITHHELD
  }
}
