package dev.stet.briefing;

import dev.stet.question.Clearance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Sends editions to people. */
public interface EditionSender {
  /** Whether it is us who can send there. */
  default boolean reaches(Subscription subscription) {
    return true;
  }

  /** What may be read where a subscription goes; empty: nothing may be sent there. */
  Optional<Clearance> reads(Subscription subscription);

  /** Puts an edition into messages. */
  Letter write(Subscription subscription, Issue issue);

  /** Tells whoever ordered it that it cannot be delivered any more. */
  void tellLost(Subscription subscription);

  /** An edition in messages. */
  interface Letter {
    /** How many messages it is. */
    int parts();

    /** The number of the last item that they show. */
    int last();

    /**
     * Sends one of them, when it is its turn.
     *
     * @param before the message that it follows; null: it is the first
     * @param intent asked right before the message is handed over; if it says no, it is not
     */
    Receipt post(int part, @Nullable String before, BooleanSupplier intent);

    /**
     * Looks whether one of them, of which nobody knows, was posted.
     *
     * @param since it was not posted before
     */
    default Trace look(int part, Instant since) {
      return new Trace.Unclear(null);
    }
  }

  /** Whether a message was posted. */
  sealed interface Trace {
    /** It was. */
    record Found(String message) implements Trace {}

    /** It was not, by now. */
    record Absent() implements Trace {}

    /**
     * Nobody can say.
     *
     * @param retry when to look again; null: never
     */
    record Unclear(@Nullable Duration retry) implements Trace {}
  }

  /**
   * An edition for one recipient.
   *
   * @param key what nobody else gets
   * @param lost lines that had to be left out, because their documents have changed or gone
   * @param planned when it should have been sent; null: it is in time
   * @param arrivals what is known about the documents
   */
  record Issue(
      EditionKey key, Edition edition, int lost, @Nullable Instant planned, Arrivals arrivals) {
    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
      return edition.items().isEmpty() && edition.comingUp().isEmpty();
    }
  }

  /**
   * What is known about the documents.
   *
   * @param upToDate until when all that happened to them is known
   * @param stale whether that is not enough for the edition
   * @param last when the last one came in; null: none ever did
   * @param outage sources that cannot be read; null: none is known
   */
  record Arrivals(
      Instant upToDate, boolean stale, @Nullable Instant last, @Nullable Outage outage) {}

  /**
   * Sources of documents that cannot be read at present.
   *
   * @param sources how many, of those whose documents the readers may read
   * @param since when the first of them last brought something
   */
  record Outage(int sources, Instant since) {}

  /** What became of a message. */
  sealed interface Receipt {
    /** It arrived. */
    record Sent(String message) implements Receipt {}

    /** It was certainly not posted and can be tried again. */
    record Refused(@Nullable Duration after, String why) implements Receipt {}

    /** It was certainly not posted and never will be. */
    record Rejected(String why) implements Receipt {}

    /** We may not write there any more. */
    record Gone(String why) implements Receipt {}

    /** It was certainly not posted: the recipient is known by another address. */
    record Moved(Recipient to) implements Receipt {}

    /** Nobody can say whether it was posted. */
    record Unknown(String why) implements Receipt {}

    /** It was not handed over. */
    record Withheld() implements Receipt {}
  }
}
